import { expect, test } from 'vitest';
import { accountFileLimit } from './account-file.ts';
import { type AccountFileFault, parseAccountFile } from './parse-account-file.ts';
import { bytesOf, decoderOf } from '../testing/text-bytes.ts';

const unitsOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

const account = { name: 'partner', type: 'ftp', fields: { label: 'Partner', server: 'ftp.example', enabled: true } };
const document = { format: 'campaign-external-accounts', version: 1, instance: 'acme-prod', accounts: [account] };

function read(text: string) {
  return parseAccountFile(bytesOf(text), decoderOf);
}
function faultOf(value: unknown): AccountFileFault | null {
  const reading = read(JSON.stringify(value));
  return reading.kind === 'refused' ? reading.fault : null;
}
const having = (part: object) => ({ ...document, accounts: [{ ...account, ...part }] });
const holding = (fields: object) => having({ fields: { ...account.fields, ...fields } });

test('a file in the encodings and with the line ends of any system', () => {
  const text = JSON.stringify(document, null, 2);
  const expected = { kind: 'read', file: { accounts: [{ ...account, secrets: [], leftOut: {} }] } };
  expect(read(text)).toMatchObject(expected);
  expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toMatchObject(expected);
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(unitsOf(text)).buffer)]);
  expect(parseAccountFile(utf16, decoderOf)).toMatchObject(expected);
});

test.each<[string, string, AccountFileFault]>([
  ['nothing', '', { code: 'empty' }],
  ['spaces', ' \r\n', { code: 'empty' }],
  ['a half', '{"format":"campaign-external-accounts",\n"version":1,\n', { code: 'no-json', line: 3 }],
  ['two joined by a tool', '{}\n<<<<<<< mine\n', { code: 'no-json', line: 2 }],
  ['a table', 'name,server\npartner,ftp.example\n', { code: 'no-json', line: 1 }],
  ['XML', '<?xml version="1.0"?><package/>', { code: 'no-text' }],
  ['an archive', 'PK\u0003\u0004 and more', { code: 'no-text' }],
])('%s', (_what, text, fault) => {
  const reading = read(text);
  // Engines differ in whether they tell where.
  if (reading.kind === 'refused' && reading.fault.code === 'no-json')
    expect([fault, { code: 'no-json', line: null }]).toContainEqual(reading.fault);
  else expect(reading).toEqual({ kind: 'refused', fault });
});

test('letters of another encoding are not guessed', () => {
  const bytes = Uint8Array.from(unitsOf('{"format":"å"}'));
  expect(parseAccountFile(bytes, decoderOf)).toEqual({ kind: 'refused', fault: { code: 'other-encoding' } });
  const wide = new Uint8Array(Uint16Array.from(unitsOf('{"format":1}')).buffer);
  expect(parseAccountFile(wide, decoderOf)).toEqual({ kind: 'refused', fault: { code: 'no-text' } });
});

test('a file of more than 20 MB is not parsed', () => {
  expect(parseAccountFile(new Uint8Array(accountFileLimit + 1), decoderOf)).toEqual({
    kind: 'refused',
    fault: { code: 'too-large', megabytes: 20 },
  });
  expect(parseAccountFile(new Uint8Array(accountFileLimit).fill(0x20), decoderOf)).toMatchObject({
    fault: { code: 'empty' },
  });
});

test.each<[string, unknown, AccountFileFault]>([
  ['another document', { name: 'x', version: '1.0.0' }, { code: 'other-format' }],
  ['a list', [], { code: 'other-format' }],
  ['a text', 'campaign-external-accounts', { code: 'other-format' }],
  ['a newer version', { ...document, version: 2, tags: [] }, { code: 'newer-version', version: 2 }],
  ['no version', { ...document, version: undefined }, { code: 'missing', where: 'version' }],
  ['a version in words', { ...document, version: '1' }, { code: 'wrong-kind', where: 'version' }],
  ['a member more', { ...document, note: 'x' }, { code: 'unknown-member', where: '', names: 'note' }],
  [
    'a member more of an account',
    having({ server: 'x', port: '1' }),
    { code: 'unknown-member', where: 'accounts[0]', names: 'server, port' },
  ],
  ['no accounts', { ...document, accounts: undefined }, { code: 'missing', where: 'accounts' }],
  ['accounts by name', { ...document, accounts: { partner: account } }, { code: 'wrong-kind', where: 'accounts' }],
  ['an account that is none', { ...document, accounts: [account, null] }, { code: 'wrong-kind', where: 'accounts[1]' }],
  ['no name', having({ name: undefined }), { code: 'missing', where: 'accounts[0].name' }],
  ['an empty name', having({ name: '' }), { code: 'missing', where: 'accounts[0].name' }],
  ['a type by number', having({ type: 5 }), { code: 'wrong-kind', where: 'accounts[0].type' }],
  ['a number', holding({ port: 21 }), { code: 'wrong-kind', where: 'accounts[0].fields.port' }],
  ['a null', holding({ port: null }), { code: 'wrong-kind', where: 'accounts[0].fields.port' }],
  ['a long value', holding({ server: 'x'.repeat(65_537) }), { code: 'too-long', where: 'accounts[0].fields.server' }],
  [
    'another reason',
    having({ leftOut: { port: 'forgotten' } }),
    { code: 'wrong-kind', where: 'accounts[0].leftOut.port' },
  ],
  ['a password', holding({ password: 'p4ss' }), { code: 'secret', account: 'partner', field: 'password' }],
  [
    'a password of another kind',
    holding({ password: { value: 'p4ss' } }),
    { code: 'secret', account: 'partner', field: 'password' },
  ],
  [
    'a password in an address',
    holding({ server: 'https://u:p4ss@h.example' }),
    { code: 'secret', account: 'partner', field: 'server' },
  ],
  [
    'a value where a secret is needed',
    having({ secrets: ['server'] }),
    { code: 'secret', account: 'partner', field: 'server' },
  ],
  [
    'a password of nobody',
    { ...document, accounts: [{ fields: { pwd: 'p4ss' } }] },
    { code: 'secret', account: 'accounts[0]', field: 'pwd' },
  ],
  ['one name twice', { ...document, accounts: [account, account] }, { code: 'name-twice', account: 'partner' }],
  [
    'one field twice',
    having({ leftOut: { server: 'link' } }),
    { code: 'field-twice', account: 'partner', field: 'server' },
  ],
])('%s', (_what, value, fault) => {
  expect(faultOf(value)).toEqual(fault);
  expect(JSON.stringify(fault)).not.toContain('p4ss');
});

test('a file of no accounts, and one without an instance, are files', () => {
  expect(faultOf({ ...document, accounts: [], instance: undefined })).toBeNull();
});
