import { randomUUID } from 'node:crypto';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textAt } from '../testing/json-at.ts';
import type { CallOptions, TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;
const base = '/api/instances/acme-prod';

beforeEach(async () => {
  console_ = await startConsole({ withAdminConsole: true });
  admin = await console_.signIn();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const setGroups = (groups: string[]) => console_.emulator.putOperator('acme-prod', 'demo-admin', { groups });
const revision = async (): Promise<string> => textAt((await admin.call('GET', accountPath())).body, 'revision');
const reading = { reading: 'prefix', anchored: true, ignoresCase: false, evidence: 'seen in the server’s own log' };
type Ask = readonly [method: 'POST' | 'PUT' | 'DELETE', url: string, options: CallOptions];

test.each<[what: string, ask: () => Promise<Ask>, allowed: number]>([
  [
    'pinned expectations',
    async () => ['PUT', `${accountPath()}/expectations`, { body: { expectations: [], version: 0, confirmVain: true } }],
    200,
  ],
  ['a stated reading', async () => ['PUT', `${base}/stated-reading`, { body: { ...reading, version: 0 } }], 200],
  ['a withdrawn reading', async () => ['DELETE', `${base}/stated-reading`, { body: { version: 0 } }], 200],
  [
    'a declared restart',
    async () => [
      'POST',
      `${base}/restart-declarations`,
      { body: { accountName: IMS_ACCOUNT_NAME, revision: await revision() } },
    ],
    201,
  ],
  ['a declaration taken back', async () => ['DELETE', `${base}/restart-declarations/${randomUUID()}`, {}], 404],
  ['a plan', async () => ['POST', `${accountPath()}/plans`, { body: { change: { tenant: 'other' } } }], 201],
])('%s: the right is asked anew, whatever the session says', async (...[, ask, allowed]) => {
  const [method, url, options] = await ask();
  const groups = console_.emulator.operator('acme-prod', 'demo-admin')?.groups ?? [];
  setGroups([]);
  const refused = await admin.call(method, url, options);
  expect(refused).toMatchObject({ status: 403, code: 'not-allowed', body: { campaignChanged: 'no' } });
  // Reading is still allowed.
  expect(await admin.call('GET', accountPath())).toMatchObject({ status: 200 });
  setGroups([...groups]);
  expect((await admin.call(method, url, options)).status).toBe(allowed);
});

test('a plan that was made with the right is not applied without it', async () => {
  const made = await admin.call('POST', `${accountPath()}/plans`, { body: { change: { tenant: 'other' } } });
  setGroups([]);
  const request = { body: {}, headers: { 'idempotency-key': 'without-right' } };
  expect(await admin.call('POST', `/api/plans/${textAt(made.body, 'planId')}/apply`, request)).toMatchObject({
    code: 'not-allowed',
  });
  expect(console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0).toBe(0);
});

test('Campaign does not tell the right: nothing is stored, and nobody is called unworthy', async () => {
  console_.emulator.inject({
    target: 'campaign',
    method: 'GetUserInfo',
    times: 9,
    effect: { kind: 'html', status: 502 },
  });
  const reply = await admin.call('PUT', `${base}/stated-reading`, { body: { ...reading, version: 0 } });
  expect(reply).toMatchObject({ code: 'campaign-unreachable' });
  console_.emulator.clearFaults();
  expect((await admin.call('GET', `${base}/stated-reading`)).body).toMatchObject({ version: 0, stated: null });
});

test.each<[string, () => void, string, string]>([
  [
    'was deleted',
    () => console_.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME),
    IMS_ACCOUNT_NAME,
    'account-not-found',
  ],
  ['never was', () => undefined, 'Never_There', 'account-not-found'],
  ['is of another type', () => undefined, 'aemInstance', 'not-an-ims-account'],
])('a restart is not confirmed for an account that %s', async (...[, spoil, accountName, code]) => {
  const shown = await revision();
  spoil();
  const declared = await admin.call('POST', `${base}/restart-declarations`, { body: { accountName, revision: shown } });
  expect(declared.code).toBe(code);
});

test('nor for another account that took the name since', async () => {
  const shown = await revision();
  const { id: _id, ...values } = console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME) ?? {};
  console_.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME);
  console_.emulator.addAccount('acme-prod', { ...values, name: IMS_ACCOUNT_NAME, tenant: 'anew' });
  const body = { accountName: IMS_ACCOUNT_NAME, revision: shown };
  expect(await admin.call('POST', `${base}/restart-declarations`, { body })).toMatchObject({ code: 'account-changed' });
});
