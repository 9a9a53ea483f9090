import { randomUUID } from 'node:crypto';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, textAt } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeEach(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const plan = (change: object, baseRevision?: string) =>
  admin.call('POST', `${accountPath()}/plans`, {
    body: { change, ...(baseRevision === undefined ? {} : { baseRevision }) },
  });
const apply = (planId: string) =>
  admin.call('POST', `/api/plans/${planId}/apply`, { body: {}, headers: { 'idempotency-key': randomUUID() } });
const edit = (change: Record<string, string>) =>
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change, 'mona.berg');
const states = (body: unknown) =>
  new Map([at(body, 'conflict', 'fields')].flat().map((row) => [textAt(row, 'field'), textAt(row, 'state')]));

test.each([
  ['one that was never served', 'never-served'],
  ['that of a former account of the same name', 'former'],
] as const)('an unknown base, %s: every field that differs is a conflict', async (...[, base]) => {
  const former = textAt((await admin.call('GET', accountPath())).body, 'revision');
  const { id: _id, ...values } = console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME) ?? {};
  if (base === 'former') {
    console_.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME);
    console_.emulator.addAccount('acme-prod', { ...values, name: IMS_ACCOUNT_NAME });
  }
  edit({ tenant: 'theirs' });
  const reply = await plan(
    { tenant: 'mine', label: 'Mine', comment: values['desc'] ?? '' },
    base === 'former' ? former : base,
  );
  expect(reply).toMatchObject({ status: 409, code: 'account-changed', body: { conflict: { base: 'not-known' } } });
  const stateOf = states(reply.body);
  expect(stateOf.get('tenant')).toBe('conflict');
  expect(stateOf.get('label')).toBe('conflict');
  expect(stateOf.get('comment')).toBe('agree');
  expect(stateOf.get('associationMask')).toBe('theirs-only');
  expect([...stateOf.values()]).not.toContain('yours-only');
});

test('the revision that a refusal shows as theirs can be the base of the next plan', async () => {
  const { body } = await plan({ tenant: 'mine' });
  edit({ label: 'Theirs' });
  const refused = await apply(textAt(body, 'planId'));
  const shown = textAt(refused.body, 'conflict', 'theirsRevision');
  edit({ desc: 'Theirs too' });
  const again = await plan({ tenant: 'mine' }, shown);
  expect(again).toMatchObject({ status: 409, body: { conflict: { base: 'known' } } });
  expect([...states(again.body)]).toEqual([
    ['tenant', 'yours-only'],
    ['comment', 'theirs-only'],
  ]);
  edit({ tenant: 'theirs' });
  const third = await plan({ tenant: 'mine' }, textAt(again.body, 'conflict', 'theirsRevision'));
  expect([...states(third.body)]).toEqual([['tenant', 'conflict']]);
});
