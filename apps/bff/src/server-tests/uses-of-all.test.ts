import { searchExternalAccounts } from '@console/contract';
import { type Fault, IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startConsole, type TestConsole } from '../testing/test-console.ts';
import type { TestBrowser } from '../testing/test-browser.ts';

let console_: TestConsole;
let admin: TestBrowser;
const instance = 'acme-prod';
const code = 'enabled-no-use-found';

beforeAll(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterAll(() => console_[Symbol.asyncDispose]());
beforeEach(() => console_.emulator.reset('small'));

/** Of each account: `found`, why it is not known, or `clear`. */
async function verdicts(query = '?uses=ask', browser = admin): Promise<Readonly<Record<string, string>>> {
  const reply = await browser.call('GET', `/api/instances/${instance}/account-values${query}`);
  expect(reply.status).toBe(200);
  const { accounts } = searchExternalAccounts.response.parse(reply.body);
  return Object.fromEntries(
    accounts.map(({ name, findings, notJudged }) => {
      const open = notJudged.find((one) => one.code === code);
      const isFound = findings.some((one) => one.code === code);
      return [name, isFound ? 'found' : open === undefined ? 'clear' : (open.cause ?? open.fields.join(', '))];
    }),
  );
}

const queries = () => console_.emulator.counters()['campaign:acme-prod:xtk:queryDef#ExecuteQuery'] ?? 0;

function refuse(match: string, effect: Fault['effect']): void {
  console_.emulator.inject({ target: 'campaign', instanceKey: instance, match, times: 99, effect });
}

const unused = 'smsNordic';
const byQuery = '<subQuery schema="nms:service"';

test('what links show is found or cleared, and what they do not show is not judged', async () => {
  expect(await verdicts()).toMatchObject({
    defaultEmailBulk: 'clear',
    defaultOther: 'clear',
    [unused]: 'found',
    billingReport: 'found',
    defaultEmailMid: 'clear',
    nightlyExport: 'seen-by-no-query',
    snowflakeWarehouse: 'seen-by-no-query',
    defaultPopAccount: 'seen-by-no-query',
    [IMS_ACCOUNT_NAME]: 'seen-by-no-query',
  });
});

test('one that is disabled, or linked to meanwhile, is no finding', async () => {
  console_.emulator.editAccount(instance, unused, { active: '0' });
  expect(await verdicts()).toMatchObject({ [unused]: 'clear' });
  console_.emulator.editAccount(instance, unused, { active: '1' });
  const id = console_.emulator.account(instance, unused)?.['id'] ?? '';
  console_.emulator.addRecord(instance, 'nms:inSMS', { '@extAccount-id': id });
  expect(await verdicts()).toMatchObject({ [unused]: 'clear' });
});

test('one that an option or another account names may be used', async () => {
  console_.emulator.addRecord(instance, 'xtk:option', { '@name': 'acmeMid', '@stringValue': `via=${unused};` });
  expect(await verdicts()).toMatchObject({ [unused]: 'named' });
  console_.emulator.reset('small');
  console_.emulator.editAccount(instance, 'nightlyExport', { account: unused });
  expect(await verdicts()).toMatchObject({ [unused]: 'named' });
  console_.emulator.reset('small');
  console_.emulator.addRecord(instance, 'xtk:option', { '@name': 'acmeMid', '@stringValue': `${unused}2` });
  expect(await verdicts()).toMatchObject({ [unused]: 'found' });
});

test('a search does not ask, and says so', async () => {
  const before = queries();
  expect(await verdicts('')).toMatchObject({ [unused]: 'not-asked', defaultEmailBulk: 'not-asked' });
  expect(queries() - before).toBe(3);
  const bad = await admin.call('GET', `/api/instances/${instance}/account-values?uses=maybe`);
  expect(bad).toMatchObject({ status: 400, code: 'invalid-request' });
});

function fault(detail: string): Fault['effect'] {
  return { kind: 'soap-fault', code: 'SOP-330011', text: 'Error while executing', detail };
}

describe('a question without an answer leaves open what it might have shown, and never fails the search', () => {
  test.each([
    ['no right', fault('SOP-330023 hidden')],
    ['a fault', fault('PGS-220000 database error')],
    ['a schema that is gone', fault('XFR-180000 unknown')],
    ['a connection that breaks', { kind: 'reset' }],
    ['another reply', { kind: 'html', status: 200 }],
    ['an expired session', fault('XSV-350008 Session has expired or is invalid. Please reconnect.')],
  ] as const)('%s at a link', async (_what, effect) => {
    refuse(byQuery, effect);
    expect(await verdicts()).toMatchObject({
      [unused]: 'unanswered',
      nightlyExport: 'seen-by-no-query',
    });
  });

  test('a server that passes over sub queries', async () => {
    const edits = [{ path: 'extAccount/@count', set: '31' }];
    refuse('expr="@id = 0"', { kind: 'damage', edits });
    expect(await verdicts()).toMatchObject({ [unused]: 'unanswered', defaultEmailBulk: 'unanswered' });
  });

  test('links that were answered count all the same', async () => {
    refuse(byQuery, fault('PGS-220000 database error'));
    expect(await verdicts()).toMatchObject({ defaultEmailBulk: 'clear' });
  });

  test.each([['xtk:option'], ['xtk:schema|nms:service']])('a fault at %s', async (match) => {
    await using fresh = await startConsole();
    const effect = fault('PGS-220000 database error');
    fresh.emulator.inject({ target: 'campaign', instanceKey: instance, match, times: 99, effect });
    expect(await verdicts('?uses=ask', await fresh.signIn())).toMatchObject({ [unused]: 'unanswered' });
  });

  test('no answer in time', async () => {
    await using slow = await startConsole({ usesDeadlineMs: 300 });
    slow.emulator.inject({
      target: 'campaign',
      instanceKey: instance,
      match: byQuery,
      times: 99,
      effect: { kind: 'hang' },
    });
    expect(await verdicts('?uses=ask', await slow.signIn())).toMatchObject({ [unused]: 'unanswered' });
  });
});

test('who may not read a schema gets no finding that it might have spoken against', async () => {
  console_.emulator.reset('messy');
  expect(await verdicts()).toMatchObject({ [unused]: 'found', EXT1003: 'clear' });
  const viewer = await console_.signIn(instance, 'demo-viewer');
  const seen = await verdicts('?uses=ask', viewer);
  expect(seen).toMatchObject({ [unused]: 'unanswered', EXT1003: 'clear' });
  expect(Object.values(seen)).not.toContain('found');
});

test('the queries are as many as links and names, not as accounts; beyond a number of names nothing is judged', async () => {
  const { emulator } = console_;
  emulator.reset('large');
  const routed = Array.from({ length: 834 }, (_, index) => `EXT${1_000 + 6 * index}`);
  for (const name of routed) emulator.editAccount(instance, name, { active: '1' });
  const before = queries();
  const found = await verdicts();
  // Eight for the values, three for each link, two or three for every twenty names.
  expect(queries() - before).toBeLessThan(60);
  expect(found).toMatchObject({ defaultEmailBulk: 'clear' });
  const counts = Object.groupBy(Object.values(found), (one) => one);
  expect(counts['found']).toHaveLength(200);
  expect(counts['too-many']?.length).toBeGreaterThan(600);
});
