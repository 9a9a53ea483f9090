import { expectationsSchema } from '@console/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

const url = `${accountPath()}/expectations`;
const keep = { kind: 'person-signs-in', person: 'mona.berg@acme.example' };
const bar = { kind: 'profiles-never-reach', profiles: 'agency-*', groupName: 'admin' };

beforeEach(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterEach(() => console_[Symbol.asyncDispose]());

const replace = (version: number, expectations: readonly object[]) =>
  admin.call('PUT', url, { body: { expectations, version } });

test('none at first; replaced by version; they survive a restart and a rename of the account', async () => {
  expect((await admin.call('GET', url)).body).toEqual({
    expectations: [],
    version: 0,
    changedAt: null,
    changedBy: null,
    vain: [],
    // Admin Console is not read here.
    unread: ['profiles'],
  });
  const first = await replace(0, [keep, bar]);
  expect(first).toMatchObject({
    status: 200,
    body: { version: 1, changedBy: 'demo-admin', expectations: [keep, bar] },
  });
  expect(await replace(1, [bar])).toMatchObject({ status: 200, body: { version: 2 } });
  await console_.restart();
  const { body } = await admin.call('GET', url);
  expect(expectationsSchema.parse(body)).toMatchObject({ version: 2, expectations: [bar] });
  console_.emulator.editAccount('acme-prod', 'Adobe_Marketing_Cloud', { name: 'Renamed' });
  const renamed = await admin.call('GET', `${accountPath('acme-prod', 'Renamed')}/expectations`);
  expect(renamed.body).toEqual(body);
});

test('a change with another version than the current one is refused', async () => {
  await replace(0, [keep]);
  for (const version of [0, 2]) {
    expect(await replace(version, [bar])).toMatchObject({ status: 409, code: 'expectations-changed' });
  }
  expect((await admin.call('GET', url)).body).toMatchObject({ version: 1, expectations: [keep] });
});

test('a change is in the audit chain, a refused one is not', async () => {
  const last = () => console_.storeBytes().toString('latin1').split('expectations-replaced').length - 1;
  const before = last();
  await replace(7, [keep]);
  expect(last()).toBe(before);
  await replace(0, [keep]);
  expect(last()).toBeGreaterThan(before);
  expect((await console_.store.audit.verify()).fault).toBeUndefined();
});

test('only administrators replace them; everybody of the instance reads them', async () => {
  await replace(0, [keep]);
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  expect((await viewer.call('GET', url)).body).toMatchObject({ expectations: [keep] });
  const refused = await viewer.call('PUT', url, { body: { expectations: [], version: 1 } });
  expect(refused).toMatchObject({ status: 403, code: 'not-allowed' });
});

test.each([
  ['an unknown kind', [{ kind: 'nobody-signs-in' }], 'expectations.0.kind'],
  ['an empty person', [keep, { ...keep, person: '  ' }], 'expectations.1.person'],
  ['an unknown field', [{ ...keep, force: true }], 'expectations.0.force'],
  ['too many', Array.from({ length: 101 }, () => keep), 'expectations'],
])('%s is named', async (_what, expectations, path) => {
  const reply = await replace(0, expectations);
  expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
  expect([at(reply.body, 'errors')].flat().map((fault) => at(fault, 'path'))).toContain(path);
});

test('an account that is not there has none', async () => {
  const reply = await admin.call('GET', `${accountPath('acme-prod', 'none')}/expectations`);
  expect(reply).toMatchObject({ status: 404, code: 'account-not-found' });
});
