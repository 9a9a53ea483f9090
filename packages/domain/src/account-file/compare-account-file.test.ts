import { expect, test } from 'vitest';
import type { AccountFile, FileAccount } from './account-file.ts';
import { actOfFile, canTake } from './acts-of-file.ts';
import { compareAccountFile, type InstanceAccounts } from './compare-account-file.ts';

function account(name: string, part: Partial<FileAccount> = {}): FileAccount {
  return { name, type: 'ftp', fields: { label: name, enabled: true }, secrets: [], leftOut: {}, ...part };
}
const fileOf = (...accounts: FileAccount[]): AccountFile => ({
  format: 'campaign-external-accounts',
  version: 1,
  accounts,
});

const fields = [
  { field: 'label', kind: 'text' },
  { field: 'enabled', kind: 'flag' },
  { field: 'password', kind: 'secret' },
  { field: 'fda', kind: 'link' },
] as const;
const ftp = { value: '5', name: 'ftp', fields, notOffered: null };
function here(accounts: FileAccount[], part: Partial<InstanceAccounts> = {}): InstanceAccounts {
  const rest = { notInFile: [], isWhole: true, types: [ftp], readOnly: [], emptySecrets: {} };
  return { file: fileOf(...accounts), ...rest, ...part };
}
function compareOne(inFile: FileAccount, instance: InstanceAccounts) {
  const [one] = compareAccountFile(fileOf(inFile), instance);
  return one;
}
const changed = account('a', { fields: { label: 'other', enabled: false } });

test('accounts by where they are', () => {
  const compared = compareAccountFile(
    fileOf(account('new'), changed, account('b')),
    here([account('a'), account('b'), account('c')]),
  );
  expect(compared.map(({ name, kind }) => [name, kind])).toEqual([
    ['a', 'differs'],
    ['b', 'same'],
    ['c', 'only-here'],
    ['new', 'only-in-file'],
  ]);
});

test('what differs, field by field, is what is asked for', () => {
  const one = compareOne(changed, here([account('a', { fields: { label: 'a', enabled: false } })]));
  expect(one).toMatchObject({ differences: [{ field: 'label', here: 'a', inFile: 'other' }] });
  if (one === undefined || !canTake(one)) throw new Error('not taken');
  expect(actOfFile(one, new Map())).toEqual({ act: 'change', account: 'a', change: { label: 'other' } });
});

test.each<[string, Partial<InstanceAccounts>, string]>([
  ['a list that is not whole', { isWhole: false }, 'not-whole'],
  ['a name that was not read', { notInFile: [{ account: null, why: 'name-not-read' }] }, 'names-not-read'],
  ['a type that was not read', { notInFile: [{ account: 'a', why: 'type-not-read' }] }, 'type-not-read'],
  ['the account of Adobe sign-in', { notInFile: [{ account: 'a', why: 'ims' }] }, 'ims'],
  ['its type', { types: [{ ...ftp, notOffered: 'ims' }] }, 'ims'],
])('an account is not called missing with %s', (_what, part, why) => {
  expect(compareOne(account('a'), here([], part))).toMatchObject({ kind: 'not-compared', why });
});

test.each<[string, Partial<InstanceAccounts>, string]>([
  ['a type that is not here', { types: [] }, 'no-such-type'],
  ['a name of two types', { types: [ftp, { ...ftp, value: '6' }] }, 'type-twice'],
  ['an instance that Adobe hosts', { types: [{ ...ftp, notOffered: 'adobe-managed' }] }, 'adobe-managed'],
])('a new account is not made of %s', (_what, part, notTaken) => {
  expect(compareOne(account('a'), here([], part))).toMatchObject({ kind: 'only-in-file', notTaken });
});

test('an account of another type is not compared, and one that is read-only is not taken', () => {
  expect(compareOne(account('a', { type: 'http' }), here([account('a')]))).toMatchObject({
    kind: 'not-compared',
    why: 'other-type',
  });
  const one = compareOne(changed, here([account('a')], { readOnly: ['a'] }));
  expect(one).toMatchObject({ kind: 'differs', notTaken: 'read-only' });
});

test('a new account asks for its secrets, and leaves out what its form does not have', () => {
  const one = compareOne(
    account('a', {
      fields: { label: 'a', odd: 'x', enabled: 'yes', fda: '7' },
      secrets: ['password', 'key'],
      leftOut: { fda2: 'link' },
    }),
    here([]),
  );
  expect(one).toMatchObject({
    secrets: ['password'],
    differences: [{ field: 'label', here: null, inFile: 'a' }],
    open: [
      { field: 'odd', why: 'no-such-field' },
      { field: 'enabled', why: 'other-kind' },
      { field: 'fda', why: 'no-such-field' },
      { field: 'key', why: 'no-such-field' },
    ],
  });
  if (one === undefined || !canTake(one)) throw new Error('not taken');
  const password = { action: 'replace', value: 'typed' };
  expect(actOfFile(one, new Map([['password', 'typed']]))).toEqual({
    act: 'create',
    account: 'a',
    type: '5',
    change: { label: 'a', password },
  });
  expect(actOfFile(one, new Map([['password', '']]))).toMatchObject({ change: { label: 'a' } });
});

