import { expect, it } from 'vitest';
import { diffScopes } from './scope-diff.ts';

it('names what comes and what goes, in the new order', () => {
  expect(diffScopes(['AdobeID', 'openid', 'session'], ['openid', 'AdobeID', 'read_organizations'])).toEqual({
    tokens: [
      { token: 'openid', change: 'kept' },
      { token: 'AdobeID', change: 'kept' },
      { token: 'read_organizations', change: 'added' },
      { token: 'session', change: 'removed' },
    ],
    isReordered: false,
  });
});

it('sees a repeated token that becomes a single one', () => {
  expect(diffScopes(['openid', 'openid'], ['openid']).tokens).toEqual([
    { token: 'openid', change: 'kept' },
    { token: 'openid', change: 'removed' },
  ]);
});

it('tells a new order from a new list', () => {
  expect(diffScopes(['a', 'b'], ['b', 'a']).isReordered).toBe(true);
  expect(diffScopes(['a', 'b'], ['b']).isReordered).toBe(false);
  expect(diffScopes(['a', 'b'], ['a', 'b']).isReordered).toBe(false);
});
