import { randomUUID } from 'node:crypto';
import {
  createAccountPlans,
  type ImsAccountBody,
  type PlainAccountBody,
  readExternalAccount,
  searchExternalAccounts,
} from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestConsole, startConsole } from '../testing/test-console.ts';
import type { TestBrowser } from '../testing/test-browser.ts';

let console_: TestConsole;
let admin: TestBrowser;

const instance = '/api/instances/acme-prod';
const name = 'nightlyExport';
const dayMs = 24 * 60 * 60_000;

beforeEach(async () => {
  console_ = await startConsole({ config: { secretAgeMs: 30 * dayMs } });
  admin = await console_.signIn();
});
afterEach(() => console_[Symbol.asyncDispose]());

/** Sessions end meanwhile. */
async function skip(days: number): Promise<void> {
  console_.clock.skipMs += days * dayMs;
  admin = await console_.signIn();
}

async function open(account = name): Promise<PlainAccountBody | ImsAccountBody> {
  const { body } = await admin.call('GET', `${instance}/external-accounts/${account}`);
  return readExternalAccount.response.parse(body);
}

/** What the form says of the password, in whole days. */
async function ageInForm() {
  const account = await open();
  if (account.kind !== 'plain') throw new Error('another account was expected');
  const age = account.secretAges['password'];
  return age && { days: daysSince(age.since), by: age.by };
}

function daysSince(iso: string): number {
  return Math.round((Date.now() + console_.clock.skipMs - Date.parse(iso)) / dayMs);
}

function ofSecretAge<T extends { readonly code: string }>(all: readonly T[]): readonly T[] {
  return all.filter(({ code }) => code === 'secret-old');
}

async function search(account = name) {
  const { body } = await admin.call('GET', `${instance}/account-values`);
  const found = searchExternalAccounts.response.parse(body).accounts.find((one) => one.name === account);
  if (found === undefined) throw new Error(`no account ${account}`);
  const [secret] = found.secrets;
  return {
    days: secret?.since ? daysSince(secret.since) : null,
    kind: secret?.sinceKind,
    findings: ofSecretAge(found.findings),
    notJudged: ofSecretAge(found.notJudged),
  };
}

async function replacePassword(value: string): Promise<void> {
  const changes = [{ act: 'change', account: name, change: { password: { action: 'replace', value } } }];
  const { body } = await admin.call('POST', `${instance}/plans`, { body: { changes } });
  const [planned] = createAccountPlans.response.parse(body).plans;
  const applied = await admin.call('POST', `/api/plans/${planned?.planId ?? ''}/apply`, {
    body: { overrides: [] },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(applied.status).toBe(200);
}

const unsure = { findings: [], notJudged: [{ code: 'secret-old', fields: ['password'] }] };

test('a secret is at least as old as the first look at it, in the form, the list and over all accounts', async () => {
  expect(await search()).toMatchObject({ ...unsure, days: 0, kind: 'seen' });
  await skip(10);
  expect(await ageInForm()).toEqual({ days: 10, by: null });
  // It may be older than the limit all the same.
  expect(await search()).toMatchObject({ ...unsure, days: 10 });
  await skip(21);
  expect(await search()).toEqual({
    days: 31,
    kind: 'seen',
    findings: [{ code: 'secret-old', params: { fields: 'password', days: '30' } }],
    notJudged: [],
  });
});

test('a look at all accounts counts for each of them, that of Adobe sign-in too, and a restart forgets nothing', async () => {
  await search();
  await skip(3);
  await console_.restart();
  expect(await ageInForm()).toMatchObject({ days: 3 });
  const ims = await open(IMS_ACCOUNT_NAME);
  expect(ims.kind === 'ims' && ims.secretAge && { ...ims.secretAge, since: daysSince(ims.secretAge.since) }).toEqual({
    since: 3,
    by: null,
  });
});

test('a secret that was replaced here is known by day and person, and is not old before its time', async () => {
  await search();
  await skip(40);
  await replacePassword('another-Secret-1');
  expect(await ageInForm()).toEqual({ days: 0, by: 'demo-admin' });
  await skip(5);
  expect(await search()).toEqual({ days: 5, kind: 'replaced-here', findings: [], notJudged: [] });
  await skip(26);
  expect(await search()).toMatchObject({ days: 31, findings: [{ code: 'secret-old' }] });
});

test('a secret that was changed elsewhere is counted from the first look, also where an earlier one came back', async () => {
  const former = console_.emulator.account('acme-prod', name)?.['password'] ?? '';
  expect(former).not.toBe('');
  const other = '@another-cipher-text';
  await replacePassword('another-Secret-1');
  await skip(10);
  console_.emulator.editAccount('acme-prod', name, { password: former });
  expect(await ageInForm()).toEqual({ days: 0, by: null });
  await skip(40);
  console_.emulator.editAccount('acme-prod', name, { password: other });
  expect(await search()).toMatchObject({ ...unsure, days: 0 });
  console_.emulator.editAccount('acme-prod', name, { password: former });
  expect(await search()).toMatchObject({ ...unsure, days: 0 });
});

test('of a hidden secret no age is known; of one that is cleared there is none', async () => {
  await search();
  await skip(40);
  console_.emulator.hideSecrets('acme-prod', 'but-admin');
  expect(await ageInForm()).toBeUndefined();
  expect(await search()).toEqual({ ...unsure, days: null, kind: null });
});

test('a secret that was cleared has no age, and none is missed', async () => {
  await search();
  console_.emulator.editAccount('acme-prod', name, { password: '' });
  expect(await search()).toEqual({ days: null, kind: null, findings: [], notJudged: [] });
});
