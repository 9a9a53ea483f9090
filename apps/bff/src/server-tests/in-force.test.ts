import { randomUUID } from 'node:crypto';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

const hour = 60 * 60_000;
const newMask = 'Campaign - acme_stage - (.*)';
const oldMask = 'Campaign - acme_prod - (.*)';
let console_: TestConsole;
let admin: TestBrowser;

beforeEach(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const restart = async (browser = admin, path = accountPath()) => at((await browser.call('GET', path)).body, 'restart');
const edit = (change: Record<string, string>, by = 'mona.berg') =>
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change, by);
const maskInForce = () => console_.emulator.accountsInForce('acme-prod')[0]?.['imsRightsMask'];
const revision = async () => textAt((await admin.call('GET', accountPath())).body, 'revision');
const declare = (body: { accountName?: string; revision: string }, browser = admin) =>
  browser.call('POST', '/api/instances/acme-prod/restart-declarations', {
    body: { accountName: IMS_ACCOUNT_NAME, ...body },
  });
const undo = (id: string, browser = admin, instanceKey = 'acme-prod') =>
  browser.call('DELETE', `/api/instances/${instanceKey}/restart-declarations/${id}`, {});
async function applied(change: object) {
  const plan = await admin.call('POST', `${accountPath()}/plans`, { body: { change } });
  return await applyOnPurpose(admin, textAt(plan.body, 'planId'));
}

test('a healthy account is quiet: nothing waits, and it is taken to be in force', async () => {
  expect(await restart()).toEqual({
    pending: false,
    inForce: 'taken',
    reason: null,
    since: '2026-09-02T14:05:09.337Z',
    takenAfterHours: 48,
    changes: [],
    changedBy: [],
    mayTakeEffectAt: null,
    declaration: null,
    command: 'nlserver restart web',
  });
});

test('a mask changed in the Campaign client is pending, no matter who reads it first', async () => {
  await restart();
  edit({ imsRightsMask: newMask });
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  for (const browser of [viewer, admin, viewer]) {
    expect(await restart(browser)).toMatchObject({
      pending: true,
      inForce: 'not-known',
      reason: 'changed-outside',
      changes: [{ field: 'associationMask', inForce: maskInForce(), stored: newMask }],
      changedBy: ['Mona Berg'],
      mayTakeEffectAt: '06:00',
    });
  }
});

test('applied, restarted, declared, undone', async () => {
  await restart();
  await applied({ associationMask: newMask, comment: 'Why' });
  expect(await restart()).toMatchObject({
    pending: true,
    reason: 'changed-here',
    changes: [{ field: 'associationMask', inForce: oldMask, stored: newMask }],
  });
  expect(maskInForce()).toBe(oldMask);
  console_.emulator.restart('acme-prod');
  const declared = await declare({ revision: await revision() });
  expect(declared).toMatchObject({
    status: 201,
    body: { pending: false, inForce: 'known', changes: [], declaration: { by: 'demo-admin' } },
  });
  expect(maskInForce()).toBe(newMask);
  await console_.restart();
  expect(await restart()).toEqual(declared.body);
  const id = textAt(declared.body, 'declaration', 'declarationId');
  expect(await undo(id)).toMatchObject({ status: 204 });
  expect(await restart()).toMatchObject({ pending: true, inForce: 'not-known', declaration: null });
  expect(await undo(id)).toMatchObject({ status: 404, code: 'declaration-not-found' });
  expect((await console_.store.audit.verify()).fault).toBeUndefined();
});

test('what is declared is the revision on screen, not a later one', async () => {
  const onScreen = await revision();
  edit({ imsRightsMask: newMask });
  const refused = await declare({ revision: onScreen });
  expect(refused).toMatchObject({ status: 409, code: 'account-changed' });
  expect(at(refused.body, 'conflict')).toMatchObject({
    changedBy: 'Mona Berg',
    fields: [{ field: 'associationMask', base: oldMask, theirs: newMask, state: 'theirs-only' }],
  });
  expect(await restart()).toMatchObject({ pending: true, inForce: 'not-known' });
});

