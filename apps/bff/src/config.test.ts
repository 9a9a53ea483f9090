import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { addressFault, mayConnect } from './config-addresses.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const instance = { key: 'acme', label: 'ACME', address: 'https://acme.campaign.example/' };
const console_ = {
  organizationId: '0123456789ABCDEF01234567@AdobeOrg',
  tokenUrl: 'https://ims-na1.adobelogin.com/ims/token/v3',
  userManagementUrl: 'https://usermanagement.adobe.io/v2/usermanagement',
  clientId: 'id',
  clientSecretEnv: 'UMAPI_SECRET',
};

function read(file: object | string, environment: Readonly<Record<string, string>> = {}) {
  const name = path.join(folder, 'config.json');
  writeFileSync(
    name,
    typeof file === 'string'
      ? file
      : JSON.stringify({ instances: [instance], store: { sqliteFile: 'data/c.sqlite' }, ...file }),
  );
  return readConfig({ CONSOLE_CONFIG: name, UMAPI_SECRET: 'CANARY', ...environment });
}

test('a short file is enough; a server key is made beside the store, for this user alone, and kept', () => {
  const config = read({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, demo: false, allowLoopback: false });
  expect(config.instances.get('acme')).toMatchObject({
    soapUrl: 'https://acme.campaign.example',
    hosting: 'on-premise',
  });
  const file = path.join(folder, 'data', 'server.key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(read({}).serverKey.equals(config.serverKey)).toBe(true);
  expect(Buffer.from(readFileSync(file, 'utf8'), 'base64').equals(config.serverKey)).toBe(true);
});

test('a key may be given; half a key is refused without being repeated', () => {
  const key = 'ab'.repeat(32);
  expect(read({}, { CONSOLE_SERVER_KEY: key }).serverKey.toString('hex')).toBe(key);
  expect(() => read({}, { CONSOLE_SERVER_KEY: 'CANARY' })).toThrow(/CONSOLE_SERVER_KEY/);
  expect(() => read({}, { CONSOLE_SERVER_KEY: 'CANARY' })).not.toThrow(/CANARY/);
});

test.each<[string, object | string, RegExp]>([
  ['a misspelt setting', { instanses: [] }, /unrecognized_keys instanses/],
  [
    'one in an instance',
    { instances: [{ ...instance, pasword: 'CANARY' }] },
    /instances\.0: unrecognized_keys pasword/,
  ],
  ['no instance', { instances: [] }, /instances: too_small/],
  ['a key twice', { instances: [instance, instance] }, /a key is used twice/],
  ['no JSON', '{"CANARY"', /not JSON/],
  ['plain http', { instances: [{ ...instance, address: 'http://acme.example' }] }, /instances\.0\.address: not https/],
  [
    'loopback',
    { instances: [{ ...instance, soapUrl: 'https://127.0.0.1' }] },
    /instances\.0\.soapUrl: host not allowed/,
  ],
  ['a password in an address', { instances: [{ ...instance, soapUrl: 'https://u:CANARY@acme.example' }] }, /user part/],
  ['reads too often', { adminConsole: { ...console_, refreshMinutes: 30 } }, /refreshMinutes: under 120/],
  ['no secret', { adminConsole: { ...console_, clientSecretEnv: 'NOT_SET' } }, /NOT_SET: missing/],
  [
    'a share over all',
    { instances: [{ ...instance, limits: { percent: 101 } }] },
    /instances\.0\.limits\.percent: too_big/,
  ],
  ['half a person', { instances: [{ ...instance, limits: { people: 0.5 } }] }, /instances\.0\.limits\.people/],
  ['a misspelt limit', { instances: [{ ...instance, limits: { persons: 5 } }] }, /unrecognized_keys persons/],
  ['no time at all', { staleAfterHours: 0 }, /staleAfterHours: too_small/],
  ['no origin', { publicOrigin: 'https://console.example/path' }, /publicOrigin: not an origin/],
])('%s is refused by name, never by value', (_what, file, message) => {
  expect(() => read(file)).toThrow(ConfigError);
  expect(() => read(file)).toThrow(message);
  expect(() => read(file)).not.toThrow(/CANARY/);
});

test('limits of a change and the age of lists have defaults, and may be told', () => {
  const usual = read({});
  expect(usual.instances.get('acme')?.limits).toEqual({ people: 50, percent: 10 });
  expect(usual.staleMs).toBe(24 * 60 * 60_000);
  const told = read({ instances: [{ ...instance, limits: { people: 3 } }], staleAfterHours: 0.5 });
  expect(told.instances.get('acme')?.limits).toEqual({ people: 3, percent: 10 });
  expect(told.staleMs).toBe(30 * 60_000);
});

test('a port and a missing file are named', () => {
  expect(() => read({}, { PORT: '99999' })).toThrow(/environment: PORT/);
  expect(() => readConfig({})).toThrow(/CONSOLE_CONFIG/);
  expect(() => readConfig({ CONSOLE_CONFIG: path.join(folder, 'none.json') })).toThrow(/cannot be read \(ENOENT\)/);
});

test.each([
  'https://169.254.169.254/',
  'https://2852039166/',
  'https://0251.0376.0251.0376/',
  'https://0xa9fea9fe/',
  'https://１６９.254.169.254/',
  'https://[::ffff:169.254.169.254]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[64:ff9b:1::a9fe:a9fe]/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://[::]/',
  'https://0.0.0.0/',
  'https://localhost/',
  'https://localhost./',
  'https://a.localhost/',
  'https://127.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://user@acme.example/',
  'https://acme.example/?a=b',
  'https://acme.example/#a',
  'file:///etc/passwd',
  'ftp://acme.example/',
  '//acme.example',
  'acme.example',
])('%s is not called', (address) => {
  expect(addressFault(address, false)).toBeDefined();
});

test('loopback is called where the deployer says so, and nothing else opens by that', () => {
  expect(addressFault('http://127.0.0.1:4010/campaign', true)).toBeUndefined();
  expect(addressFault('http://acme.example', true)).toBe('not https');
  expect(addressFault('https://169.254.169.254', true)).toBe('host not allowed');
  expect([
    mayConnect('10.0.0.8', false),
    mayConnect('127.0.0.1', false),
    mayConnect('127.0.0.1', true),
    mayConnect('::ffff:169.254.1.1', true),
  ]).toEqual([true, false, true, false]);
});
