import { describe, expect, it, test } from 'vitest';
import { accountField, imsSettingsFields } from '../settings/account-fields.ts';
import { accountTypeGroups, type AccountTypeDescriptor, type FieldDescriptor, type ShownWhen } from './descriptor.ts';
import type { AccountType } from './ims-account-type.ts';
import { accountTypeOfKey, accountTypes, describeAccount, describeType } from './registry.ts';
import { sectionsOf } from './sections-of.ts';

function fieldsOf(descriptor: AccountTypeDescriptor | undefined): readonly FieldDescriptor[] {
  return sectionsOf(descriptor).flatMap(({ fields }) => fields);
}

function textsOf(descriptor: AccountTypeDescriptor): readonly string[] {
  const sections = sectionsOf(descriptor);
  const titles = [descriptor.title, ...sections.map(({ title }) => title)];
  const labels = sections.flatMap(({ fields }) => fields.flatMap(({ label, help }) => [label, help ?? label]));
  return [...titles, ...labels].flatMap(({ en, sv }) => [en, sv]);
}

function conditionsOf(descriptor: AccountTypeDescriptor): readonly ShownWhen[] {
  const sections = sectionsOf(descriptor);
  const all = [...sections, ...sections.flatMap(({ fields }) => fields)].map(({ shownWhen }) => shownWhen);
  return all.filter((one) => one !== undefined);
}

function twice(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

const xpathForm = /^(?:[A-Za-z][A-Za-z0-9]*\/)*(?:@[A-Za-z][A-Za-z0-9]*(?:-id)?|[A-Za-z][A-Za-z0-9]*)$/;

describe.each(accountTypes.map((one) => [one.key, one] as const))('%s', (_key, descriptor) => {
  const fields = fieldsOf(descriptor);

  it('lists each field and each section once', () => {
    expect(twice(fields.map(({ key }) => key))).toEqual([]);
    expect(twice(sectionsOf(descriptor).map(({ key }) => key))).toEqual([]);
  });

  it('binds no attribute twice', () => {
    expect(twice(fields.map(({ xpaths }) => xpaths[0] ?? ''))).toEqual([]);
    expect(fields.flatMap(({ xpaths }) => twice(xpaths))).toEqual([]);
  });

  it('has candidates that are paths', () => {
    for (const { key, xpaths } of fields) {
      expect(xpaths, key).not.toEqual([]);
      for (const xpath of xpaths) expect(xpath, key).toMatch(xpathForm);
    }
  });

  it('shows fields by other fields of the same form', () => {
    const keys = new Set(fields.map(({ key }) => key));
    for (const { field, is, or } of conditionsOf(descriptor)) {
      expect(keys).toContain(field);
      expect(is).not.toEqual([]);
      if (or !== undefined) expect(keys).toContain(or.field);
    }
  });

  it('shows no field by itself, and by flags and choices only', () => {
    const kinds = new Map(fields.map(({ key, kind }) => [key, kind]));
    for (const { key, shownWhen } of fields) expect(shownWhen?.field).not.toBe(key);
    for (const { field } of conditionsOf(descriptor)) expect(['flag', 'choice']).toContain(kinds.get(field));
  });

  it('has a text in both languages wherever people read one', () => {
    for (const text of textsOf(descriptor)) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim());
    }
  });

  it('is in a group, with a page of Adobe and a way to recognize it', () => {
    expect(accountTypeGroups).toContain(descriptor.group);
    expect(descriptor.documentation).toMatch(/^https:\/\/experienceleague\.adobe\.com\//);
    expect(descriptor.names).not.toEqual([]);
    expect(accountTypeOfKey(descriptor.key)).toBe(descriptor);
  });

  it('is found by each of its names, in any spelling', () => {
    for (const name of descriptor.names) {
      expect(describeType({ value: '120', name, label: '?' })?.key).toBe(descriptor.key);
      expect(describeType({ value: '120', name: '?', label: ` ${name.toUpperCase()} ` })?.key).toBe(descriptor.key);
    }
  });

  it('is of a type that there is, where it is a built-in account of one', () => {
    if (descriptor.variant === undefined) return;
    expect(accountTypeOfKey(descriptor.variant.of)?.variant).toBeUndefined();
    expect(accountTypeOfKey(descriptor.variant.of)).toBeDefined();
  });
});

