import { randomUUID } from 'node:crypto';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole, testDeadlines } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;
const newMask = 'Campaign - acme_stage - (.*)';
const oldMask = 'Campaign - acme_prod - (.*)';
const hour = 60 * 60_000;

beforeEach(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const writes = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;
const planned = async (change: object = { associationMask: newMask }) => {
  const { body } = await admin.call('POST', `${accountPath()}/plans`, {
    body: { change },
  });
  return textAt(body, 'planId');
};
const apply = (planId: string, key?: string) => applyOnPurpose(admin, planId, key);
const read = async (planId: string) => (await admin.call('GET', `/api/plans/${planId}`)).body;
/** As somebody in the Campaign client console would. */
const edit = (mask: string, by: string) =>
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { imsRightsMask: mask }, by);
const loseWrite = (effect: 'never-came' | 'landed') =>
  console_.emulator.inject({
    target: 'campaign',
    method: 'Write',
    effect: effect === 'landed' ? { kind: 'reset', afterWrite: true } : { kind: 'reset' },
  });
const afterQuiet = () => {
  console_.clock.skipMs += testDeadlines.totalMs + 10_001;
};
/** A build whose accounts do not say who wrote them last. */
const hideModifiedBy = () =>
  console_.emulator.inject({
    target: 'campaign',
    method: 'GetEntityIfMoreRecent',
    match: 'nms:extAccount',
    effect: { kind: 'damage', edits: [{ replace: 'name="modifiedBy"', by: 'name="unknownBy"' }] },
  });
const results = async () => (await console_.store.audit.verify()).fault ?? 'whole';

test('a lost reply, and another person wrote the same values: as wanted, credited to nobody', async () => {
  const planId = await planned();
  loseWrite('never-came');
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown' });
  edit(newMask, 'mona.berg');
  // Ours may still land, so nothing is decided yet.
  expect(await read(planId)).toMatchObject({
    state: 'unknown',
    receipt: null,
    outcome: { kind: 'open', campaign: 'asked' },
  });
  afterQuiet();
  expect(await read(planId)).toMatchObject({
    state: 'unknown',
    receipt: null,
    outcome: { kind: 'as-wanted', doubt: 'another', reply: 'lost', lastWrite: { by: 'Mona Berg' } },
  });
  expect(await results()).toBe('whole');
  // The account is free again, and the change in force does not count as the console's.
  const account = await admin.call('GET', accountPath());
  expect(account.body).toMatchObject({ changedBy: 'Mona Berg', restart: { reason: 'changed-outside' } });
});

test('a write that landed without a reply is credited to the person who applied', async () => {
  const planId = await planned();
  loseWrite('landed');
  expect(await apply(planId)).toMatchObject({ status: 200, body: { writer: 'checked', found: 'at-once' } });
});

test('another person writes the same values between an acknowledged write and its read back', async () => {
  const planId = await planned();
  console_.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-prod',
    schema: 'nms:extAccount',
    method: 'ExecuteQuery',
    // A list is counted, read and counted again; these are the readings for the decision and before the write.
    skip: 6,
    effect: { kind: 'change-record', account: IMS_ACCOUNT_NAME, change: { imsRightsMask: newMask } },
  });
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown', body: { campaignChanged: 'yes' } });
  expect(await read(planId)).toMatchObject({
    state: 'unknown',
    receipt: null,
    outcome: { kind: 'as-wanted', doubt: 'another', reply: 'acknowledged' },
  });
});

test('a build without a last writer: an acknowledged write is applied, with its writer not known', async () => {
  hideModifiedBy();
  expect(await apply(await planned())).toMatchObject({ status: 200, body: { writer: 'not-told' } });
});

test('a build without a last writer, and a lost reply: as wanted, with its writer not known', async () => {
  hideModifiedBy();
  const planId = await planned();
  loseWrite('landed');
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown' });
  afterQuiet();
  expect(await read(planId)).toMatchObject({
    state: 'unknown',
    receipt: null,
    outcome: { kind: 'as-wanted', doubt: 'not-told' },
  });
});

