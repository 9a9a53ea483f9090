import { randomUUID } from 'node:crypto';
import {
  createAccountPlans,
  listAccountTypes,
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

const instance = '/api/instances/acme-prod';
const writes = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;

function ask(act: object): Promise<TestReply> {
  return admin.call('POST', `${instance}/plans`, { body: { changes: [act] } });
}

async function plan(act: object): Promise<PlanBody> {
  const { body } = await ask(act);
  const [planned] = createAccountPlans.response.parse(body).plans;
  if (planned === undefined) throw new Error('no plan came');
  return planned;
}

function apply(planId: string): Promise<TestReply> {
  const headers = { 'idempotency-key': randomUUID() };
  return admin.call('POST', `/api/plans/${planId}/apply`, { body: { overrides: [] }, headers });
}

const stateOf = async (planId: string) => Object((await admin.call('GET', `/api/plans/${planId}`)).body);

async function typeValue(key: string): Promise<string> {
  const { body } = await admin.call('GET', `${instance}/external-account-types`);
  const found = listAccountTypes.response.parse(body).types.find(({ described }) => described?.key === key);
  if (found === undefined) throw new Error(`no type ${key}`);
  return found.value;
}

async function newForm(type: string): Promise<PlainAccountBody> {
  const { body } = await admin.call('GET', `${instance}/external-account-types/${type}/new-account`);
  return plainAccountSchema.parse(body);
}

test('types are offered with what is known of them, but for the one of Adobe sign-in', async () => {
  const { body } = await admin.call('GET', `${instance}/external-account-types`);
  const { types } = listAccountTypes.response.parse(body);
  expect(types.filter(({ notOffered }) => notOffered !== null)).toMatchObject([{ notOffered: 'ims' }]);
  expect(types.filter(({ described }) => described === null)).toEqual([]);
  const ims = types.find(({ notOffered }) => notOffered === 'ims')?.value ?? '';
  expect((await ask({ act: 'create', account: 'MAC_copy', type: ims, change: { label: 'x' } })).code).toBe(
    'type-not-offered',
  );
  expect((await ask({ act: 'create', account: 'odd', type: '999', change: { label: 'x' } })).code).toBe(
    'type-not-offered',
  );
  expect((await admin.call('GET', `${instance}/external-account-types/${ims}/new-account`)).code).toBe(
    'type-not-offered',
  );
});

test('an account is created once, with what was typed, and read back', async () => {
  const type = await typeValue('ftp');
  const form = await newForm(type);
  expect(form).toMatchObject({ name: '', revision: 'new', described: { key: 'ftp' }, values: { enabled: false } });
  const secret = { action: 'replace', value: 'canary-4711' };
  const change = {
    label: 'Files of the warehouse',
    server: 'ftp.acme.example',
    port: '21',
    account: 'w',
    password: secret,
  };
  const planned = await plan({ act: 'create', account: 'warehouseFiles', type, change });
  expect(planned).toMatchObject({ act: 'create', type, accountName: 'warehouseFiles', kind: 'plain', state: 'open' });
  expect(planned.changes.map(({ field }) => field)).toContain('name');
  expect(await apply(planned.planId)).toMatchObject({
    status: 200,
    body: { act: 'create', accountName: 'warehouseFiles' },
  });
  const stored = Object(console_.emulator.account('acme-prod', 'warehouseFiles'));
  expect(stored).toMatchObject({ label: change.label, server: change.server, type });
  expect(JSON.stringify(stored)).not.toContain('canary');
  expect((await admin.call('GET', `${instance}/external-accounts/warehouseFiles`)).body).toMatchObject({
    values: { label: change.label, password: { secret: 'stored' } },
  });
  // The name is taken now: for a new plan, and for one that was made before.
  expect((await ask({ act: 'create', account: 'warehouseFiles', type, change: { label: 'x' } })).code).toBe(
    'account-exists',
  );
});

test('a choice comes with what the instance calls it, in the plan and in its receipt', async () => {
  const type = await typeValue('ftp');
  const form = await newForm(type);
  const options = form.sections.flatMap(({ fields }) => fields).find(({ field }) => field === 'encryption')?.options;
  const chosen = options?.find(({ value }) => value === '1');
  expect(chosen?.label).toBeTruthy();
  const change = { label: 'Coded', server: 'f.example', account: 'w', encryption: '1' };
  const planned = await plan({ act: 'create', account: 'codedFiles', type, change });
  const expected = { field: 'encryption', after: '1', afterLabel: chosen?.label };
  expect(planned.changes).toContainEqual(expect.objectContaining(expected));
  expect(planned.changes.find(({ field }) => field === 'server')).not.toHaveProperty('afterLabel');
  const applied = await apply(planned.planId);
  expect(applied.body).toMatchObject({ changes: expect.arrayContaining([expect.objectContaining(expected)]) });
});

test('a remark on a field that a plan does not touch says what the field is called', async () => {
  const type = await typeValue('ftp');
  const values = { name: 'oddPort', label: 'Odd', type, active: '1', server: 'f.example', port: '99999' };
  console_.emulator.addAccount('acme-prod', values);
  const planned = await plan({ act: 'change', account: 'oddPort', change: { label: 'Still odd' } });
  expect(planned.findings).toContainEqual(
    expect.objectContaining({ path: 'port', code: 'port-range', label: { en: 'Port', sv: 'Port' } }),
  );
});

test('a name that somebody took between the plan and its apply is not written over', async () => {
  const type = await typeValue('http');
  const planned = await plan({
    act: 'create',
    account: 'takenMeanwhile',
    type,
    change: { label: 'mine', server: 'a.example' },
  });
  console_.emulator.addAccount('acme-prod', { name: 'takenMeanwhile', label: 'theirs', type });
  const before = writes();
  expect(await apply(planned.planId)).toMatchObject({ code: 'account-exists', body: { campaignChanged: 'no' } });
  expect(writes()).toBe(before);
  expect(console_.emulator.account('acme-prod', 'takenMeanwhile')).toMatchObject({ label: 'theirs' });
});

test('what a new account may not be is refused with the field', async () => {
  const type = await typeValue('ftp');
  const cases = [
    [{ account: 'two words' }, 'change.name', 'name-grammar'],
    [{ account: 'x'.repeat(65) }, 'change.name', 'too-long'],
    [{ change: {} }, 'change.label', 'required'],
    [{ change: { label: 'x', enabled: true } }, 'change.server', 'required-when-enabled'],
    [{ change: { label: 'x', '@imsRightsMask': 'y' } }, 'change.@imsRightsMask', 'unknown-field'],
  ] as const;
  for (const [part, path, code] of cases) {
    const { body } = await ask({ act: 'create', account: 'odd', type, change: { label: 'x' }, ...part });
    expect(body, JSON.stringify(part)).toMatchObject({ code: 'invalid-request', errors: [{ path, code }] });
  }
});

test('a create whose reply was lost is settled by reading, and never sent again', async () => {
  const type = await typeValue('ftp');
  const planned = await plan({ act: 'create', account: 'lostReply', type, change: { label: 'Lost' } });
  console_.emulator.inject({
    target: 'campaign',
    method: 'Write',
    times: 1,
    effect: { kind: 'reset', afterWrite: true },
  });
  const before = writes();
  await apply(planned.planId);
  expect(await stateOf(planned.planId)).toMatchObject({ state: 'applied', receipt: { accountName: 'lostReply' } });
  expect(writes() - before).toBe(1);
});

test('an account is deleted once, by its plan, and only as it was planned', async () => {
  console_.emulator.addAccount('acme-prod', {
    name: 'toDelete',
    label: 'Old files',
    type: await typeValue('ftp'),
    active: '1',
    password: 'x',
  });
  const first = await plan({ act: 'delete', account: 'toDelete' });
  expect(first).toMatchObject({
    act: 'delete',
    changes: [],
    warnings: [
      { code: 'account-deleted-enabled' },
      { code: 'secrets-not-restored' },
      { code: 'account-use-not-found', params: { linked: '0', named: '0', unanswered: '0' } },
    ],
  });
  console_.emulator.editAccount('acme-prod', 'toDelete', { label: 'Still used' });
  expect(await apply(first.planId)).toMatchObject({ code: 'basis-moved', body: { moved: ['account'] } });
  const second = await plan({ act: 'delete', account: 'toDelete' });
  expect(await apply(second.planId)).toMatchObject({ status: 200, body: { act: 'delete', accountName: 'toDelete' } });
  expect(console_.emulator.account('acme-prod', 'toDelete')).toBeUndefined();
  expect(await stateOf(second.planId)).toMatchObject({ state: 'applied', act: 'delete' });
  expect((await ask({ act: 'delete', account: 'toDelete' })).code).toBe('account-not-found');
  expect((await ask({ act: 'delete', account: IMS_ACCOUNT_NAME })).code).toBe('ims-account-apart');
  expect((await ask({ act: 'delete', account: 'ffda' })).code).toBe('account-read-only');
});

test('a delete whose reply was lost is not claimed: the account is gone, and who deleted it is not known', async () => {
  console_.emulator.addAccount('acme-prod', { name: 'goneSomehow', label: 'Gone', type: await typeValue('ftp') });
  const planned = await plan({ act: 'delete', account: 'goneSomehow' });
  console_.emulator.inject({
    target: 'campaign',
    method: 'Write',
    times: 1,
    effect: { kind: 'reset', afterWrite: true },
  });
  await apply(planned.planId);
  expect(console_.emulator.account('acme-prod', 'goneSomehow')).toBeUndefined();
  expect(await stateOf(planned.planId)).toMatchObject({
    state: 'unknown',
    receipt: null,
    outcome: { kind: 'as-wanted' },
  });
});
