import type { SearchedAccountBody } from '@console/contract';
import { expect, test } from 'vitest';
import {
  type AccountFilters,
  accountRows,
  folderName,
  groupChoices,
  isFiltered,
  typeChoices,
  usualFolder,
} from './account-rows.ts';

const noFilters: AccountFilters = { search: '', group: null, type: null, enabled: null, finding: null };

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
  accountRows({ accounts }, { ...noFilters, search }, { key, direction }).map(({ name }) => name);

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

test('a folder is searched and shown by its own name, where it is not the one that most accounts are in', () => {
  const shared = { ...account('s', 'Shared'), folder: '/Administration/Platform/External accounts/' };
  const own = { ...account('m', 'Mine'), folder: '/Administration/Platform/External accounts/Loyalty/' };
  const unread = { ...account('u', 'Unread'), folder: null };
  const listed = [own, shared, { ...shared, name: 't' }, unread];
  expect([shared, own, unread].map(({ folder }) => folderName(folder))).toEqual(['External accounts', 'Loyalty', '']);
  expect(usualFolder(listed)).toBe(shared.folder);
  expect([usualFolder([unread]), usualFolder(accounts)]).toEqual([null, null]);
  const found = (search: string) =>
    accountRows({ accounts: listed }, { ...noFilters, search }, { key: 'name', direction: 'ascending' });
  expect(found('loyalty').map(({ name }) => name)).toEqual(['m']);
  // Part of every path, or the folder of most: shown in no row.
  expect([found('Administration'), found('External acc')]).toEqual([[], []]);
});

const ftp = { ...account('f', 'Files'), type: { value: '5', name: 'ftp', label: 'FTP' }, group: 'transfer' as const };
const odd = { ...account('o', 'Odd'), type: null, enabled: null };
const mixed = [...accounts, ftp, odd];
const filtered = (filters: Partial<AccountFilters>) =>
  accountRows({ accounts: mixed }, { ...noFilters, ...filters }, { key: 'name', direction: 'ascending' }).map(
    ({ name }) => name,
  );

test('filters by group, type and status, and by all of them at once', () => {
  expect(filtered({ group: 'transfer' })).toEqual(['f']);
  expect(filtered({ type: '3' })).toEqual(['a', 'b', 'c']);
  expect(filtered({ enabled: 'disabled' })).toEqual(['b']);
  expect(filtered({ enabled: 'not-read' })).toEqual(['o']);
  expect(filtered({ type: '3', enabled: 'enabled', search: 'mail' })).toEqual(['a']);
  expect(filtered({ group: 'transfer', type: '3' })).toEqual([]);
  expect(isFiltered({ ...noFilters, search: ' ' })).toBe(false);
});

test('offers the types and groups that are there, the types of the chosen group only', () => {
  expect(typeChoices(mixed, null).map(({ label, count }) => `${label} ${count}`)).toEqual(['FTP 1', 'Routing 3']);
  expect(typeChoices(mixed, 'transfer').map(({ label }) => label)).toEqual(['FTP']);
  expect(groupChoices(mixed)).toEqual(['transfer']);
});

const read = (name: string, value: string, code?: SearchedAccountBody['findings'][number]['code']) => ({
  name,
  typeKey: 'ftp',
  group: 'transfer' as const,
  values: [
    { field: 'port', label: { en: 'Port', sv: 'Port' }, value: '21', shown: 'as-stored' as const },
    { field: 'server', label: { en: 'Server', sv: 'Server' }, value, shown: 'as-stored' as const },
  ],
  findings: code === undefined ? [] : [{ code }],
  secrets: [],
  notJudged: [],
});
const values: readonly SearchedAccountBody[] = [
  read('a', 'ftp.acme.example', 'plain-connection'),
  read('b', 'FTP.other.example', 'deprecated-type'),
];
const listed = (filters: Partial<AccountFilters>, own: readonly SearchedAccountBody[] = values) =>
  accountRows({ accounts, values: own }, { ...noFilters, ...filters }, { key: 'name', direction: 'ascending' });

test('a search finds by value, and says which and where', () => {
  const [row, ...others] = listed({ search: ' ACME ' });
  expect(others).toEqual([]);
  expect(row).toMatchObject({ name: 'a', hit: { found: { field: 'server' }, span: { from: 4, to: 8 } } });
  expect(listed({ search: 'ftp.' }).map(({ name }) => name)).toEqual(['a', 'b']);
  // What a column shows needs no other reason.
  expect(listed({ search: 'mail 10' })).toMatchObject([{ name: 'a', hit: null }]);
  expect(listed({ search: 'acme' }, [])).toEqual([]);
});

test('a finding filters once it is known, and leaves nobody out before', () => {
  expect(listed({ finding: 'plain-connection' }).map(({ name }) => name)).toEqual(['a']);
  expect(listed({ finding: 'any' }).map(({ name }) => name)).toEqual(['a', 'b']);
  expect(listed({ finding: 'duplicate-endpoint' })).toEqual([]);
  expect(
    accountRows({ accounts }, { ...noFilters, finding: 'any' }, { key: 'name', direction: 'ascending' }),
  ).toHaveLength(3);
  expect(isFiltered({ ...noFilters, finding: 'any' })).toBe(true);
});