test.each([-3 * hour, -2 * 60_000, 2 * 60_000, 3 * hour])(
  'clocks that are %i ms apart do not change who is credited',
  async (skipMs) => {
    console_.clock.skipMs = skipMs;
    admin = await console_.signIn();
    const planId = await planned();
    loseWrite('landed');
    expect(await apply(planId)).toMatchObject({ status: 200, body: { writer: 'checked' } });
    const other = await admin.call('POST', `${accountPath()}/plans`, { body: { change: { tenant: 'other' } } });
    loseWrite('never-came');
    await apply(textAt(other.body, 'planId'));
    console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { tenant: 'other' }, 'mona.berg');
    afterQuiet();
    expect(await read(textAt(other.body, 'planId'))).toMatchObject({
      outcome: { kind: 'as-wanted', doubt: 'another' },
    });
  },
);

test('a last change before the write was sent is not the plan’s, even under the same name', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  edit(newMask, 'demo-admin');
  const stamp = console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME)?.['lastModified'] ?? '';
  const old = new Date(Date.now() - hour).toISOString().replace('T', ' ');
  console_.emulator.inject({
    target: 'campaign',
    schema: 'nms:extAccount',
    skip: 1,
    effect: { kind: 'damage', edits: [{ replace: stamp, by: old }] },
  });
  afterQuiet();
  expect(await read(planId)).toMatchObject({ receipt: null, outcome: { kind: 'as-wanted', doubt: 'earlier' } });
});

test('the same person makes the same change in the client at the same time', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  edit(newMask, 'demo-admin');
  expect(await read(planId)).toMatchObject({ state: 'applied', receipt: { appliedBy: 'demo-admin', found: 'later' } });
});

test.each(['demo-admin', 'mona.berg'])(
  'a process died before it sent anything, and %s wrote the same values: not sent, credited to nobody',
  async (by) => {
    const planId = await planned();
    const row = await console_.store.changes.findPlan(planId);
    if (row === undefined) throw new Error('no plan');
    await console_.store.changes.claim({ planId, key: 'crashed-key', login: 'demo-admin', now: Date.now() });
    await console_.store.changes.openIntent({
      intentId: randomUUID(),
      act: 'change',
      planId,
      instanceKey: 'acme-prod',
      accountId: row.accountId,
      accountName: row.accountName,
      author: 'demo-admin',
      requestId: 'crash',
      base: { values: { associationMask: oldMask }, secrets: {} },
      wanted: { values: { associationMask: newMask }, secrets: {} },
      createdAt: Date.now(),
      quietUntil: Date.now() + 100_000,
      sentAt: null,
      stampBefore: null,
      writerBefore: null,
      clockAheadMs: 0,
    });
    edit(newMask, by);
    await console_.restart();
    expect(await read(planId)).toMatchObject({ state: 'open', receipt: null, outcome: { kind: 'as-before' } });
    expect(await apply(planId)).toMatchObject({ status: 409, code: 'basis-moved' });
    expect(writes()).toBe(0);
  },
);

test('a process died between claim and intent: the plan can be applied at once', async () => {
  const planId = await planned();
  await console_.store.changes.claim({ planId, key: 'crashed-key', login: 'demo-admin', now: Date.now() });
  expect(await apply(planId)).toMatchObject({ status: 409, code: 'apply-in-progress' });
  await console_.restart();
  expect(await read(planId)).toMatchObject({ state: 'open' });
  expect(await apply(planId, 'crashed-key')).toMatchObject({ status: 200 });
  expect(writes()).toBe(1);
});

test('a claim without a write is released once its request must have ended', async () => {
  const planId = await planned();
  await console_.store.changes.claim({ planId, key: 'stuck-key', login: 'demo-admin', now: Date.now() });
  console_.clock.skipMs = 149_000;
  expect(await read(planId)).toMatchObject({ state: 'applying' });
  console_.clock.skipMs = 152_000;
  expect(await read(planId)).toMatchObject({ state: 'open' });
});

test('a write that lands after it was reported as not stored is found at the next read and reported', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  afterQuiet();
  expect(await read(planId)).toMatchObject({ state: 'open', outcome: { kind: 'as-before', decidableFrom: null } });
  edit(newMask, 'demo-admin');
  const account = await admin.call('GET', accountPath());
  expect(account.body).toMatchObject({ restart: { reason: 'changed-outside' } });
  expect(await read(planId)).toMatchObject({ state: 'applied', receipt: { found: 'late', appliedBy: 'demo-admin' } });
  expect(console_.log()).toContain('landed-late');
  expect(await results()).toBe('whole');
});

