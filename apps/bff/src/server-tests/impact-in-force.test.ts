import { randomUUID } from 'node:crypto';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, textAt } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

const newMask = 'Campaign - acme_stage - (.*)';
const oldMask = 'Campaign - acme_prod - (.*)';
let console_: TestConsole;
let admin: TestBrowser;

beforeEach(async () => {
  console_ = await startConsole({ withAdminConsole: true });
  admin = await console_.signIn();
  await restart();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const restart = async () => at((await admin.call('GET', accountPath())).body, 'restart');
const edit = (change: Record<string, string>) =>
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change, 'mona.berg');
const declare = async () => {
  const revision = textAt((await admin.call('GET', accountPath())).body, 'revision');
  const body = { accountName: IMS_ACCOUNT_NAME, revision };
  return await admin.call('POST', '/api/instances/acme-prod/restart-declarations', { body });
};

/** The non-zero counts of an impact, without `unchanged`. */
function changed(body: unknown): Record<string, number> {
  const counts = Object.entries(Object(at(body, 'counts')));
  return Object.fromEntries(
    counts.flatMap(([name, count]) =>
      name !== 'unchanged' && typeof count === 'number' && count > 0 ? [[name, count]] : [],
    ),
  );
}

const impact = (mask: string) =>
  admin.call('POST', '/api/instances/acme-prod/access-impacts', { body: { mask, limit: 0 } });
const planOf = (change: object) => admin.call('POST', `${accountPath()}/plans`, { body: { change } });
const guard = (body: unknown, code: string) => [at(body, 'guards')].flat().find((each) => at(each, 'code') === code);

test('a healthy instance: the stored mask changes nothing, and there are no doubts', async () => {
  const { body } = await impact(oldMask);
  expect(changed(body)).toEqual({});
  expect(body).toMatchObject({
    basis: {
      inForce: { associationMask: oldMask },
      stored: { associationMask: oldMask },
      restart: { inForce: 'taken' },
    },
  });
  expect(guard(body, 'in-force-not-known')).toMatchObject({ state: 'clear' });
});

test('a mask changed in the client of Campaign does not count as in force: the stored one tells what the restart does', async () => {
  const lost = changed((await impact(newMask)).body);
  expect(lost['loses-sign-in']).toBeGreaterThan(0);
  edit({ imsRightsMask: newMask });
  const stored = await impact(newMask);
  expect(changed(stored.body)).toEqual(lost);
  expect(stored.body).toMatchObject({
    before: { source: oldMask },
    after: { source: newMask },
    basis: { stored: { associationMask: newMask }, restart: { pending: true, inForce: 'not-known' } },
  });
  expect(guard(stored.body, 'in-force-not-known')).toMatchObject({ state: 'may-trip' });
  // Withdrawing a pending change affects nobody.
  expect(changed((await impact(oldMask)).body)).toEqual({});
  console_.emulator.restart('acme-prod');
  await declare();
  expect(changed((await impact(newMask)).body)).toEqual({});
});

test('CSV and explanation are of the same basis', async () => {
  edit({ imsRightsMask: newMask });
  const csv = await admin.call('POST', '/api/instances/acme-prod/access-impacts/csv', { body: { mask: newMask } });
  expect(csv.raw.toString('utf8')).toContain('loses-sign-in');
  const { body } = await admin.call('POST', '/api/instances/acme-prod/access-impacts', {
    body: { mask: newMask, filters: { verdicts: ['loses-sign-in'] }, limit: 1 },
  });
  const person = textAt(body, 'people', '0', 'personId');
  const why = await admin.call('POST', '/api/instances/acme-prod/access-impacts/explanations', {
    body: { mask: newMask, person },
  });
  expect(why.body).toMatchObject({ person: { verdict: 'loses-sign-in' }, basis: { restart: { pending: true } } });
});

test('a plan of a mere comment while a mask waits says what the restart does, and orders none', async () => {
  edit({ imsRightsMask: newMask });
  const lost = changed((await impact(newMask)).body);
  const { body } = await planOf({ comment: 'Only words' });
  expect(body).toMatchObject({
    changes: [{ field: 'comment', effective: 'at-once' }],
    restart: { pending: true, changes: [{ field: 'associationMask', inForce: oldMask, stored: newMask }] },
    preview: { before: { mask: { source: oldMask } }, after: { mask: { source: newMask } } },
    warnings: [{ code: 'restart-waiting', params: { fields: 'associationMask' } }],
    impact: { guards: [] },
  });
  expect(changed(at(body, 'impact'))).toEqual(lost);
  const receipt = await admin.call('POST', `/api/plans/${textAt(body, 'planId')}/apply`, {
    body: {},
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(receipt.body).toMatchObject({ effective: 'at-once', restart: null });
  expect(await restart()).toMatchObject({ pending: true, changes: [{ field: 'associationMask' }] });
});

test('a plan of another field that needs a restart takes the waiting mask into account, with its guards', async () => {
  edit({ imsRightsMask: newMask });
  const { body, status } = await planOf({ tenant: 'other' });
  expect(status).toBe(201);
  expect(changed(at(body, 'impact'))['loses-sign-in']).toBeGreaterThan(0);
  expect(guard(at(body, 'impact'), 'in-force-not-known')).toMatchObject({ state: 'may-trip' });
  const codes = [at(body, 'warnings')].flat().map((warning) => at(warning, 'code'));
  expect(codes).toEqual(['mask-loses-links', 'restart-waiting', 'restart-needed']);
});

test('a plan that takes the waiting mask back is judged from what is in force: nobody loses anything', async () => {
  edit({ imsRightsMask: newMask });
  const { body } = await planOf({ associationMask: oldMask });
  expect(changed(at(body, 'impact'))).toEqual({});
  expect(at(body, 'changes')).toMatchObject([{ before: newMask, after: oldMask }]);
});

test('where nothing waits a plan of other fields changes nothing for anybody, and no guard speaks against it', async () => {
  const { body } = await planOf({ tenant: 'other' });
  expect(body).toMatchObject({
    preview: null,
    restart: { pending: false },
    warnings: [{ code: 'restart-needed' }],
  });
  expect(changed(at(body, 'impact'))).toEqual({});
  const states = [at(body, 'impact', 'guards')].flat().map((each) => at(each, 'state'));
  expect(states.length).toBeGreaterThan(5);
  expect(new Set(states)).toEqual(new Set(['clear']));
});

test('the server agrees: who is said to lose sign-in is let in until the restart, and refused from then on', async () => {
  edit({ imsRightsMask: newMask });
  const { body } = await admin.call('POST', '/api/instances/acme-prod/access-impacts', {
    body: { mask: newMask, filters: { verdicts: ['loses-sign-in'] }, limit: 50 },
  });
  const emails = [at(body, 'people')].flat().map((person) => textAt(person, 'email'));
  expect(emails.length).toBeGreaterThan(3);
  const letIn = async () => {
    const statuses = emails.map(async (email) => {
      const token = await console_.emulator.personToken(email);
      const address = `${console_.emulator.campaignUrl('acme-prod')}/nl/jsp/ping.jsp`;
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(address, { headers, redirect: 'manual' })).status;
    });
    return new Set(await Promise.all(statuses));
  };
  expect(await letIn()).toEqual(new Set([200]));
  console_.emulator.restart('acme-prod');
  expect(await letIn()).toEqual(new Set([302]));
});
