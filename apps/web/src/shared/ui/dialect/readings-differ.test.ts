import { expect, test } from 'vitest';
import { mainWithoutGroup, readingsDiffer } from './readings-differ.ts';

const other = (reading: 'not-anchored' | 'ignoring-case' | 'plain-prefix', groupName: string | null, fits = true) => ({
  reading,
  groupName,
  fits,
});

test('readings differ if one gives another group, or none', () => {
  expect(readingsDiffer({ groupName: 'a', alternatives: [other('not-anchored', 'a')] })).toBe(false);
  expect(readingsDiffer({ groupName: 'a', alternatives: [other('not-anchored', 'b')] })).toBe(true);
  expect(readingsDiffer({ groupName: 'a', alternatives: [other('not-anchored', null)] })).toBe(true);
});

test('the main reading is said not to fit only if a wider reading does not fit either', () => {
  const resultOf = (...alternatives: readonly ReturnType<typeof other>[]) =>
    mainWithoutGroup({ groupName: null, alternatives });
  expect(resultOf(other('not-anchored', null, false), other('ignoring-case', 'a'))).toBe('alternative.none');
  expect(resultOf(other('not-anchored', 'a'), other('ignoring-case', null, false))).toBe('alternative.none');
  expect(resultOf(other('not-anchored', 'a'), other('plain-prefix', null, false))).toBe('alternative.noGroup');
});
