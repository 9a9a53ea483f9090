import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountFault } from '../testing/replies/damaged-accounts.ts';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole, testDeadlines } from '../testing/test-console.ts';

/** Changes while Campaign hides the secret, or leaves out a field, before or after the write. */

let console_: TestConsole;
let admin: TestBrowser;

beforeEach(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterEach(() => console_[Symbol.asyncDispose]());

const secret = { action: 'replace', value: 'p8e-set-unseen' } as const;
const hide = () => console_.emulator.hideSecrets('acme-prod', 'but-admin');
const stored = () => console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME) ?? {};
const account = async () => (await admin.call('GET', accountPath())).body;
const plan = (change: object, baseRevision?: string) =>
  admin.call('POST', `${accountPath()}/plans`, { body: baseRevision ? { change, baseRevision } : { change } });
const planned = async (change: object) => textAt((await plan(change)).body, 'planId');
const apply = (planId: string) => applyOnPurpose(admin, planId);
const stateOf = async (planId: string) => textAt((await admin.call('GET', `/api/plans/${planId}`)).body, 'state');
const warningsOf = (body: unknown) => [at(body, 'warnings')].flat().map((warning) => at(warning, 'code'));

function applied(): unknown[] {
  const database = new DatabaseSync(path.join(console_.folder, 'console.sqlite'), { readOnly: true });
  try {
    return database
      .prepare("SELECT result FROM audit WHERE event = 'apply'")
      .all()
      .map((row) => at(row, 'result'));
  } finally {
    database.close();
  }
}

test('a hidden secret is neither stored nor absent; people with the right see its state', async () => {
  console_.emulator.hideSecrets('acme-prod', true);
  expect(await account()).toMatchObject({ settings: { imsClientSecret: { stored: true } } });
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  const seen = (await viewer.call('GET', accountPath())).body;
  expect(at(seen, 'settings', 'imsClientSecret')).toBe('hidden');
  hide();
  expect(at(await account(), 'settings', 'imsClientSecret')).toBe('hidden');
});

test.each([
  [secret, 'replaced', []],
  [{ action: 'clear' }, 'cleared', ['account-incomplete']],
] as const)('a hidden secret is changed and the outcome cannot be read: %j', async (change, after, more) => {
  hide();
  const made = await plan({ imsClientSecret: change });
  expect(made).toMatchObject({
    status: 201,
    body: { changes: [{ field: 'imsClientSecret', before: { secret: 'hidden' }, after: { secret: after } }] },
  });
  expect(warningsOf(made.body)).toEqual([...more, `secret-${after}`, 'secret-hidden', 'restart-needed']);
  const planId = textAt(made.body, 'planId');
  expect(await apply(planId)).toMatchObject({
    status: 502,
    code: 'outcome-unknown',
    body: { campaignChanged: 'yes' },
  });
  const cipher = stored()['clientSecret'] ?? '';
  expect(cipher === '' ? '' : console_.emulator.decrypt(cipher)).toBe(after === 'replaced' ? secret.value : '');
  expect(await stateOf(planId)).toBe('unknown');
  expect(applied()).toEqual(['not-told-after-write']);
  // The account is free again: a change without the secret has an outcome.
  const next = await planned({ tenant: 'other' });
  expect(await apply(next)).toMatchObject({ status: 200, body: { planId: next } });
});

test('with another field in the change, the outcome still depends on the secret', async () => {
  hide();
  const planId = await planned({ tenant: 'other', imsClientSecret: secret });
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown' });
  expect(stored()['tenant']).toBe('other');
  expect(await stateOf(planId)).toBe('unknown');
});

test.each([
  ['arrived', true],
  ['never arrived', false],
])('a write of a hidden secret whose reply is lost and that %s: unknown after a while', async (_what, came) => {
  hide();
  const planId = await planned({ imsClientSecret: secret });
  const other = await planned({ tenant: 'other' });
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'reset', afterWrite: came } });
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown', body: { campaignChanged: 'maybe' } });
  console_.clock.skipMs = testDeadlines.totalMs + 10_001;
  await account();
  expect(await apply(other)).toMatchObject({ code: 'account-locked' });
  console_.clock.skipMs += 5 * 60_000;
  await account();
  expect(await stateOf(planId)).toBe('unknown');
  expect(applied()).toEqual(['outcome-unknown', 'not-told-found-later']);
  // The unseen write may be in force by now, and the other plan was not based on it.
  const moved = { status: 409, code: 'basis-moved', body: { moved: ['in-force'] } };
  expect(await apply(other)).toMatchObject(came ? moved : { status: 200 });
});

test('a lost write is settled by a later read that shows the secret', async () => {
  hide();
  const planId = await planned({ imsClientSecret: secret });
  console_.emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'reset', afterWrite: true } });
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown' });
  console_.clock.skipMs = testDeadlines.totalMs + 10_001;
  await account();
  console_.emulator.hideSecrets('acme-prod', false);
  await account();
  expect(await stateOf(planId)).toBe('applied');
});