test('a declaration ends with the next change, by the console or by others', async () => {
  await declare({ revision: await revision() });
  await applied({ comment: 'Only words' });
  expect(await restart()).toMatchObject({ pending: false, inForce: 'known' });
  edit({ tenant: 'other' });
  expect(await restart()).toMatchObject({ pending: true, inForce: 'not-known', changes: [{ field: 'tenant' }] });
  await declare({ revision: await revision() });
  expect(await restart()).toMatchObject({ pending: false, inForce: 'known' });
  await applied({ tenant: 'third' });
  expect(await restart()).toMatchObject({
    pending: true,
    inForce: 'not-known',
    changes: [{ field: 'tenant', inForce: 'other', stored: 'third' }],
  });
});

test('changed and changed back: nothing waits, and it is not known', async () => {
  await restart();
  edit({ imsRightsMask: newMask });
  // The console did not see it: the server was restarted with the other mask.
  console_.emulator.restart('acme-prod');
  edit({ imsRightsMask: oldMask });
  expect(await restart()).toMatchObject({ pending: false, inForce: 'not-known', reason: 'changed-outside' });
  expect(maskInForce()).toBe(newMask);
});

test('two days without a change, and it is taken to be in force; the limit is the deployer’s', async () => {
  await restart();
  await applied({ tenant: 'other' });
  console_.clock.skipMs = 47 * hour;
  admin = await console_.signIn();
  expect(await restart()).toMatchObject({ pending: true });
  console_.clock.skipMs = 49 * hour;
  admin = await console_.signIn();
  expect(await restart()).toMatchObject({ pending: false, inForce: 'taken' });
});

test('an account that is deleted and made anew under its name is another one', async () => {
  await declare({ revision: await revision() });
  const { ...values } = console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME);
  console_.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME);
  const { id: _id, created: _created, lastModified: _changed, ...same } = values;
  console_.emulator.addAccount('acme-prod', same);
  expect(await restart()).toMatchObject({ pending: false, inForce: 'not-known', reason: 'first-seen' });
});

test('a renamed account is the same one, and its name waits', async () => {
  await restart();
  await applied({ name: 'Another_name' });
  expect(await restart(admin, accountPath('acme-prod', 'Another_name'))).toMatchObject({
    pending: true,
    changes: [{ field: 'name', inForce: IMS_ACCOUNT_NAME, stored: 'Another_name' }],
  });
});

test('a new secret is pending, shown by its state only', async () => {
  await restart();
  await applied({ imsClientSecret: { action: 'replace', value: 'p8e-another' } });
  expect(await restart()).toMatchObject({
    pending: true,
    changes: [{ field: 'imsClientSecret', inForce: { secret: 'stored' }, stored: { secret: 'replaced' } }],
  });
  await applied({ imsClientSecret: { action: 'clear' } });
  expect(await restart()).toMatchObject({
    changes: [{ field: 'imsClientSecret', inForce: { secret: 'stored' }, stored: { secret: 'absent' } }],
  });
});

test('without the right admin, of another instance, or with another input nothing is declared or undone', async () => {
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  const stored = await revision();
  expect(await declare({ revision: stored }, viewer)).toMatchObject({ status: 403, code: 'not-allowed' });
  expect(await declare({ revision: '' })).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(await declare({ revision: stored, accountName: 'nobody' })).toMatchObject({ status: 404 });
  const declared = await declare({ revision: stored });
  const id = textAt(declared.body, 'declaration', 'declarationId');
  expect(await undo(id, viewer)).toMatchObject({ status: 403 });
  expect(await undo('no-id')).toMatchObject({ status: 400 });
  expect(await undo(randomUUID())).toMatchObject({ status: 404, code: 'declaration-not-found' });
  const stage = await console_.signIn('acme-stage');
  expect(await undo(id, stage, 'acme-stage')).toMatchObject({ status: 404, code: 'declaration-not-found' });
  expect(await restart()).toMatchObject({ inForce: 'known' });
});

test('a viewer from whom the instance hides secrets sees the same state', async () => {
  await restart();
  console_.emulator.hideSecrets('acme-prod', true);
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  expect(await restart(viewer)).toMatchObject({ pending: false, inForce: 'taken', changes: [] });
  expect(await restart()).toMatchObject({ pending: false, inForce: 'taken', changes: [] });
});
