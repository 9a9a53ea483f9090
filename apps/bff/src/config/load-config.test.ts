import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './load-config.ts';
import { addressFault, mayConnect } from './network/config-addresses.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const instance = { key: 'acme', label: 'ACME', address: 'https://acme.campaign.example/' };
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

test('a short file is enough; a server key is created beside the store, for this user only, and reused', () => {
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

test('a key may be configured; half a key is refused without being repeated', () => {
  const key = 'ab'.repeat(32);
  expect(read({}, { CONSOLE_SERVER_KEY: key }).serverKey.toString('hex')).toBe(key);
  expect(() => read({}, { CONSOLE_SERVER_KEY: 'CANARY' })).toThrow(/CONSOLE_SERVER_KEY/);
  expect(() => read({}, { CONSOLE_SERVER_KEY: 'CANARY' })).not.toThrow(/CANARY/);
});

test('limits of a change and the age of lists have defaults, and may be configured', () => {
  const usual = read({});
  expect(usual.instances.get('acme')?.limits).toEqual({ people: 50, percent: 10 });
  expect(usual.staleMs).toBe(24 * 60 * 60_000);
  const configured = read({ instances: [{ ...instance, limits: { people: 3 } }], staleAfterHours: 0.5 });
  expect(configured.instances.get('acme')?.limits).toEqual({ people: 3, percent: 10 });
  expect(configured.staleMs).toBe(30 * 60_000);
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

test('loopback is called only if the deployer allows it, and that allows nothing else', () => {
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