test('keys and public numbers of types are each of one type', () => {
  expect(twice(accountTypes.map(({ key }) => key))).toEqual([]);
  expect(accountTypes.flatMap(({ numbers }) => numbers).sort()).toEqual(['0', '11', '12', '17', '3', '7']);
});

test('one key means one thing in every type', () => {
  const meanings = new Map<string, Set<string>>();
  for (const { key, kind, xpaths } of accountTypes.flatMap(fieldsOf)) {
    const meaning = `${kind === 'secret' ? 'secret' : 'open'} ${xpaths[0]}`;
    meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning));
  }
  expect([...meanings].filter(([, found]) => found.size > 1)).toEqual([]);
});

test('no attribute is a secret in one type and open in another', () => {
  const all = accountTypes.flatMap(fieldsOf);
  const secrets = new Set(all.filter(({ kind }) => kind === 'secret').flatMap(({ xpaths }) => xpaths));
  const open = all.filter(({ kind, xpaths }) => kind !== 'secret' && xpaths.some((xpath) => secrets.has(xpath)));
  expect(open.map(({ key }) => key)).toEqual([]);
});

test('the account for Adobe sign-in has the fields of its own list, in that order', () => {
  const fields = fieldsOf(accountTypeOfKey('adobe-experience-cloud'));
  expect(fields.map(({ key }) => key)).toEqual(imsSettingsFields);
  for (const field of imsSettingsFields) {
    const [row, described] = [accountField(field), fields.find(({ key }) => key === field)];
    expect(described?.needed ?? false, field).toBe('needed' in row);
    expect(described?.kind === 'secret', field).toBe(row.kind === 'secret');
    expect(described?.kind === 'flag', field).toBe(row.kind === 'flag');
  }
});

test.each([
  ['another case', { value: '90', name: 'AMAZONs3', label: '' }, 'amazon-s3'],
  ['punctuation', { value: '90', name: 'q', label: 'bounce-mails: POP3' }, 'bounce-mails'],
  ['the Swedish label', { value: '90', name: 'q', label: 'Extern databas' }, 'external-database'],
  ['a public number alone', { value: '17', name: 'q', label: 'Q' }, 'hdfs'],
  ['a name against a public number', { value: '7', name: 'ftp', label: 'FTP' }, 'ftp'],
  ['an unknown number', { value: '999', name: 'invalid', label: 'Invalid' }, undefined],
  ['nothing at all', { value: '', name: '', label: '' }, undefined],
  ['a number with a zero before it', { value: '07', name: 'q', label: 'Q' }, undefined],
] satisfies [string, AccountType, string | undefined][])('a type is described by %s', (_what, type, key) => {
  expect(describeType(type)?.key).toBe(key);
});

const routing: AccountType = { value: '3', name: 'delivery', label: 'Routing' };
const ftp: AccountType = { value: '62', name: 'ftp', label: 'FTP' };
const database: AccountType = { value: '7', name: 'externalDatabase', label: 'External database' };
const unknown: AccountType = { value: '999', name: 'zz', label: 'ZZ' };

test.each([
  ['LINE by its name', { type: routing, name: 'LINE V2 routing' }, 'line'],
  ['another routing account', { type: routing, name: 'defaultEmailBulk' }, 'routing'],
  ['an account without a name that was read', { type: routing, name: null }, 'routing'],
  ['another type that has the name of a built-in account', { type: ftp, name: 'ffda' }, 'ftp'],
  ['Full FDA', { type: database, name: 'ffda' }, 'full-fda'],
  ['a type that no descriptor fits', { type: unknown, name: 'ffda' }, undefined],
] satisfies [string, { type: AccountType; name: string | null }, string | undefined][])('%s', (_what, account, key) => {
  const { type, name } = account;
  expect(describeAccount(type, name)?.key).toBe(key);
});
