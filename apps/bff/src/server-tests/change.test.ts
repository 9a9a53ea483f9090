import { randomUUID } from 'node:crypto';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import type { TestBrowser, TestReply } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole, testDeadlines } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeEach(async () => {
  console_ = await startConsole({ withAdminConsole: true });
  admin = await console_.signIn();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const writes = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;
const stored = () => console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME) ?? {};
const plan = (change: object, baseRevision?: string, browser = admin) =>
  browser.call('POST', `${accountPath()}/plans`, {
    body: { change, ...(baseRevision === undefined ? {} : { baseRevision }) },
  });
const apply = (planId: string, key: string = randomUUID(), browser = admin): Promise<TestReply> =>
  applyOnPurpose(browser, planId, key);
const applyAs = (browser: TestBrowser, id: string) =>
  browser.call('POST', `/api/plans/${id}/apply`, { body: {}, headers: { 'idempotency-key': randomUUID() } });
const planned = async (change: object) => textAt((await plan(change)).body, 'planId');
const newMask = 'Campaign - acme_stage - (.*)';

test('a plan shows before, after, the preview and the warnings; applying writes only what changes', async () => {
  const reading = await admin.call('GET', accountPath());
  const before = stored();
  const reply = await plan(
    { associationMask: newMask, tenant: 'acme', comment: 'New & <odd> "text"' },
    textAt(reading.body, 'revision'),
  );
  expect(reply).toMatchObject({ status: 201, body: { state: 'open', receipt: null, author: 'demo-admin' } });
  expect(at(reply.body, 'changes')).toEqual([
    { field: 'associationMask', before: 'Campaign - acme_prod - (.*)', after: newMask, effective: 'after-restart' },
    { field: 'comment', before: 'Connected by the platform team.', after: 'New & <odd> "text"', effective: 'at-once' },
  ]);
  expect(at(reply.body, 'preview', 'after', 'totals')).toMatchObject({ linked: 3 });
  expect([at(reply.body, 'warnings')].flat().map((warning) => at(warning, 'code'))).toEqual([
    'mask-loses-links',
    'restart-needed',
  ]);

  const receipt = await apply(textAt(reply.body, 'planId'));
  expect(receipt).toMatchObject({
    status: 200,
    body: {
      accountName: IMS_ACCOUNT_NAME,
      appliedBy: 'demo-admin',
      effective: 'after-restart',
      restart: { command: 'nlserver restart web' },
    },
  });
  const { imsRightsMask, desc, lastModified: _now, 'modifiedBy-id': _who, ...others } = stored();
  const { imsRightsMask: _mask, desc: _desc, lastModified: _then, 'modifiedBy-id': _by, ...othersBefore } = before;
  expect({ imsRightsMask, desc }).toEqual({ imsRightsMask: newMask, desc: 'New & <odd> "text"' });
  expect(others).toEqual(othersBefore);
  const after = await admin.call('GET', accountPath());
  expect(after.body).toMatchObject({
    revision: textAt(receipt.body, 'revision'),
    restart: { pending: true, changes: [{ field: 'associationMask' }], command: 'nlserver restart web' },
  });
  expect((await admin.call('GET', `/api/plans/${textAt(reply.body, 'planId')}`)).body).toMatchObject({
    state: 'applied',
    receipt: receipt.body,
  });
});

test.each([
  ['comment', 'Other words'],
  ['label', 'Other label'],
  ['packageAutoExport', true],
])('a change of %s alone takes effect at once and needs no restart', async (field, after) => {
  const reply = await plan({ [field]: after });
  expect(reply.body).toMatchObject({ changes: [{ field, after, effective: 'at-once' }], warnings: [] });
  const receipt = await apply(textAt(reply.body, 'planId'));
  expect(receipt).toMatchObject({ status: 200, body: { effective: 'at-once', restart: null } });
});

test('each field of the account says when a change takes effect', async () => {
  const { body } = await admin.call('GET', accountPath());
  const atOnce = [at(body, 'fields')].flat().filter((field) => at(field, 'effective') === 'at-once');
  expect(atOnce.map((field) => at(field, 'field'))).toEqual(['label', 'packageAutoExport', 'comment']);
});

test('a new secret is stored encrypted with a new fingerprint; an empty edit leaves the secret alone', async () => {
  const first = await admin.call('GET', accountPath());
  await apply(await planned({ imsClientSecret: { action: 'replace', value: 'p8e-<new> & [odd]' } }));
  const cipher = stored()['clientSecret'] ?? '';
  expect(console_.emulator.decrypt(cipher)).toBe('p8e-<new> & [odd]');
  const second = await admin.call('GET', accountPath());
  const prints = [first, second].map((reply) => textAt(reply.body, 'settings', 'imsClientSecret', 'fingerprint'));
  expect(prints[0]).not.toBe(prints[1]);
  await apply(await planned({ tenant: 'other' }));
  expect(stored()['clientSecret']).toBe(cipher);
  await apply(await planned({ imsClientSecret: { action: 'clear' } }));
  expect(stored()['clientSecret']).toBe('');
  expect((await plan({ imsClientSecret: { action: 'clear' } })).code).toBe('nothing-to-change');
});

test('a change that changes nothing is no plan', async () => {
  const reply = await plan({ tenant: 'acme', imsScope: stored()['userScope']?.split(',') });
  expect(reply).toMatchObject({ status: 400, code: 'nothing-to-change' });
});

test('a double click and a resent request write once and get the same receipt', async () => {
  const planId = await planned({ associationMask: newMask });
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'latency', ms: 50 } });
  const replies = await Promise.all([
    apply(planId, 'double-click'),
    apply(planId, 'double-click'),
    apply(planId, 'double-click'),
  ]);
  const again = await apply(planId, 'double-click');
  expect(writes()).toBe(1);
  for (const reply of [...replies, again]) expect(reply).toMatchObject({ status: 200, body: replies[0]?.body });
});

