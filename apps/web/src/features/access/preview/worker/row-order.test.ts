import { createPreviewer, matchOutcomes, readAssociationMask } from '@console/domain';
import { expect, test } from 'vitest';
import { type PreviewView, wholeView } from '../preview-view.ts';
import { GroupList, ProfileList } from './profile-list.ts';
import { countChanged, orderRows, ranksOf, type Rows } from './row-order.ts';

const names = [
  'Campaign - acme - delivery',
  'Campaign - acme - Ägare',
  'Campaign - other - admin',
  'Campaign - acme - admin',
  'Campaign - acme - nobody10',
  'Campaign - acme - nobody9',
];
const list = new ProfileList(
  1,
  names.map((name, index) => ({ id: String(index), name })),
);
const groups = new GroupList({
  groups: [
    { id: '1', name: 'delivery', label: 'Leveranser' },
    { id: '2', name: 'admin', label: 'Administratör' },
    { id: '3', name: 'Ägare', label: '' },
  ],
  renamedGroups: [],
  areGroupsWhole: true,
});
const previewer = createPreviewer(list.profiles, groups.groups);
const saved = 'Campaign - acme - (.*)';

function rowsOf(mask: string): Rows {
  const columns = previewer.preview(readAssociationMask(mask));
  return {
    columns,
    former: previewer.preview(readAssociationMask(saved)),
    folded: list.folded,
    foldedGroups: groups.folded,
    nameRank: (locale) => list.rank(locale),
    groupRank: (locale) => groups.rank(locale),
    captured: (index) => (names[index]?.startsWith('Campaign - acme - ') ? (names[index]?.slice(18) ?? null) : null),
    linked: null,
  };
}

const all: PreviewView = { ...wholeView, locale: 'sv-SE' };
const ordered = (view: Partial<PreviewView>, mask = saved) => {
  const order = orderRows(rowsOf(mask), { ...all, ...view });
  return order === null ? null : [...order];
};

test('without filter and sort there is no order', () => {
  expect(ordered({})).toBeNull();
});

test('outcomes filter, one or several', () => {
  expect(ordered({ outcomes: ['outside-mask'] })).toEqual([2]);
  expect(ordered({ outcomes: ['outside-mask', 'no-such-group'] })).toEqual([2, 4, 5]);
});

test('search finds names and group labels, ignoring case and Unicode composition', () => {
  expect(ordered({ search: 'NOBODY' })).toEqual([4, 5]);
  expect(ordered({ search: 'leverans' })).toEqual([0]);
  expect(ordered({ search: 'a\u0308gare' })).toEqual([1]);
  expect(ordered({ search: 'nothing like it' })).toEqual([]);
});

test('names sort by language, numbers by value, equal names in original order', () => {
  expect(ordered({ sort: { key: 'profile', direction: 'ascending' } })).toEqual([3, 0, 5, 4, 1, 2]);
  expect(ordered({ sort: { key: 'profile', direction: 'descending' } })).toEqual([2, 1, 4, 5, 0, 3]);
});

test('rows without a group or a capture come last', () => {
  expect(ordered({ sort: { key: 'group', direction: 'ascending' } })).toEqual([3, 0, 1, 2, 4, 5]);
  expect(ordered({ sort: { key: 'captured', direction: 'ascending' } })?.at(-1)).toBe(2);
});

test('outcomes sort in their defined order', () => {
  const codes = rowsOf(saved).columns.outcomes;
  const order = ordered({ sort: { key: 'outcome', direction: 'ascending' } }) ?? [];
  expect(order.map((index) => codes[index])).toEqual([...codes].sort((one, other) => one - other));
  expect(matchOutcomes[codes[order[0] ?? 0] ?? 9]).toBe('linked');
});

test('profiles that the saved mask reads differently are counted and can be filtered', () => {
  const mask = 'Campaign - other - (.*)';
  expect(countChanged(rowsOf(mask))).toBe(ordered({ changedOnly: true }, mask)?.length);
  expect(ordered({ changedOnly: true }, mask)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ordered({ changedOnly: true }, saved)).toEqual([]);
});

test('equal texts share a rank', () => {
  expect([...ranksOf(['b', 'a', 'b'], 'en-US')]).toEqual([1, 0, 1]);
});
