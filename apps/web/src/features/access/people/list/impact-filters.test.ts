import type { ImpactFilters } from '@console/contract';
import { expect, test } from 'vitest';
import { filterTags, toggledVerdict, withFilter, withoutTags } from './impact-filters.ts';

const all: ImpactFilters = {
  verdicts: ['loses-sign-in', 'moves'],
  group: 'admin',
  wasAdministrator: true,
  doubt: 'members',
  search: 'ada',
};

test('each active filter has a tag; an empty search has none', () => {
  expect(filterTags(all).map(({ id }) => id)).toEqual([
    'verdict loses-sign-in',
    'verdict moves',
    'group',
    'wasAdministrator',
    'doubt',
    'search',
  ]);
  expect(filterTags({ search: '' })).toEqual([]);
});

test('removing a tag removes its filter only', () => {
  expect(withoutTags(all, new Set(['verdict moves', 'group', 'wasAdministrator', 'search']))).toEqual({
    verdicts: ['loses-sign-in'],
    doubt: 'members',
  });
  expect(withoutTags(all, new Set(filterTags(all).map(({ id }) => id)))).toEqual({});
});

test('a verdict is toggled, and no verdict means all', () => {
  expect(toggledVerdict({}, 'moves')).toEqual({ verdicts: ['moves'] });
  expect(toggledVerdict({ verdicts: ['moves'], search: 'a' }, 'moves')).toEqual({ search: 'a' });
  expect(withFilter({ group: 'a', search: 'b' }, 'group', undefined)).toEqual({ search: 'b' });
});
