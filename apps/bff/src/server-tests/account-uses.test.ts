import { randomUUID } from 'node:crypto';
import {
  accountUsesSchema,
  type AccountUsesBody,
  changeReceiptSchema,
  createAccountPlans,
  planSchema,
  type PlanBody,
} from '@console/contract';
import { type Fault, IMS_ACCOUNT_NAME, type SeedName } from '@console/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startConsole, type TestConsole } from '../testing/test-console.ts';
import type { TestBrowser, TestReply } from '../testing/test-browser.ts';

let console_: TestConsole;
let admin: TestBrowser;
const instance = '/api/instances/acme-prod';

beforeAll(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterAll(() => console_[Symbol.asyncDispose]());
beforeEach(() => console_.emulator.reset('small'));

async function usesOf(name: string, browser = admin): Promise<AccountUsesBody> {
  const { body } = await browser.call('GET', `${instance}/external-accounts/${encodeURIComponent(name)}/uses`);
  return accountUsesSchema.parse(body);
}

function answerOf({ sources }: AccountUsesBody, schema: string, link: string | null = null) {
  return sources.find((source) => source.schema === schema && source.link === link)?.answer;
}

async function plan(act: object): Promise<PlanBody> {
  const { body } = await admin.call('POST', `${instance}/plans`, { body: { changes: [act] } });
  const [planned] = createAccountPlans.response.parse(body).plans;
  if (planned === undefined) throw new Error('no plan came');
  return planned;
}

function apply(planId: string, overrides: readonly object[] = []): Promise<TestReply> {
  const headers = { 'idempotency-key': randomUUID() };
  return admin.call('POST', `/api/plans/${planId}/apply`, { body: { overrides }, headers });
}

const disable = (account: string) => plan({ act: 'change', account, change: { enabled: false } });
const reasoned = [{ guard: 'account-used', reason: 'The channel is closed for good.' }];
const seen = [{ guard: 'account-used' }];

function refuse(schema: string, effect: Fault['effect'], method = 'ExecuteQuery'): void {
  console_.emulator.inject({ target: 'campaign', instanceKey: 'acme-prod', method, match: schema, times: 9, effect });
}

function fault(detail: string): Fault['effect'] {
  return { kind: 'soap-fault', code: 'SOP-330011', text: 'Error while executing', detail };
}

describe('where an account is used', () => {
  test('records that link to it are counted, and the latest are shown', async () => {
    const uses = await usesOf('defaultEmailBulk');
    expect(uses).toMatchObject({ verdict: 'used', linked: 13, named: 0, unanswered: 0 });
    const deliveries = answerOf(uses, 'nms:delivery', 'provider');
    if (deliveries?.state !== 'asked') throw new Error('the deliveries were not asked');
    expect(deliveries.count).toBe(13);
    expect(deliveries.records).toHaveLength(10);
    expect(deliveries.records[0]).toMatchObject({
      name: 'DM1000',
      label: 'Newsletter 12',
      status: 'In progress',
      changedAt: '2026-11-28T08:00:00.000Z',
    });
    expect(uses.sources.find(({ link }) => link === 'provider')).toMatchObject({
      schemaLabel: 'Deliveries',
      linkLabel: 'Routing',
    });
  });

  test('what cannot be asked is said: no schema, no link, and what is stored as text', async () => {
    const uses = await usesOf('nightlyExport');
    expect(uses).toMatchObject({ verdict: 'nothing-found', linked: 0, named: 0 });
    expect(uses.beyond).toContain('workflow-activities');
    expect(answerOf(uses, 'nms:webApp')).toEqual({ state: 'nothing-to-ask', cause: 'schema-absent' });
    expect(answerOf(uses, 'nms:typology')).toEqual({ state: 'nothing-to-ask', cause: 'no-link' });
    expect(answerOf(uses, 'xtk:workflow')).toEqual({ state: 'nothing-to-ask', cause: 'stored-as-text' });
    // Not on the list of schemas: the schema of external accounts names it.
    expect(answerOf(uses, 'nms:inSMS', 'extAccount')).toEqual({ state: 'asked', count: 0, records: [] });
  });

  test('a text that holds its name may mean it; the text itself stays at the instance', async () => {
    const uses = await usesOf('snowflakeWarehouse');
    expect(uses).toMatchObject({ verdict: 'maybe-used', linked: 0, named: 1 });
    expect(answerOf(uses, 'xtk:option')).toMatchObject({ count: 1, records: [{ name: 'acmeWarehouse' }] });
    expect(JSON.stringify(uses)).not.toContain('schema=PUBLIC');
  });

  test('another account that links to it, or has its name as a value, is found', async () => {
    const id = console_.emulator.account('acme-prod', 'snowflakeWarehouse')?.['id'] ?? '';
    console_.emulator.editAccount('acme-prod', 'mcExec1', { 'fdaExtAccount-id': id });
    console_.emulator.editAccount('acme-prod', 'nightlyExport', { account: 'snowflakeWarehouse' });
    const uses = await usesOf('snowflakeWarehouse');
    expect(uses).toMatchObject({ verdict: 'used', linked: 1, named: 2 });
    expect(answerOf(uses, 'nms:extAccount', 'fdaExtAccount')).toMatchObject({
      records: [{ name: 'mcExec1', enabled: true }],
    });
    expect(answerOf(uses, 'nms:extAccount')).toMatchObject({ records: [{ name: 'nightlyExport', enabled: true }] });
  });

  test.each([
    ['right-missing', fault('SOP-330023 hidden')],
    ['fault', fault('PGS-220000 database error')],
    ['timeout', { kind: 'hang' }],
    ['unreachable', { kind: 'reset' }],
    ['unexpected-reply', { kind: 'html', status: 200 }],
  ] as const)('%s leaves that question unanswered, and no other', async (cause, effect) => {
    refuse('schema="nms:delivery"', effect);
    const uses = await usesOf('nightlyExport');
    expect(uses).toMatchObject({ verdict: 'not-known', unanswered: 1 });
    expect(answerOf(uses, 'nms:delivery', 'provider')).toEqual({ state: 'unanswered', cause });
  });

  test('a schema that is refused is unanswered, and one that Campaign does not know has nothing to ask', async () => {
    await console_.restart();
    admin = await console_.signIn();
    refuse('nms:service', fault('PGS-220000'), 'GetEntityIfMoreRecent');
    refuse('nms:mobileApp', fault('XFR-180000 unknown'), 'GetEntityIfMoreRecent');
    const uses = await usesOf('nightlyExport');
    expect(answerOf(uses, 'nms:service')).toEqual({ state: 'unanswered', cause: 'fault' });
    expect(answerOf(uses, 'nms:mobileApp')).toEqual({ state: 'nothing-to-ask', cause: 'schema-absent' });
  });

  test('where the schema of accounts is not read, what it would name is not taken for unused', async () => {
    await console_.restart();
    admin = await console_.signIn();
    // The first reading is that of the account itself.
    console_.emulator.inject({
      target: 'campaign',
      method: 'GetEntityIfMoreRecent',
      match: 'nms:extAccount',
      skip: 1,
      times: 1,
      effect: fault('PGS-220000'),
    });
    const uses = await usesOf('nightlyExport');
    expect(uses).toMatchObject({ verdict: 'not-known' });
    expect(answerOf(uses, 'nms:inSMS', 'extAccount')).toBeUndefined();
    expect(uses.sources).toContainEqual(
      expect.objectContaining({
        schema: 'nms:extAccount',
        kind: 'link',
        answer: { state: 'unanswered', cause: 'fault' },
      }),
    );
  });

  test('a schema that is said to link to accounts, and is not there, is not taken for unused', async () => {
    await console_.restart();
    admin = await console_.signIn();
    refuse('nms:inSMS', fault('XFR-180000 unknown'), 'GetEntityIfMoreRecent');
    const uses = await usesOf('nightlyExport');
    expect(answerOf(uses, 'nms:inSMS')).toEqual({ state: 'unanswered', cause: 'unexpected-reply' });
    expect(uses).toMatchObject({ verdict: 'not-known', unanswered: 1 });
  });

  test('the account of Adobe sign-in is not asked of, and an end of the session is no answer', async () => {
    const ims = await admin.call('GET', `${instance}/external-accounts/${IMS_ACCOUNT_NAME}/uses`);
    expect(ims).toMatchObject({ status: 409, code: 'ims-account-apart' });
    const other = await console_.signIn('acme-stage');
    console_.emulator.expireSessions('acme-stage');
    const reply = await other.call('GET', '/api/instances/acme-stage/external-accounts/defaultOther/uses');
    expect(reply).toMatchObject({ status: 401 });
  });
});

describe('a plan that ends the use of an account', () => {
  test('is stopped while records link to it, until it is overridden with a reason, which stays', async () => {
    const planned = await disable('defaultEmailBulk');
    expect(planned.warnings).toContainEqual({
      code: 'account-used',
      params: { linked: '13', named: '0', unanswered: '0' },
    });
    expect(planned.uses).toMatchObject({ verdict: 'used', guards: [{ code: 'account-used', state: 'trips' }] });
    expect(await apply(planned.planId)).toMatchObject({
      code: 'guard-stops',
      body: { stops: [{ guard: { code: 'account-used', params: { linked: '13' } }, needs: 'reason' }] },
    });
    expect(await apply(planned.planId, seen)).toMatchObject({ code: 'guard-stops' });
    expect(console_.emulator.account('acme-prod', 'defaultEmailBulk')).toMatchObject({ active: '1' });
    const applied = await apply(planned.planId, reasoned);
    expect(changeReceiptSchema.parse(applied.body).overrides).toMatchObject([
      { guard: { code: 'account-used', params: { linked: '13' } }, reason: 'The channel is closed for good.' },
    ]);
    expect(console_.emulator.account('acme-prod', 'defaultEmailBulk')).toMatchObject({ active: '0' });
    const stored = planSchema.parse((await admin.call('GET', `/api/plans/${planned.planId}`)).body);
    expect(stored.uses).toEqual(planned.uses);
  });

  test('needs an entry where its name is found in a text, or something could not be asked', async () => {
    const named = await disable('snowflakeWarehouse');
    expect(named.warnings).toContainEqual(expect.objectContaining({ code: 'account-maybe-used' }));
    expect(await apply(named.planId)).toMatchObject({ code: 'guard-stops', body: { stops: [{ needs: 'entry' }] } });
    expect(await apply(named.planId, seen)).toMatchObject({ status: 200 });
    refuse('schema="nms:delivery"', fault('PGS-220000'));
    const notKnown = await disable('nightlyExport');
    expect(notKnown.warnings).toContainEqual(expect.objectContaining({ code: 'account-use-not-known' }));
    expect(await apply(notKnown.planId)).toMatchObject({ code: 'guard-stops', body: { stops: [{ needs: 'entry' }] } });
  });

  test('goes through where every question was answered and found nothing, and says so', async () => {
    const planned = await plan({ act: 'delete', account: 'nightlyExport' });
    expect(planned.warnings).toContainEqual(expect.objectContaining({ code: 'account-use-not-found' }));
    expect(planned.uses?.guards).toMatchObject([{ code: 'account-used', state: 'clear' }]);
    expect(await apply(planned.planId)).toMatchObject({ status: 200 });
  });

  test('is refused where something uses the account meanwhile, even what is overridden', async () => {
    const clear = await plan({ act: 'delete', account: 'nightlyExport' });
    const id = console_.emulator.account('acme-prod', 'nightlyExport')?.['id'] ?? '';
    console_.emulator.addRecord('acme-prod', 'nms:service', { '@name': 'new', '@extAccount-id': id });
    expect(await apply(clear.planId)).toMatchObject({
      code: 'basis-moved',
      body: {
        moved: ['uses'],
        differences: { guards: [{ code: 'account-used', planned: 'clear', now: 'trips' }] },
      },
    });
    const used = await plan({ act: 'delete', account: 'nightlyExport' });
    console_.emulator.addRecord('acme-prod', 'nms:delivery', { '@internalName': 'new', '@provider-id': id });
    expect(await apply(used.planId, reasoned)).toMatchObject({ code: 'basis-moved', body: { moved: ['uses'] } });
    const again = await plan({ act: 'delete', account: 'nightlyExport' });
    expect(await apply(again.planId, reasoned)).toMatchObject({ status: 200 });
  });

  test('has no guard for an account that is disabled already, and other changes are not asked about', async () => {
    console_.emulator.editAccount('acme-prod', 'defaultEmailBulk', { active: '0' });
    const planned = await plan({ act: 'delete', account: 'defaultEmailBulk' });
    expect(planned.uses).toMatchObject({ verdict: 'used', guards: [{ state: 'clear' }] });
    const renamed = await plan({ act: 'change', account: 'defaultOther', change: { label: 'Letters' } });
    expect(renamed.uses).toBeNull();
  });
});

test.each([
  ['messy', 'plainFtp', { verdict: 'maybe-used', named: 1 }],
  ['messy', 'EXT1003', { verdict: 'used', linked: 5 }],
  ['messy', 'smsUnchecked', { verdict: 'used', linked: 1 }],
  ['large', 'defaultEmailBulk', { verdict: 'used', linked: 20_000, unanswered: 0 }],
] as const)('in the %s data, %s is found in use', async (seed: SeedName, name, wanted) => {
  console_.emulator.reset(seed);
  const uses = await usesOf(name);
  expect(uses).toMatchObject(wanted);
  for (const { answer } of uses.sources) expect(answer.state === 'asked' ? answer.records.length : 0).toBeLessThan(11);
});

test('who may not read a schema hears that of it, and the rest', async () => {
  console_.emulator.reset('messy');
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  const uses = await usesOf('nightlyExport', viewer);
  expect(uses).toMatchObject({ verdict: 'not-known', unanswered: 2 });
  expect(answerOf(uses, 'nms:service', 'extAccount')).toEqual({ state: 'unanswered', cause: 'right-missing' });
  expect(answerOf(uses, 'xtk:option')).toEqual({ state: 'unanswered', cause: 'right-missing' });
});
