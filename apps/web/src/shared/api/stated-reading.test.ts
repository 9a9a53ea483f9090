import { expect, test } from 'vitest';
import { isSameStatement, statementInUse, statementKey } from './stated-reading.ts';

const stated = {
  reading: 'expression',
  anchored: true,
  ignoresCase: false,
  dialect: 'java',
  evidence: 'A test on stage',
  statedBy: 'someone',
  statedAt: '2026-11-29T05:00:00.000Z',
} as const;
const inUse = { stated, version: 3, contradiction: null, inUse: true };
const nothing = { stated: null, version: 4, contradiction: null, inUse: false };
const word = { ...stated, version: 3, inUse: true, contradictedBy: 0, isChecked: true };

test('only a statement that is in use applies to masks', () => {
  expect(statementInUse(inUse)).toEqual({ reading: 'expression', anchored: true, ignoresCase: false, dialect: 'java' });
  expect(statementInUse({ ...inUse, inUse: false })).toBeUndefined();
  expect(statementInUse(nothing)).toBeUndefined();
  expect(statementInUse(undefined)).toBeUndefined();
});

test('another statement, a contradiction and a withdrawal each give another key', () => {
  const keys = [inUse, { ...inUse, inUse: false }, { ...inUse, version: 5 }, nothing, undefined].map(statementKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a reply shows whether the cached statement is the newest', () => {
  expect(isSameStatement(inUse, word)).toBe(true);
  expect(isSameStatement(inUse, { ...word, version: 5 })).toBe(false);
  expect(isSameStatement(inUse, { ...word, inUse: false })).toBe(false);
  expect(isSameStatement(inUse, null)).toBe(false);
  expect(isSameStatement(nothing, null)).toBe(true);
  expect(isSameStatement(nothing, word)).toBe(false);
});