test('a secret hidden since the form was opened is a conflict if the draft sets it, and shown in any case', async () => {
  const base = textAt(await account(), 'revision');
  hide();
  const both = await plan({ imsClientSecret: secret }, base);
  expect(both).toMatchObject({ status: 409, code: 'account-changed' });
  expect(at(both.body, 'conflict', 'fields')).toEqual([
    {
      field: 'imsClientSecret',
      base: { secret: 'stored' },
      theirs: { secret: 'hidden' },
      yours: { secret: 'replaced' },
      state: 'conflict',
    },
  ]);
  const other = await plan({ tenant: 'mine' }, base);
  expect(at(other.body, 'conflict', 'fields')).toContainEqual(
    expect.objectContaining({ field: 'imsClientSecret', theirs: { secret: 'hidden' }, state: 'theirs-only' }),
  );
});

test('a hidden secret alone is no conflict; it is not known whether somebody else set it too', async () => {
  hide();
  const base = textAt(await account(), 'revision');
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { label: 'Theirs', clientSecret: 'p8e-theirs' });
  const fieldsOf = async (change: object) => at((await plan(change, base)).body, 'conflict', 'fields');
  expect(await fieldsOf({ tenant: 'mine' })).toMatchObject([{ field: 'label' }, { field: 'tenant' }]);
  expect(await fieldsOf({ imsClientSecret: secret })).toMatchObject([
    { field: 'label', state: 'theirs-only' },
    { field: 'imsClientSecret', base: { secret: 'hidden' }, theirs: { secret: 'hidden' }, state: 'conflict' },
  ]);
});

const withoutTenant = [{ path: 'extAccount[0]/@tenant', remove: true }] as const;

test('a field that was not read: the plan says so, and applying is refused once it is read and differs', async () => {
  console_.emulator.inject(accountFault(withoutTenant));
  const made = await plan({ tenant: 'mine' });
  expect(at(made.body, 'changes')).toMatchObject([{ field: 'tenant', before: null, after: 'mine' }]);
  const refused = await apply(textAt(made.body, 'planId'));
  expect(refused).toMatchObject({
    status: 409,
    code: 'basis-moved',
    body: { moved: ['account'], campaignChanged: 'no' },
  });
  expect(at(refused.body, 'conflict', 'fields')).toEqual([
    { field: 'tenant', base: null, theirs: 'acme', yours: 'mine', state: 'conflict' },
  ]);
  expect(stored()['tenant']).toBe('acme');
});

test('a field that is never read is written all the same, and the outcome is unknown', async () => {
  // Four reads: for the plan, for its check, right before the write, and after it. Each is a count and a page.
  for (const skip of [1, 3, 5, 7]) console_.emulator.inject(accountFault(withoutTenant, { skip }));
  const planId = await planned({ tenant: 'mine' });
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown', body: { campaignChanged: 'yes' } });
  expect(stored()['tenant']).toBe('mine');
  expect(applied()).toEqual(['not-told-after-write']);
});

test('a field left out of the read after the write: the outcome is unknown', async () => {
  const planId = await planned({ tenant: 'mine' });
  // The reads before the write are whole; only the read back is damaged.
  console_.emulator.inject(accountFault(withoutTenant, { skip: 7 }));
  expect(await apply(planId)).toMatchObject({ code: 'outcome-unknown', body: { campaignChanged: 'yes' } });
  expect(stored()['tenant']).toBe('mine');
  expect(await stateOf(planId)).toBe('unknown');
  expect(applied()).toEqual(['not-told-after-write']);
});

const codes = async () => warningsOf((await plan({ comment: 'x' })).body);

test('an enabled field that was not read is neither off nor on in a plan', async () => {
  expect(await codes()).toEqual([]);
  console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@active', remove: true }]));
  expect(await codes()).toEqual(['enabled-not-read']);
  console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@active', set: 'maybe' }]));
  expect(await codes()).toEqual(['enabled-not-read']);
  console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@active', set: '0' }]));
  expect(await codes()).toEqual(['account-disabled']);
});

test.each([{ imsClientId: 'another' }, { enabled: false }, { imsScope: ['openid'] }])(
  'while the mask cannot be read, %j is refused: its plan would seem to cost nobody their sign-in',
  async (change) => {
    console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@imsRightsMask', remove: true }]));
    expect(await plan(change)).toMatchObject({ code: 'mask-not-read' });
    expect(await plan({ comment: 'decides nothing' })).toMatchObject({ status: 201 });
  },
);

test('a mask that was not read cannot be changed: there would be no verdicts', async () => {
  console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@imsRightsMask', remove: true }]));
  expect(await plan({ associationMask: 'Campaign - acme_stage - (.*)' })).toMatchObject({
    status: 502,
    code: 'mask-not-read',
  });
});
