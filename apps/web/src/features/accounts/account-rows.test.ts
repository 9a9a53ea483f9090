import { expect, test } from 'vitest';
import { accountRows } from './account-rows.ts';

const account = (name: string, label: string, changedAt: string | null = null) => ({
  name,
  label,
  type: { value: '3', name: 'delivery', label: 'Routing' },
  enabled: true,
  changedAt,
  changedBy: changedAt ? 'Jane' : null,
  isIms: false,
});
const accounts = [
  account('a', 'Mail 10', '2026-01-01T00:00:00Z'),
  { ...account('b', 'Mail 9'), enabled: false },
  account('c', 'Åkeri', '2026-03-01T00:00:00Z'),
];
const names = (search: string, key: string, direction: 'ascending' | 'descending' = 'ascending') =>
  accountRows(accounts, search, { key, direction }).map(({ name }) => name);

test('sorts numbers in labels by size, and dates both ways', () => {
  expect(names('mail', 'label')).toEqual(['b', 'a']);
  expect(names('', 'changedAt', 'descending')).toEqual(['c', 'a', 'b']);
  expect(names('', 'enabled')).toEqual(['a', 'c', 'b']);
});

test('searches label, name, type and author in any case', () => {
  expect(names('ROUTING', 'name')).toEqual(['a', 'b', 'c']);
  expect(names('jane', 'name')).toEqual(['a', 'c']);
  expect(names('nothing', 'name')).toEqual([]);
});
