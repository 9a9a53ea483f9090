import type { AccountConflict } from '@console/contract';
import { describe, expect, it } from 'vitest';
import { isChangedByThem, isUntold, openChoices, theirsOf } from './conflict-choice.ts';

const conflict: AccountConflict = {
  accountName: 'Adobe_Marketing_Cloud',
  base: 'known',
  theirsRevision: 'r2',
  changedAt: null,
  changedBy: null,
  fields: [
    { field: 'associationMask', base: 'a', theirs: 'b', yours: 'c', state: 'conflict' },
    { field: 'imsClientId', base: 'a', theirs: 'b', yours: 'a', state: 'theirs-only' },
    { field: 'tenant', base: 'a', theirs: 'a', yours: 'b', state: 'yours-only' },
    { field: 'label', base: 'a', theirs: 'b', yours: 'b', state: 'agree' },
  ],
};

describe('theirsOf', () => {
  it('follows the pick only where both sides altered the field', () => {
    const theirs = theirsOf(conflict, { associationMask: 'theirs', tenant: 'theirs' });
    expect([...theirs]).toEqual(['associationMask', 'imsClientId', 'label']);
  });

  it('keeps what was typed where nothing was picked', () => {
    expect(theirsOf(conflict, {}).has('associationMask')).toBe(false);
  });
});

describe('openChoices', () => {
  it('lists what has to be decided, and nothing that decides itself', () => {
    expect(openChoices(conflict, {})).toEqual(['associationMask']);
    expect(openChoices(conflict, { associationMask: 'mine' })).toEqual([]);
  });
});

it('says that they changed the account only where both values are told', () => {
  const untold = [
    { field: 'tenant', base: null, theirs: 'b', yours: 'c', state: 'conflict' },
    { field: 'label', base: 'a', theirs: null, yours: 'a', state: 'theirs-only' },
    {
      field: 'imsClientSecret',
      base: { secret: 'hidden' },
      theirs: { secret: 'hidden' },
      yours: { secret: 'replaced' },
      state: 'conflict',
    },
  ] as const satisfies AccountConflict['fields'];
  expect(untold.map(isUntold)).toEqual([true, true, true]);
  expect(isChangedByThem({ ...conflict, fields: [...untold] })).toBe(false);
  expect(conflict.fields.filter(isUntold)).toEqual([]);
  expect(isChangedByThem({ ...conflict, fields: [...untold, ...conflict.fields] })).toBe(true);
});