test('another key while applying, after it, and one key for two plans', async () => {
  const [one, two] = [await planned({ tenant: 'one' }), await planned({ tenant: 'two' })];
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'latency', ms: 100 } });
  const running = apply(one, 'first-key');
  expect(await apply(one, 'second-key')).toMatchObject({ status: 409, code: 'apply-in-progress' });
  expect(await apply(two, 'third-key')).toMatchObject({ status: 409, code: 'account-locked' });
  expect(await running).toMatchObject({ status: 200 });
  expect(await apply(one, 'second-key')).toMatchObject({ status: 409, code: 'plan-already-applied' });
  expect(await apply(two, 'first-key')).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  expect(await admin.call('POST', `/api/plans/${two}/apply`, { body: {} })).toMatchObject({
    status: 428,
    code: 'idempotency-key-required',
  });
  expect(writes()).toBe(1);
});

test('somebody else changed the account: base, theirs and yours, when planning and when applying', async () => {
  const base = textAt((await admin.call('GET', accountPath())).body, 'revision');
  const planId = await planned({ associationMask: newMask, tenant: 'mine' });
  console_.emulator.editAccount(
    'acme-prod',
    IMS_ACCOUNT_NAME,
    { imsRightsMask: 'Campaign - theirs - (.*)' },
    'mona.berg',
  );
  const fields = [
    {
      field: 'associationMask',
      base: 'Campaign - acme_prod - (.*)',
      theirs: 'Campaign - theirs - (.*)',
      yours: newMask,
      state: 'conflict',
    },
    { field: 'tenant', base: 'acme', theirs: 'acme', yours: 'mine', state: 'yours-only' },
  ];
  const planning = await plan({ associationMask: newMask, tenant: 'mine' }, base);
  expect(planning).toMatchObject({
    status: 409,
    code: 'account-changed',
    body: { conflict: { fields, changedBy: 'Mona Berg' } },
  });
  const applying = await apply(planId);
  expect(applying).toMatchObject({
    status: 409,
    code: 'basis-moved',
    body: { campaignChanged: 'no', conflict: { fields } },
  });
  expect(writes()).toBe(0);
  expect(stored()['imsRightsMask']).toBe('Campaign - theirs - (.*)');
});

