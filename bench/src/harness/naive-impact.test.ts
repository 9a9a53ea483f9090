import { describe, expect, test } from 'vitest';
import { createNaiveImpact, type NaiveEngine, type NaiveLoop } from './naive-impact.ts';

const user = (email: string, groupNames: readonly string[]) => ({
  email,
  username: email,
  name: email,
  isActive: true,
  groupNames,
});
const operator = (login: string, email = '', isDisabled = false) => ({ login, email, isDisabled });

const organization = {
  profiles: ['C - a', 'C - b', 'D - b', 'c - a', 'C - nobody'],
  groups: ['a', 'b'],
  users: [
    user('loses@x', ['C - a']),
    user('moves@x', ['C - a', 'D - b']),
    user('stays@x', ['C - b', 'D - b']),
    user('case@x', ['c - a']),
    user('nowhere@x', ['C - nobody', 'A user group']),
    { ...user('gone@x', ['C - a']), isActive: false },
    user('disabled@x', ['C - a']),
    user('by-login@x', ['C - a']),
  ],
  operators: [
    operator('loses', 'Loses@x'),
    operator('d', 'disabled@x', true),
    operator('BY-LOGIN@x', '', true),
    operator('alone', 'alone@x'),
    operator('1@techacct.adobe.com'),
  ],
};

const ways = [
  ['own', 'regexp'],
  ['own', 're2js'],
  ['every', 'regexp'],
] as const satisfies readonly (readonly [NaiveLoop, NaiveEngine])[];

describe.each(ways)('profiles %s, %s', (loop, engine) => {
  const impact = createNaiveImpact(organization);
  const judge = (before: string, after: string) => impact({ before, after, loop, engine });

  test('one verdict each, in doubt where the readings differ', () => {
    // One person holds a profile that only ignoring case reads.
    const { counts, first } = judge('C - (.*)', 'D - (.*)');
    expect(Object.fromEntries(counts)).toEqual({
      'loses-sign-in': 1,
      moves: 1,
      unchanged: 6,
      unknown: 1,
      'maybe-loses': 1,
    });
    expect(first.slice(0, 5)).toEqual(['loses-sign-in', 'maybe-loses', 'moves', 'unknown', 'unchanged']);
  });
  test('a mask against itself changes nothing', () => {
    expect(Object.fromEntries(judge('C - (.*)', 'C - (.*)').counts)).toEqual({ unchanged: 10 });
  });
  test('where a reading reaches no group, nobody has one in it', () => {
    // The plain-prefix reading of an operator, and the search of a lazy capture: a certain gain becomes a doubt.
    expect(Object.fromEntries(judge('X - (.*)', 'C - (.*)').counts)).toEqual({
      'gains-sign-in': 3,
      'maybe-gains': 1,
      unchanged: 5,
      unknown: 1,
    });
    for (const after of ['^C - (.*)$', 'C - (.*?)', '[C] - (.*)'])
      expect(Object.fromEntries(judge('X - (.*)', after).counts)).toEqual({
        'maybe-gains': 4,
        unchanged: 5,
        unknown: 1,
      });
  });
  test('a mask that begins with a parenthesis has no plain prefix', () => {
    expect(Object.fromEntries(judge('X - (.*)', '(?:C) - (.*)').counts)).toMatchObject({ 'gains-sign-in': 3 });
  });
  test('the other way round gains', () => {
    expect(Object.fromEntries(judge('D - (.*)', '(?:C|D) - (.*)').counts)).toMatchObject({
      'gains-sign-in': 1,
      'gains-groups': 1,
    });
  });
});

test('names that engines may read differently are refused', () => {
  expect(() => createNaiveImpact({ ...organization, profiles: ['Campaign - café'] })).toThrow('Campaign - café');
});