test.each<[string, Partial<FileAccount>, Partial<FileAccount>, object]>([
  [
    'one in both is not compared',
    { secrets: ['password'] },
    { secrets: ['password'] },
    { kind: 'same', open: [{ field: 'password', why: 'secret' }] },
  ],
  [
    'one that is only here stays',
    {},
    { secrets: ['password'] },
    { kind: 'differs', notTaken: 'nothing-to-take', open: [{ field: 'password', why: 'secret-only-here' }] },
  ],
  [
    'one that is missing here is typed',
    { secrets: ['password'] },
    {},
    { kind: 'differs', notTaken: null, secrets: ['password'] },
  ],
  [
    'one that is hidden here is not known',
    { secrets: ['password'] },
    { leftOut: { password: 'secret-hidden' } },
    { kind: 'not-compared', why: 'fields' },
  ],
  [
    'one that is hidden in the file is not compared',
    { leftOut: { password: 'secret-hidden' } },
    {},
    { kind: 'same', open: [{ field: 'password', why: 'secret' }] },
  ],
  ['one without a field here', { secrets: ['key'] }, {}, { kind: 'differs', notTaken: 'nothing-to-take', secrets: [] }],
])('of secrets, %s', (...[, inFile, found, expected]) => {
  const instance = here([account('a', found)], { emptySecrets: { a: ['password'] } });
  expect(compareOne(account('a', inFile), instance)).toMatchObject(expected);
});

test.each<[string, FileAccount['fields'], Partial<FileAccount>, object]>([
  [
    'was not read',
    { server: 'x' },
    { leftOut: { server: 'not-read' } },
    { kind: 'not-compared', why: 'fields', open: [{ field: 'server', why: 'not-read-here' }] },
  ],
  [
    'holds a password',
    { server: 'x' },
    { leftOut: { server: 'holds-secret' } },
    { kind: 'not-compared', open: [{ field: 'server', why: 'holds-secret-here' }] },
  ],
  ['is a secret', { server: 'x' }, { secrets: ['server'] }, { kind: 'differs', notTaken: 'nothing-to-take' }],
  [
    'is not there',
    { server: 'x' },
    {},
    { kind: 'differs', notTaken: 'nothing-to-take', open: [{ field: 'server', why: 'no-such-field' }] },
  ],
  [
    'is not in the file',
    {},
    { fields: { server: 'x' } },
    { kind: 'same', open: [{ field: 'server', why: 'not-in-file' }] },
  ],
  ['is a flag', { server: 'x' }, { fields: { server: true } }, { kind: 'differs', notTaken: 'nothing-to-take' }],
])('a field that here %s', (...[, inFile, found, expected]) => {
  expect(compareOne(account('a', { fields: inFile }), here([account('a', { fields: {}, ...found })]))).toMatchObject(
    expected,
  );
});

test('what the file leaves out is not called the same, but for the number of another record', () => {
  const instance = here([account('a', { leftOut: { fda: 'link' } })]);
  expect(compareOne(account('a', { leftOut: { fda: 'link' } }), instance)).toMatchObject({ kind: 'same' });
  expect(compareOne(account('a', { leftOut: { port: 'not-read' } }), instance)).toMatchObject({
    kind: 'not-compared',
    why: 'fields',
  });
});

test('what is empty in the file and has no field here is no difference', () => {
  const wanted = account('a', { fields: { label: 'a', oAuth: false, tenant: '' } });
  expect(compareOne(wanted, here([account('a', { fields: { label: 'a' } })]))).toMatchObject({
    kind: 'same',
    open: [],
  });
  expect(compareOne(wanted, here([]))).toMatchObject({ kind: 'only-in-file', open: [] });
});

test('of a new account, a secret that nobody knows of may be typed', () => {
  const one = compareOne(account('a', { leftOut: { password: 'secret-hidden', key: 'secret-hidden' } }), here([]));
  expect(one).toMatchObject({ secrets: [], maySecrets: ['password'], open: [] });
  if (one === undefined || !canTake(one)) throw new Error('not taken');
  expect(actOfFile(one, new Map([['password', 'typed']]))?.change).toHaveProperty('password');
});

test('names of members of objects are fields like any other', () => {
  const odd = account('constructor', { fields: { toString: 'x', label: 'a' } });
  expect(compareOne(odd, here([account('constructor', { fields: { label: 'a' } })]))).toMatchObject({
    kind: 'differs',
    open: [{ field: 'toString', why: 'no-such-field' }],
  });
});
