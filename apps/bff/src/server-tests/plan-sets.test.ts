import { randomUUID } from 'node:crypto';
import { createAccountPlans, mostPlansAtOnce, type PlanSetBody, readPlanSet } from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestBrowser, TestReply } from '../testing/test-browser.ts';
import { type TestConsole, startConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeAll(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterAll(() => console_[Symbol.asyncDispose]());

const instance = '/api/instances/acme-prod';

function ask(changes: readonly object[]): Promise<TestReply> {
  return admin.call('POST', `${instance}/plans`, { body: { changes } });
}

async function planned(changes: readonly object[]): Promise<PlanSetBody> {
  return createAccountPlans.response.parse((await ask(changes)).body);
}

async function readSet(setId: string | null, by: TestBrowser = admin): Promise<TestReply> {
  return await by.call('GET', `/api/plan-sets/${String(setId)}`);
}

function apply(planId: string): Promise<TestReply> {
  const headers = { 'idempotency-key': randomUUID() };
  return admin.call('POST', `/api/plans/${planId}/apply`, { body: { overrides: [] }, headers });
}

const reasons = ({ refused }: PlanSetBody) =>
  refused.map(({ account, problem }) => [account, problem.code, problem.errors]);

const relabel = (account: string, label = 'Together') => ({ act: 'change', account, change: { label } });

test('accounts that are planned together have a plan each, in the order asked for, and one that cannot be planned says why', async () => {
  const secret = { action: 'replace', value: 'canary-of-many' };
  const set = await planned([
    relabel('smsNordic'),
    relabel('nobodyHere'),
    { act: 'change', account: 'partnerFiles', change: { password: secret } },
    relabel(IMS_ACCOUNT_NAME),
    { act: 'change', account: 'defaultPopAccount', change: { hostOfNothing: 'x' } },
    { act: 'change', account: 'nightlyExport', change: { enabled: true } },
  ]);
  expect(set.plans.map(({ accountName }) => accountName)).toEqual(['smsNordic', 'partnerFiles']);
  expect(set.refused.map(({ account, problem }) => [account, problem.code])).toEqual([
    ['nobodyHere', 'account-not-found'],
    [IMS_ACCOUNT_NAME, 'ims-account-apart'],
    ['defaultPopAccount', 'invalid-request'],
    ['nightlyExport', 'nothing-to-change'],
  ]);
  expect(set.refused[2]?.problem.errors).toMatchObject([{ path: 'change.hostOfNothing' }]);
  const again = readPlanSet.response.parse((await readSet(set.setId)).body);
  expect(again.plans).toEqual(set.plans);
  expect(reasons(again)).toEqual(reasons(set));
});

test('each is applied by itself, and the set says of each what became of it', async () => {
  const set = await planned([relabel('smsNordic', 'First'), relabel('partnerFiles', 'Second')]);
  const [first, second] = set.plans;
  expect(await apply(first?.planId ?? '')).toMatchObject({ status: 200 });
  // Another administrator is faster with the second.
  console_.emulator.editAccount('acme-prod', 'partnerFiles', { '@label': 'Theirs' }, 'anna');
  expect(await apply(second?.planId ?? '')).toMatchObject({ code: 'basis-moved' });
  const { plans } = readPlanSet.response.parse((await readSet(set.setId)).body);
  expect(plans.map(({ state, receipt }) => [state, receipt?.accountName ?? null])).toEqual([
    ['applied', 'smsNordic'],
    ['open', null],
  ]);
});

test('an account named twice, a delete among others and too many accounts are refused whole', async () => {
  expect(await ask([relabel('smsNordic'), relabel('partnerFiles'), relabel('smsNordic', 'Other')])).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'changes.2.account', code: 'named-twice' }] },
  });
  expect(await ask([relabel('smsNordic'), { act: 'delete', account: 'partnerFiles' }])).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'changes.1.act', code: 'delete-not-alone' }] },
  });
  const many = Array.from({ length: mostPlansAtOnce + 1 }, (_, index) => relabel(`account${index}`));
  expect(await ask(many)).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(await planned(many.slice(1))).toMatchObject({ plans: [] });
});

test('one account alone gets its refusal as the reply, and belongs to no set', async () => {
  expect(await ask([relabel('nobodyHere')])).toMatchObject({ status: 404, code: 'account-not-found' });
  expect(await planned([relabel('smsNordic', 'Alone')])).toMatchObject({ setId: null, refused: [] });
});

test('what says nothing of one account refuses the whole', async () => {
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect: { kind: 'reset' }, times: 99 });
  expect((await ask([relabel('smsNordic', 'x'), relabel('partnerFiles', 'x')])).status).toBeGreaterThanOrEqual(502);
  console_.emulator.clearFaults();
});

test('a set is read by everybody who is signed in to its instance, and is not there for others', async () => {
  const set = await planned([relabel('smsNordic', 'Seen'), relabel('partnerFiles', 'Seen')]);
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  expect(await readSet(set.setId, viewer)).toMatchObject({ status: 200, body: { setId: set.setId } });
  const elsewhere = await console_.signIn('acme-stage');
  expect(await readSet(set.setId, elsewhere)).toMatchObject({ status: 404, code: 'plan-not-found' });
  expect(await readSet(randomUUID())).toMatchObject({ status: 404, code: 'plan-not-found' });
});

test('a plan warns of a disabled account only where it is the plan that disables it', async () => {
  console_.emulator.editAccount('acme-prod', 'partnerFiles', { '@active': '0' });
  const set = await planned([
    relabel('partnerFiles', 'Still off'),
    { act: 'change', account: 'smsNordic', change: { enabled: false } },
  ]);
  expect(set.plans.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
    [],
    ['account-disabled', 'account-use-not-found'],
  ]);
});