test('a change right before the write is still noticed', async () => {
  const planId = await planned({ tenant: 'mine' });
  const change = { imsServer: 'https://ims-na1.adobelogin.com/x' };
  console_.emulator.inject({
    target: 'campaign',
    instanceKey: 'acme-prod',
    method: 'ExecuteQuery',
    effect: { kind: 'change-record', account: IMS_ACCOUNT_NAME, change },
  });
  expect(await apply(planId)).toMatchObject({ status: 409, code: 'basis-moved' });
  expect(writes()).toBe(0);
});

test('a secret changed outside shows as a conflict, without a value', async () => {
  const base = textAt((await admin.call('GET', accountPath())).body, 'revision');
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { clientSecret: 'p8e-outside' });
  const reply = await plan({ tenant: 'mine' }, base);
  expect(at(reply.body, 'conflict', 'fields')).toContainEqual({
    field: 'imsClientSecret',
    base: { secret: 'stored' },
    theirs: { secret: 'replaced' },
    yours: { secret: 'stored' },
    state: 'theirs-only',
  });
});

test('a write whose reply is lost is read back, and gets its receipt if stored', async () => {
  const planId = await planned({ associationMask: newMask });
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'reset', afterWrite: true } });
  expect(await apply(planId, 'lost-reply')).toMatchObject({ status: 200, body: { planId } });
  expect(writes()).toBe(1);
  expect((await console_.store.audit.verify()).fault).toBeUndefined();
});

test('a write that never arrived stays open for its quiet time and locks the account; it is never resent', async () => {
  const planId = await planned({ associationMask: newMask });
  const other = await planned({ tenant: 'other' });
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'reset' } });
  expect(await apply(planId, 'never-came')).toMatchObject({
    status: 502,
    code: 'outcome-unknown',
    body: { campaignChanged: 'maybe' },
  });
  expect((await admin.call('GET', `/api/plans/${planId}`)).body).toMatchObject({ state: 'unknown' });
  expect(await apply(planId, 'never-came')).toMatchObject({ status: 502, code: 'outcome-unknown' });
  expect(await apply(other)).toMatchObject({ status: 409, code: 'account-locked' });
  await admin.call('GET', accountPath());
  expect((await admin.call('GET', `/api/plans/${planId}`)).body).toMatchObject({ state: 'unknown' });

  console_.clock.skipMs = testDeadlines.totalMs + 10_001;
  await admin.call('GET', accountPath());
  expect((await admin.call('GET', `/api/plans/${planId}`)).body).toMatchObject({ state: 'open' });
  expect(writes()).toBe(1);
  expect(await apply(other)).toMatchObject({ status: 200 });
});

test('a write that lands after the reply timed out is found later', async () => {
  const planId = await planned({ associationMask: newMask });
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'hang' } });
  expect(await apply(planId)).toMatchObject({ status: 502, code: 'outcome-unknown' });
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { imsRightsMask: newMask }, 'demo-admin');
  await admin.call('GET', accountPath());
  const found = await admin.call('GET', `/api/plans/${planId}`);
  expect(found.body).toMatchObject({ state: 'applied', receipt: { planId, appliedBy: 'demo-admin' } });
});

test('a crash between intent and write: the new process sends nothing and settles by reading', async () => {
  const planId = await planned({ associationMask: newMask });
  const row = await console_.store.changes.findPlan(planId);
  if (row === undefined) throw new Error('no plan');
  const { accountId, accountName } = row;
  await console_.store.changes.claim({ planId, key: 'crashed-key', login: 'demo-admin', now: Date.now() });
  await console_.store.changes.openIntent({
    intentId: randomUUID(),
    act: 'change',
    planId,
    instanceKey: 'acme-prod',
    accountId,
    accountName,
    author: 'demo-admin',
    requestId: 'crash',
    base: { values: { associationMask: 'Campaign - acme_prod - (.*)' }, secrets: {} },
    wanted: { values: { associationMask: newMask }, secrets: {} },
    createdAt: Date.now(),
    quietUntil: Date.now() + 40_000,
    sentAt: Date.now(),
    stampBefore: null,
    writerBefore: null,
    clockAheadMs: null,
  });
  await console_.restart();
  expect(await apply(planId, 'crashed-key')).toMatchObject({ status: 409, code: 'apply-in-progress' });
  console_.clock.skipMs = 41_000;
  await admin.call('GET', accountPath());
  expect(writes()).toBe(0);
  expect((await admin.call('GET', `/api/plans/${planId}`)).body).toMatchObject({ state: 'open' });
  expect(await apply(planId, 'crashed-key')).toMatchObject({ status: 200 });
  expect(writes()).toBe(1);
});

