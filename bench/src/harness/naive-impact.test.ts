import { describe, expect, test } from 'vitest';
import { type NaiveLoop, naiveImpact } from './naive-impact.ts';

const organization = {
  profiles: ['C - a', 'C - b', 'D - b', 'c - a', 'C - nobody'],
  groups: new Set(['a', 'b']),
  people: [
    { counts: true, groupNames: ['C - a'] },
    { counts: true, groupNames: ['C - a', 'D - b'] },
    { counts: true, groupNames: ['C - b', 'D - b'] },
    { counts: true, groupNames: ['c - a'] },
    { counts: true, groupNames: ['C - nobody', 'A user group'] },
    { counts: false, groupNames: ['C - a'] },
  ],
};

describe.each(['held', 'every'] as const satisfies readonly NaiveLoop[])('going through the profiles: %s', (loop) => {
  const judge = (before: string, after: string) =>
    Object.fromEntries(naiveImpact(organization, { before, after, loop }));

  test('one verdict each, in doubt where the readings differ', () => {
    // The fourth holds a profile that only ignoring case reads.
    expect(judge('C - (.*)', 'D - (.*)')).toEqual({
      'loses-sign-in': 1,
      moves: 1,
      unchanged: 3,
      'maybe-loses': 1,
    });
  });
  test('a mask against itself changes nothing', () => {
    expect(judge('C - (.*)', 'C - (.*)')).toEqual({ unchanged: 6 });
  });
  test('the other way round gains', () => {
    expect(judge('D - (.*)', '[CD] - (.*)')).toMatchObject({ 'gains-sign-in': 1, 'gains-groups': 1 });
  });
});
