import { describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import { accountTypes } from '../account-types/registry.ts';
import { sectionsOf } from '../account-types/sections-of.ts';
import { settingsFindingCodes } from '../settings/ims-settings.ts';
import { checkProperty } from '../testing/property-runs.ts';
import type { AccountValue } from './account-values.ts';
import { checkValues } from './check-values.ts';
import { valueFindingCodes } from './value-findings.ts';
import type { CheckedField } from './value-rules.ts';

type Values = Readonly<Record<string, AccountValue>>;

/** Findings of these fields, each as one line. */
function lines(fields: readonly CheckedField[], values: Values, changed: readonly string[] = []): readonly string[] {
  return checkValues({ fields, values, changed }).map(({ path, severity, code }) => `${severity} ${path} ${code}`);
}

/** What is said of one value that is changed. */
function said(field: CheckedField, value: AccountValue): string | undefined {
  return checkValues({ fields: [field], values: { [field.field]: value }, changed: [field.field] })[0]?.code;
}

const text: CheckedField = { field: 'account', kind: 'text' };
const label: CheckedField = { field: 'label', kind: 'text' };
const name: CheckedField = { field: 'name', kind: 'text' };
const port: CheckedField = { field: 'port', kind: 'number' };
const count: CheckedField = { field: 'maxBinds', kind: 'number' };
const web: CheckedField = { field: 'callbackServer', kind: 'address' };
const host: CheckedField = { field: 'server', kind: 'address', bareHost: true };
const long: CheckedField = { field: 'comment', kind: 'long-text' };
const choice: CheckedField = { field: 'encryption', kind: 'choice', options: [{ value: '0' }, { value: '1' }] };
const link: CheckedField = { field: 'fdaAccount', kind: 'link' };
const regex: CheckedField = { field: 'idExtractionRegex', kind: 'expression' };
const status: CheckedField = { field: 'successStatusRegex', kind: 'expression', matchesOnly: true };
const options: CheckedField = { field: 'options', kind: 'text' };
const flag: CheckedField = { field: 'oAuth', kind: 'flag' };
const secret: CheckedField = { field: 'password', kind: 'secret' };

test.each<[string, CheckedField, AccountValue, string?]>([
  ['an empty text', text, ''],
  ['a text in another script', text, 'räksmörgås 日本語 😀'],
  ['a bell', text, 'a\u0007b', 'control-character'],
  ['a line break', text, 'a\nb', 'control-character'],
  ['half a pair', text, 'a\ud800', 'unstorable-character'],
  ['a noncharacter', text, 'a\uffff', 'unstorable-character'],
  ['a space before', text, ' a', 'edge-space'],
  ['a no-break space after', text, 'a\u00a0', 'edge-space'],
  ['a character without width within', text, 'a\u200bb', 'invisible-character'],
  ['the same in a label', label, 'a\u200bb'],
  ['a secret of Adobe', text, `p8e-${'a'.repeat(32)}`, 'secret-in-open-field'],
  ['a blank label', label, ' \u200b', 'required'],
  ['an empty label', label, '', 'required'],
  ['a name that Campaign takes', name, 'default_Pop-Account.1'],
  ['an empty name', name, '', 'required'],
  ['a name with a space', name, 'a b', 'name-grammar'],
  ['a name in another script', name, 'konto_å', 'name-grammar'],
  ['a name of 64', name, 'a'.repeat(64)],
  ['a name of 65', name, 'a'.repeat(65), 'too-long'],
  ['digits', count, '0010'],
  ['an empty number', count, ''],
  ['a number below zero', count, '-1', 'number-grammar'],
  ['a fraction', count, '1.5', 'number-grammar'],
  ['digits of another script', count, '١٢', 'number-grammar'],
  ['hexadecimal', count, '0x10', 'number-grammar'],
  ['the last port', port, '65535'],
  ['one beyond it', port, '65536', 'port-range'],
  ['port zero', port, '0', 'port-range'],
  ['a port with a space', port, '21 ', 'edge-space'],
  ['an empty port', port, ''],
  ['a port of the receiver', { field: 'receiverPort', kind: 'number' }, '99999', 'port-range'],
  ['an address', web, 'https://acme.example/nl/jsp/oauth.jsp'],
  ['an address in the open', web, 'http://acme.example:8080'],
  ['an address of version 6', web, 'https://[2001:db8::1]:8443/a'],
  ['a host where an address is asked for', web, 'acme.example', 'url-invalid'],
  ['a script', web, 'javascript://acme', 'url-invalid'],
  ['a backslash', web, 'https://acme.example\\@evil', 'url-invalid'],
  ['a host with a space', host, 'acme example', 'url-invalid'],
  ['a host', host, 'bucket.s3.amazonaws.com/path/to'],
  ['an IPv4 address', host, '10.0.0.1'],
  ['an IPv6 address', host, '[::1]:21'],
  ['a file', host, 'file:///etc/passwd', 'url-invalid'],
  ['lines', long, 'a\r\n\tb'],
  ['a bell in lines', long, 'a\u0007', 'control-character'],
  ['one of the choices', choice, '1'],
  ['another', choice, '2', 'choice-unknown'],
  ['one with a space', choice, '1 ', 'edge-space'],
  ['none', choice, '', 'choice-unknown'],
  ['one of nobody knows which', { ...choice, options: null }, '77'],
  ['a key of a record', link, '1234'],
  ['no record', link, ''],
  ['a name of a record', link, 'ffda', 'number-grammar'],
  ['one group', regex, 'id:([a-f0-9]{1,10})'],
  ['no expression', regex, ''],
  ['no group', regex, 'id:[a-f0-9]+', 'expression-no-capture'],
  ['two groups', regex, '(a)(b)', 'expression-several-captures'],
  ['one group among others that take nothing', regex, '(?:a)(b)'],
  ['a group that never ends', regex, '(a', 'expression-malformed'],
  ['a star of nothing', regex, '(*)', 'expression-malformed'],
  ['what PCRE alone reads', regex, '(?=a)(b)', 'expression-unsupported'],
  ['an expression with a space before', regex, ' id:(.*)'],
  ['one that only has to match', status, '^DELIV'],
  ['one that only has to match, broken', status, '^(DELIV', 'expression-malformed'],
  ['options', options, 'warehouse=A;TimeZoneName=Europe/Paris'],
  ['options with a password', options, 'ProxyHost=p;ProxyPwd=x', 'secret-in-open-field'],
  ['options with an empty password', options, 'ProxyPwd=;a=b'],
  ['a flag', flag, true],
  ['a text in a flag', flag, 'true', 'value-of-other-kind'],
  ['a flag in a text', text, false, 'value-of-other-kind'],
  ['a secret', secret, { secret: 'stored' }],
  ['a text in a secret', secret, 'x', 'value-of-other-kind'],
  ['a secret in a text', text, { secret: 'stored' }, 'value-of-other-kind'],
  ['what was not read', text, null],
])('%s', (...[, field, value, code]) => {
  expect(said(field, value)).toBe(code);
});

describe('a length', () => {
  it('is that of the schema, in characters', () => {
    expect(said({ ...text, maxLength: 2 }, '😀😀')).toBeUndefined();
    expect(said({ ...text, maxLength: 2 }, '😀😀😀')).toBe('too-long');
    expect(said({ ...name, maxLength: 80 }, 'a'.repeat(80))).toBeUndefined();
    expect(checkValues({ fields: [{ ...text, maxLength: 2 }], values: { account: 'abc' }, changed: [] })).toEqual([
      { path: 'account', severity: 'warning', code: 'too-long', params: { longest: '2' } },
    ]);
  });
});

describe('a finding', () => {
  it('is an error on what is changed and a warning on what is left alone', () => {
    expect(lines([port], { port: '0' }, ['port'])).toEqual(['error port port-range']);
    expect(lines([port], { port: '0' }, ['label'])).toEqual(['warning port port-range']);
  });

  it('is a warning where Campaign may take the value', () => {
    const values = { idExtractionRegex: '(?=a)(b)', options: 'pwd=x' };
    expect(lines([regex, options], values, ['idExtractionRegex', 'options'])).toEqual([
      'warning idExtractionRegex expression-unsupported',
      'warning options secret-in-open-field',
    ]);
  });

  it('says nothing of an unset choice that is left alone', () => {
    expect(lines([choice], { encryption: '' })).toEqual([]);
  });

  it('has a name that means the same for Adobe sign-in where it is called the same', () => {
    const own = valueFindingCodes.filter((code) => !settingsFindingCodes.some((other) => other === code));
    expect(own).toEqual([
      'name-reserved',
      'number-grammar',
      'port-range',
      'choice-unknown',
      'expression-malformed',
      'expression-unsupported',
      'expression-no-capture',
      'expression-several-captures',
      'value-of-other-kind',
    ]);
  });
});

describe('a field that is needed', () => {
  const enabled: CheckedField = { field: 'enabled', kind: 'flag' };
  const needed: CheckedField = { ...text, needed: true };
  const ofOAuth: CheckedField = { ...secret, needed: true, shownWhen: { field: 'oAuth', is: ['0'] } };

  it('stops a change that enables the account, or empties the field', () => {
    const values = { enabled: true, account: '' };
    expect(lines([enabled, needed], values, ['enabled'])).toEqual(['error account required-when-enabled']);
    expect(lines([enabled, needed], values, ['account'])).toEqual(['error account required-when-enabled']);
    expect(lines([enabled, needed], values, ['port'])).toEqual(['warning account required-when-enabled']);
  });

  it('is asked for of an enabled account alone', () => {
    for (const on of [false, null]) expect(lines([enabled, needed], { enabled: on, account: '' })).toEqual([]);
  });

  it('is not missing where nobody knows', () => {
    const values = { enabled: true, oAuth: false };
    expect(lines([needed], { enabled: true, account: null }, ['enabled'])).toEqual([]);
    expect(lines([ofOAuth], { ...values, password: { secret: 'hidden' } }, ['enabled'])).toEqual([]);
    expect(lines([ofOAuth], { ...values, password: { secret: 'absent' }, oAuth: null }, ['enabled'])).toEqual([]);
  });

  it('is asked for while it counts, and by the change that makes it count', () => {
    const values = { enabled: true, password: { secret: 'absent' } } as const;
    expect(lines([ofOAuth], { ...values, oAuth: true }, ['enabled'])).toEqual([]);
    expect(lines([ofOAuth], { ...values, oAuth: false }, ['oAuth'])).toEqual(['error password required-when-enabled']);
    const inSection: CheckedField = { ...needed, sectionShownWhen: { field: 'deliveryMode', is: ['4'] } };
    expect(lines([inSection], { enabled: true, account: '', deliveryMode: '1' }, ['enabled'])).toEqual([]);
    expect(lines([inSection], { enabled: true, account: '', deliveryMode: '4' }, ['enabled'])).toHaveLength(1);
  });
});

it('says nothing of a hidden field that is left alone, and judges one that is changed', () => {
  const hidden: CheckedField = { ...port, shownWhen: { field: 'oAuth', is: ['1'] } };
  expect(lines([hidden], { port: '0', oAuth: false })).toEqual([]);
  expect(lines([hidden], { port: '0', oAuth: false }, ['port'])).toEqual(['error port port-range']);
});

it('judges a secret that is typed, without a word of it', () => {
  const values = { password: { secret: 'stored' } } as const;
  const change = { fields: [secret], values, changed: ['password'] };
  expect(checkValues({ ...change, secrets: { password: 'p w' } })).toEqual([]);
  expect(checkValues({ ...change, secrets: { password: '•••' } })).toEqual([
    { path: 'password', severity: 'error', code: 'secret-looks-masked' },
  ]);
});

it('takes what the form has in a new account of every type', () => {
  for (const type of accountTypes) {
    const described = sectionsOf(type).flatMap((section) => section.fields);
    const fields = described.map(({ key, kind, bareHost = false }) => ({ field: key, kind, bareHost }));
    const values = Object.fromEntries(described.map(({ key, usual }) => [key, usual ?? null]));
    expect(lines(fields, values, Object.keys(values)), type.key).toEqual([]);
  }
});

it('judges any text of any kind, and never has the text in a finding', () => {
  const fields = [text, label, name, port, web, host, long, choice, link, regex, status, options];
  const property = fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(fields.length - 1), (value, at) => {
    const field = fields[at] ?? text;
    const marked = `${value}¤¤¤`;
    const findings = checkValues({ fields: [field], values: { [field.field]: marked }, changed: [field.field] });
    expect(JSON.stringify(findings)).not.toContain('¤¤¤');
    for (const { severity, path } of findings) {
      expect(path).toBe(field.field);
      expect(['error', 'warning']).toContain(severity);
    }
  });
  checkProperty(property, 500);
});
