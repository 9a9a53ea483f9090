import { randomUUID } from 'node:crypto';
import { type Fault, IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readyFor } from '../testing/applies/apply-plan.ts';
import { textAt } from '../testing/json-at.ts';
import type { TestBrowser, TestReply } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole, testDeadlines } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeEach(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const writes = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;
/** The overrides that each plan needs, while the plan can be read. */
const overrides = new Map<string, readonly object[]>();
const planned = async (change: object = { tenant: 'other' }) => {
  const planId = textAt((await admin.call('POST', `${accountPath()}/plans`, { body: { change } })).body, 'planId');
  overrides.set(planId, await readyFor(admin, planId));
  return planId;
};
const apply = (planId: string, key: string = randomUUID(), browser = admin) =>
  browser.call('POST', `/api/plans/${planId}/apply`, {
    body: { overrides: overrides.get(planId) ?? [] },
    headers: { 'idempotency-key': key },
  });
const fault = (method: string, effect: Fault['effect'], times = 1) =>
  console_.emulator.inject({ target: 'campaign', method, effect, times });
/** Without members that differ for each request. */
const answer = ({ status, body }: TestReply) => ({ status, body: { ...Object(body), requestId: '' } });
const refuse = { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' } as const;

test.each<[what: string, code: string, spoil: () => void, change?: object]>([
  ['Campaign refuses the write', 'campaign-refused-write', () => fault('Write', refuse)],
  ['the account was changed', 'basis-moved', () => edit({ tenant: 'theirs' })],
  ['the account cannot be read', 'campaign-fault', () => fault('ExecuteQuery', refuse)],
  [
    'a secret cannot be encrypted',
    'campaign-fault',
    () => fault('EncryptPassword', refuse),
    { imsClientSecret: { action: 'replace', value: 'p8e-new' } },
  ],
  ['a proxy is in the way', 'campaign-unreachable', () => fault('ExecuteQuery', { kind: 'html', status: 502 }, 4)],
])(
  '%s: the same key gets the same reply, also after a restart, and another key tries again',
  async (...[, code, spoil, change]) => {
    const planId = await planned(change);
    spoil();
    const first = await apply(planId, 'refused-key');
    expect(first.code).toBe(code);
    const sent = writes();
    expect(answer(await apply(planId, 'refused-key'))).toEqual(answer(first));
    console_.emulator.clearFaults();
    await console_.restart();
    expect(answer(await apply(planId, 'refused-key'))).toEqual(answer(first));
    expect(writes()).toBe(sent);
    const again = await apply(planId, 'another-key');
    expect(again.status).toBe(code === 'basis-moved' ? 409 : 200);
    expect(answer(await apply(planId, 'refused-key'))).toEqual(answer(first));
  },
);

test('the account was locked: the same key gets the same reply when it no longer is', async () => {
  const [one, two] = [await planned(), await planned({ comment: 'two' })];
  fault('Write', { kind: 'reset' });
  await apply(one);
  const locked = await apply(two, 'locked-key');
  expect(locked.code).toBe('account-locked');
  console_.clock.skipMs = testDeadlines.totalMs + 10_001;
  await admin.call('GET', accountPath());
  expect(answer(await apply(two, 'locked-key'))).toEqual(answer(locked));
  expect(await apply(two)).toMatchObject({ status: 200 });
});

test('a doubt is repeated when it was settled as not stored, and gives way to the receipt when it was stored', async () => {
  const planId = await planned();
  fault('Write', { kind: 'reset' });
  const doubt = await apply(planId, 'doubtful-key');
  expect(doubt.code).toBe('outcome-unknown');
  console_.clock.skipMs = testDeadlines.totalMs + 10_001;
  expect((await admin.call('GET', `/api/plans/${planId}`)).body).toMatchObject({ state: 'open' });
  expect(answer(await apply(planId, 'doubtful-key'))).toEqual(answer(doubt));
  expect(writes()).toBe(1);
  edit({ tenant: 'other' }, 'demo-admin');
  await admin.call('GET', accountPath());
  expect(await apply(planId, 'doubtful-key')).toMatchObject({ status: 200, body: { found: 'late' } });
  expect(writes()).toBe(1);
});

test('an ended session is not the outcome of the attempt: the same key works after signing in', async () => {
  const planId = await planned();
  console_.emulator.expireSessions('acme-prod');
  expect(await apply(planId, 'session-key')).toMatchObject({ status: 401 });
  admin = await console_.signIn();
  expect(await apply(planId, 'session-key')).toMatchObject({ status: 200 });
});

test('two requests at once with one key get the same refusal', async () => {
  const planId = await planned();
  fault('Write', refuse);
  const [one, two] = await Promise.all([apply(planId, 'double-key'), apply(planId, 'double-key')]);
  expect(one.code).toBe('campaign-refused-write');
  expect(answer(two)).toEqual(answer(one));
  expect(writes()).toBe(1);
});

function edit(change: Record<string, string>, by = 'mona.berg'): void {
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change, by);
}