test('a late write on top of another change is found; another person’s write does not count', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  edit('Campaign - theirs - (.*)', 'mona.berg');
  afterQuiet();
  expect(await read(planId)).toMatchObject({
    state: 'unknown',
    outcome: { kind: 'otherwise', lastWrite: { by: 'Mona Berg' } },
  });
  edit(newMask, 'mona.berg');
  expect(await read(planId)).toMatchObject({ state: 'unknown', receipt: null });
  edit(newMask, 'demo-admin');
  expect(await read(planId)).toMatchObject({ state: 'applied', receipt: { found: 'late' } });
});

test('a later apply by the console does not count as a late write', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  afterQuiet();
  expect(await read(planId)).toMatchObject({ state: 'open' });
  expect(await apply(planId)).toMatchObject({ status: 200, body: { found: 'at-once' } });
  await admin.call('GET', accountPath());
  expect(await read(planId)).toMatchObject({ receipt: { found: 'at-once' } });
  expect(console_.log()).not.toContain('landed-late');
});

test.each([
  ['mona.berg', 'Mona Berg'],
  ['demo-admin', 'Demo administrator'],
])('changed and changed back by %s since the plan: the receipt says so', async (by, label) => {
  // A field that decides nothing: else what is in force is another, and the plan is refused for that.
  const planId = await planned({ comment: 'new' });
  edit('Campaign - theirs - (.*)', by);
  edit(oldMask, by);
  expect(await apply(planId)).toMatchObject({ status: 200, body: { writtenBetween: { by: label } } });
  expect(await read(planId)).toMatchObject({ receipt: { writtenBetween: { by: label } } });
});

test('nothing was written in between: the receipt says nothing about it', async () => {
  expect(await apply(await planned())).toMatchObject({ status: 200, body: { writtenBetween: null } });
});

test('the account is gone: reported when the quiet time is over, and the plan is settled', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  console_.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME);
  expect(await read(planId)).toMatchObject({ outcome: { kind: 'open' } });
  afterQuiet();
  expect(await read(planId)).toMatchObject({ state: 'unknown', outcome: { kind: 'account-gone' } });
});

test('Campaign does not answer the check: the plan says so, and stays undecided', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  afterQuiet();
  const effect = { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' } as const;
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect });
  expect(await read(planId)).toMatchObject({ state: 'unknown', outcome: { kind: 'open', campaign: 'not-reached' } });
  expect(await read(planId)).toMatchObject({ state: 'open', outcome: { kind: 'as-before' } });
});

test.each<[string, () => Promise<unknown>]>([
  ['reading the plan', async () => undefined],
  ['reading the account', () => admin.call('GET', accountPath())],
  ['listing the accounts', () => admin.call('GET', '/api/instances/acme-prod/external-accounts')],
  ['a viewer', async () => (await console_.signIn('acme-prod', 'demo-viewer')).call('GET', accountPath())],
  ['signing in', () => console_.signIn()],
])('an open write is settled by %s', async (_what, look) => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  const list = await admin.call('GET', '/api/instances/acme-prod/external-accounts');
  expect(list.body).toMatchObject({ unsettled: [{ planId, author: 'demo-admin', accountName: IMS_ACCOUNT_NAME }] });
  afterQuiet();
  await look();
  if (_what !== 'reading the plan') expect(await console_.store.changes.openIntents()).toEqual([]);
  expect(await read(planId)).toMatchObject({ state: 'open', outcome: { kind: 'as-before' } });
  const after = await admin.call('GET', '/api/instances/acme-prod/external-accounts');
  expect(at(after.body, 'unsettled')).toEqual([]);
});

test('health does not mention a write that is not settled; the log does', async () => {
  const planId = await planned();
  loseWrite('never-came');
  await apply(planId);
  const health = await console_.browser().call('GET', '/health/ready');
  expect(health).toMatchObject({ status: 200, body: { status: 'ok' } });
  await console_.restart();
  expect(console_.log()).toContain('write not settled');
});
