import { randomUUID } from 'node:crypto';
import {
  createAccountPlans,
  listExternalAccounts,
  type PlainAccountBody,
  plainAccountSchema,
  type PlanBody,
} from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestConsole, startConsole } from '../testing/test-console.ts';
import type { TestBrowser, TestReply } from '../testing/test-browser.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeAll(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterAll(() => console_[Symbol.asyncDispose]());

const accountsPath = '/api/instances/acme-prod/external-accounts';

async function read(name: string): Promise<PlainAccountBody> {
  const { body } = await admin.call('GET', `${accountsPath}/${encodeURIComponent(name)}`);
  return plainAccountSchema.parse(body);
}

function ask(account: string, change: object, more: object = {}): Promise<TestReply> {
  const changes = [{ act: 'change', account, change, ...more }];
  return admin.call('POST', '/api/instances/acme-prod/plans', { body: { changes } });
}

async function plan(account: string, change: object, more: object = {}): Promise<PlanBody> {
  const { body } = await ask(account, change, more);
  const [planned] = createAccountPlans.response.parse(body).plans;
  if (planned === undefined) throw new Error('no plan came');
  return planned;
}

function apply(planId: string): Promise<TestReply> {
  const headers = { 'idempotency-key': randomUUID() };
  return admin.call('POST', `/api/plans/${planId}/apply`, { body: { overrides: [] }, headers });
}

const stamps = new Set(['lastModified', 'modifiedBy-id']);

/** The record at the emulator, without what Campaign stamps on it. */
function recordOf(name: string): unknown {
  const stored = console_.emulator.account('acme-prod', name) ?? {};
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !stamps.has(key.replace('@', ''))));
}

async function names(): Promise<string[]> {
  const { body } = await admin.call('GET', accountsPath);
  const { accounts } = listExternalAccounts.response.parse(body);
  return accounts.flatMap(({ name, isIms }) => (isIms === true || name === null ? [] : [name]));
}

test('every account of the instance opens, with its type and its values', async () => {
  const found = await names();
  expect(found.length).toBeGreaterThan(20);
  for (const name of found) {
    const account = await read(name);
    expect(account.described, name).not.toBeNull();
    const fields = account.sections.flatMap((section) => section.fields);
    expect(new Set(fields.map(({ field }) => field)).size, name).toBe(fields.length);
    for (const { field, present, unread } of fields)
      if (present && unread === null) expect(account.values[field], `${name} ${field}`).not.toBeUndefined();
  }
});

test('a change of one value is planned without people, written, and leaves all else as it was', async () => {
  for (const name of await names()) {
    const { readOnly, revision } = await read(name);
    if (readOnly !== null) continue;
    const before = recordOf(name);
    const label = `${name} after`;
    const planned = await plan(name, { label }, { baseRevision: revision });
    expect(planned).toMatchObject({ kind: 'plain', impact: null, preview: null, restart: null, state: 'open' });
    expect(planned.changes).toMatchObject([{ field: 'label', label: { en: 'Label', sv: 'Etikett' }, after: label }]);
    const receipt = await apply(planned.planId);
    expect(receipt, name).toMatchObject({
      status: 200,
      body: { accountName: name, effective: 'at-once', restart: null },
    });
    expect(recordOf(name)).toEqual({ ...Object(before), label });
    expect((await read(name)).values['label']).toBe(label);
  }
});

test('a value within an element, a flag, a choice and a secret are written, and what stands beside them stays', async () => {
  const [name] = (await Promise.all((await names()).map(read)))
    .filter(({ values }) => values['smscName'] !== undefined && values['smscName'] !== '')
    .map((account) => account.name);
  if (name === undefined) throw new Error('the seed has no SMS account');
  const before = recordOf(name);
  const change = { smscName: 'Twin', enableTls: true, password: { action: 'replace', value: 'n3w canary "word"' } };
  const planned = await plan(name, change);
  expect(planned.changes.map(({ field, after }) => [field, after])).toEqual([
    ['password', { secret: 'replaced' }],
    ['smscName', 'Twin'],
    ['enableTls', true],
  ]);
  expect(JSON.stringify(planned)).not.toContain('canary');
  expect(await apply(planned.planId)).toMatchObject({ status: 200 });
  const after = Object(recordOf(name));
  expect(after).not.toEqual(before);
  expect(JSON.stringify(after)).not.toContain('canary');
  expect(after['password']).not.toBe(Object(before)['password']);
});
