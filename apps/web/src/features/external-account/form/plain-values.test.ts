import { expect, test } from 'vitest';
import { ftpAccount } from '../../../shared/testing/plain-account.ts';
import { errorsOf, judgeChange, refusedFields } from './plain-errors.ts';
import {
  changeOf,
  formName,
  hiddenChanges,
  isShown,
  type PlainValues,
  valuesOf,
  visibleSections,
  withDraft,
} from './plain-values.ts';

const stored = valuesOf(ftpAccount);
const typed = (values: PlainValues): PlainValues => ({
  ...stored,
  ...Object.fromEntries(Object.entries(values).map(([field, value]) => [formName(field), value])),
});
const oddPath = "params/ftp.mode/@it's";

test('untouched values change nothing', () => {
  expect(changeOf(ftpAccount, stored)).toEqual({});
});

test('only what differs is part of the change; what cannot be stored never is', () => {
  const values = typed({
    server: 'ftp.new.example',
    enabled: false,
    account: 'nightly ',
    password: { action: 'replace', value: 's' },
    [oddPath]: 'active',
    proxy: 'https://proxy.example',
    '@fdaExtAccount-id': '7',
    '@odd': '3',
  });
  expect(changeOf(ftpAccount, values)).toEqual({
    server: 'ftp.new.example',
    enabled: false,
    password: { action: 'replace', value: 's' },
    [oddPath]: 'active',
  });
});

test('a name in the form holds nothing that would be read as a path', () => {
  for (const field of [oddPath, 'a[0].b', 'x"y', '__proto__']) expect(formName(field)).not.toMatch(/[.[\]"']|^__/u);
  expect(formName('a.b')).not.toBe(formName('a%2Eb'));
});

test('conditions compare with what is typed, a flag as Campaign stores it, and hide nothing where that is not known', () => {
  expect(isShown({ field: 'encryption', is: ['1'] }, stored)).toBe(false);
  expect(isShown({ field: 'encryption', is: ['1'] }, typed({ encryption: '1' }))).toBe(true);
  expect(isShown({ field: 'enabled', is: ['1'] }, stored)).toBe(true);
  expect(isShown({ field: 'enabled', is: ['0'] }, stored)).toBe(false);
  expect(isShown({ field: '@odd', is: ['1'] }, stored)).toBe(true);
  expect(isShown({ field: 'proxy', is: ['1'] }, stored)).toBe(true);
});

test('a changed field that becomes hidden stays part of the change, and is named', () => {
  const shown = typed({ encryption: '1', certificate: 'acme' });
  const hidden = typed({ encryption: '0', certificate: 'acme' });
  expect(hiddenChanges(ftpAccount, shown)).toEqual([]);
  expect(hiddenChanges(ftpAccount, hidden).map(({ field }) => field)).toEqual(['certificate']);
  expect(changeOf(ftpAccount, hidden)).toEqual({ certificate: 'acme' });
  const names = visibleSections(ftpAccount, hidden).flatMap(({ fields }) => fields.map(({ field }) => field));
  expect(names).not.toContain('certificate');
});

test('a section that is hidden hides its fields', () => {
  const [general, connection, ...rest] = ftpAccount.sections;
  if (!general || !connection) throw new Error('The account lacks sections.');
  const account = {
    ...ftpAccount,
    sections: [general, { ...connection, shownWhen: { field: 'enabled', is: ['1'] } }, ...rest],
  };
  const off = typed({ enabled: false, server: 'x' });
  expect(visibleSections(account, off).map(({ section }) => section.key)).toEqual(['general', 'other']);
  expect(hiddenChanges(account, off).map(({ field }) => field)).toEqual(['server']);
});

test('a draft fills fields of its kind, and no secret, no absent field and nothing unknown', () => {
  const draft = { server: 'drafted', enabled: 'yes', password: 'p', proxy: 'https://x', gone: 'x', port: ['1'] };
  expect(withDraft(ftpAccount, stored, draft)).toEqual(typed({ server: 'drafted' }));
});

test('only what was changed is judged', () => {
  const change = { label: 'x'.repeat(21), port: '2l', password: { action: 'replace', value: '' } } as const;
  expect([...errorsOf(judgeChange(ftpAccount, change))]).toEqual([
    ['label', { code: 'too-long', params: { longest: '20' } }],
    ['port', { code: 'number-grammar' }],
    ['password', { code: 'required' }],
  ]);
  expect([
    ...errorsOf(judgeChange(ftpAccount, { port: '', server: 'anything', password: { action: 'clear' } })),
  ]).toEqual([]);
});

test('a refusal finds its fields by their paths, one remark for each', () => {
  const faults = [
    ['change.server', 'required'],
    ['change.server', 'edge-space'],
    ['changes.0.change.password.value', 'secret-looks-masked'],
    [`change.${oddPath}`, 'too-long'],
    ['change.unheard', 'unknown-field'],
    ['baseRevision', 'too-long'],
  ].map(([path = '', code = '']) => ({ path, code, message: code }));
  expect([...refusedFields(faults, ftpAccount)]).toEqual([
    ['server', { code: 'required' }],
    ['password', { code: 'secret-looks-masked' }],
    [oddPath, { code: 'too-long' }],
  ]);
});