test('Campaign refuses the write: the reply has its code, and the plan can be applied again', async () => {
  const planId = await planned({ tenant: 'other' });
  const effect = {
    kind: 'soap-fault',
    code: 'SOP-330011',
    text: 'Error while executing.',
    detail: 'XSV-350023 Unable to save document',
  } as const;
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect });
  expect(await apply(planId)).toMatchObject({
    status: 403,
    code: 'campaign-refused-write',
    body: { campaignChanged: 'no', upstream: { code: 'SOP-330011' } },
  });
  expect(await apply(planId)).toMatchObject({ status: 200 });
});

test('encrypting fails: nothing is written, and the account is free again', async () => {
  const planId = await planned({ imsClientSecret: { action: 'replace', value: 'p8e-new' } });
  const effect = { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' } as const;
  console_.emulator.inject({ target: 'campaign', method: 'EncryptPassword', effect });
  expect(await apply(planId)).toMatchObject({ status: 502, code: 'campaign-fault', body: { campaignChanged: 'no' } });
  expect(writes()).toBe(0);
  expect(await apply(planId)).toMatchObject({ status: 200 });
});

test('a session that expires at Campaign in the middle of an edit', async () => {
  const planId = await planned({ tenant: 'other' });
  console_.emulator.expireSessions('acme-prod');
  expect(await apply(planId)).toMatchObject({ status: 401, code: 'session-expired', body: { campaignChanged: 'no' } });
  expect(admin.cookie).toBe('');
  expect(writes()).toBe(0);
  const again = await console_.signIn();
  expect(await apply(planId, 'after-return', again)).toMatchObject({ status: 200 });
});

test('a plan with a secret can be applied only in its own session, and not after its end', async () => {
  const planId = await planned({ imsClientSecret: { action: 'replace', value: 'p8e-new' } });
  const again = await console_.signIn();
  expect(await apply(planId, 'other-session', again)).toMatchObject({
    status: 409,
    code: 'secret-of-another-session',
  });
  expect(await apply(planId)).toMatchObject({ status: 200 });
  const late = await planned({ tenant: 'late' });
  console_.clock.skipMs = 15 * 60_000 + 1;
  expect(await apply(late)).toMatchObject({ status: 410, code: 'plan-expired' });
  expect((await admin.call('GET', `/api/plans/${late}`)).body).toMatchObject({ state: 'expired' });
});

test('without the admin right people may read but not change; plans of another instance are not found', async () => {
  const planId = await planned({ tenant: 'other' });
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  expect(await viewer.call('GET', accountPath())).toMatchObject({ status: 200 });
  expect(await plan({ tenant: 'x' }, undefined, viewer)).toMatchObject({ status: 403, code: 'not-allowed' });
  expect(await applyAs(viewer, planId)).toMatchObject({ status: 403, code: 'not-allowed' });
  const declaration = { accountName: IMS_ACCOUNT_NAME, revision: 'r1' };
  expect(
    await viewer.call('POST', '/api/instances/acme-prod/restart-declarations', { body: declaration }),
  ).toMatchObject({
    code: 'not-allowed',
  });
  const stage = await console_.signIn('acme-stage');
  expect(await applyAs(stage, planId)).toMatchObject({ status: 404, code: 'plan-not-found' });
  expect(await stage.call('GET', `/api/plans/${planId}`)).toMatchObject({ status: 404, code: 'plan-not-found' });
  expect(await applyAs(admin, randomUUID())).toMatchObject({ status: 404, code: 'plan-not-found' });
  expect(writes()).toBe(0);
});

test('an account renamed by its own plan is read back under its new name', async () => {
  const reply = await apply(await planned({ name: 'Adobe_Experience_Cloud' }));
  expect(reply).toMatchObject({ status: 200, body: { accountName: 'Adobe_Experience_Cloud' } });
  expect(await admin.call('GET', accountPath('acme-prod', 'Adobe_Experience_Cloud'))).toMatchObject({ status: 200 });
});
