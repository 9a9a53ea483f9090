import { expect, test } from 'vitest';
import { addScopes, moveScope, splitScopes } from './scope-tokens.ts';

test('a pasted list may be separated by commas, spaces, lines or semicolons', () => {
  expect(splitScopes('openid,AdobeID;  session\r\nread_organizations\t\n')).toEqual([
    'openid',
    'AdobeID',
    'session',
    'read_organizations',
  ]);
  expect(splitScopes(' , ;\n')).toEqual([]);
});

test('a scope already listed is not listed twice', () => {
  expect(addScopes(['openid'], 'session openid session')).toEqual(['openid', 'session']);
});

test('moving stops at both ends', () => {
  expect(moveScope(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moveScope(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moveScope(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
