import { expect, test } from 'vitest';
import { holdsName } from './name-in-texts.ts';

test.each([
  ['mid', 'mid'],
  ['account=mid;x', 'mid'],
  ['middle, and mid', 'mid'],
  ["o'neil / files?", "o'neil / files?"],
  ['"övrigt"', 'övrigt'],
])('%j holds the name %j', (text, name) => {
  expect(holdsName(text, name)).toBe(true);
});

test.each([
  ['middle', 'mid'],
  ['a_mid', 'mid'],
  ['MID', 'mid'],
  ['på2', 'på'],
  ['', 'mid'],
])('%j does not hold the name %j', (text, name) => {
  expect(holdsName(text, name)).toBe(false);
});
