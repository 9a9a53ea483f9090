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

test('without filter and sort no order is made', () => {
  expect(ordered({})).toBeNull();
});

test('outcomes filter, several together', () => {
  expect(ordered({ outcomes: ['outside-mask'] })).toEqual([2]);
  expect(ordered({ outcomes: ['outside-mask', 'no-such-group'] })).toEqual([2, 4, 5]);
});

test('search finds names, and groups by label, without regard to case or composition', () => {
  expect(ordered({ search: 'NOBODY' })).toEqual([4, 5]);
  expect(ordered({ search: 'leverans' })).toEqual([0]);
  expect(ordered({ search: 'a\u0308gare' })).toEqual([1]);
  expect(ordered({ search: 'nothing like it' })).toEqual([]);
});

test('names sort by the language’s own order, numbers by their size, equal ones as they came', () => {
  expect(ordered({ sort: { key: 'profile', direction: 'ascending' } })).toEqual([3, 0, 5, 4, 1, 2]);
  expect(ordered({ sort: { key: 'profile', direction: 'descending' } })).toEqual([2, 1, 4, 5, 0, 3]);
});

test('rows without a group or a capture come last', () => {
  expect(ordered({ sort: { key: 'group', direction: 'ascending' } })).toEqual([3, 0, 1, 2, 4, 5]);
  expect(ordered({ sort: { key: 'captured', direction: 'ascending' } })?.at(-1)).toBe(2);
});

test('outcomes sort in their given order', () => {
  const codes = rowsOf(saved).columns.outcomes;
  const order = ordered({ sort: { key: 'outcome', direction: 'ascending' } }) ?? [];
  expect(order.map((index) => codes[index])).toEqual([...codes].sort((one, other) => one - other));
  expect(matchOutcomes[codes[order[0] ?? 0] ?? 9]).toBe('linked');
});

test('what the saved mask reads otherwise is counted and can be shown alone', () => {
  const mask = 'Campaign - other - (.*)';
  expect(countChanged(rowsOf(mask))).toBe(ordered({ changedOnly: true }, mask)?.length);
  expect(ordered({ changedOnly: true }, mask)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ordered({ changedOnly: true }, saved)).toEqual([]);
});

test('equal texts share a rank', () => {
  expect([...ranksOf(['b', 'a', 'b'], 'en-US')]).toEqual([1, 0, 1]);
});
