import path from 'node:path';
import {
  changeReceiptSchema,
  computeAccessImpact,
  explainPerson,
  maskPreviewSchema,
  planSchema,
  readAccessImpact,
  statedReadingReplySchema,
} from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import SqliteDatabase from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeKeysOf } from '../config/secrets/server-key.ts';
import { markOf } from '../store/tables/row-marks.ts';
import type { Tables } from '../store/tables/tables.ts';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import { readCsv } from '../testing/impact/read-csv.ts';
import { runCliForEach } from '../testing/process/run-cli.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

const url = '/api/instances/acme-prod/stated-reading';
const evidence = 'Tried three masks on stage';
const strict = { reading: 'expression', anchored: true, ignoresCase: false } as const;
const lax = { ...strict, ignoresCase: true };
const nothing = { stated: null, version: 0, contradiction: null, inUse: false };
const stored = 'Campaign - acme_prod - (.*)';
/** Fits a profile only by a reading that ignores case. */
const draft = 'campaign - ACME_prod - (.*)';
const admins = 'Campaign - acme_prod - admin';

beforeEach(async () => {
  // Long, since each test starts its own workers.
  console_ = await startConsole({ withAdminConsole: true, config: { previewDeadlineMs: 20_000 } });
  admin = await console_.signIn();
});
afterEach(() => console_[Symbol.asyncDispose]());

const put = (statement: object, version: number, browser = admin) =>
  browser.call('PUT', url, { body: { evidence, ...statement, version } });
const withdraw = (version: number, browser = admin) => browser.call('DELETE', url, { body: { version } });
const state = async (statement: object, version = 0) => {
  const reply = await put(statement, version);
  expect(reply.status).toBe(200);
  return statedReadingReplySchema.parse(reply.body);
};
const shown = async () => statedReadingReplySchema.parse((await admin.call('GET', url)).body);
/** Stores a mask outside the console, restarts the server with it, and declares the restart. */
const putInForce = async (mask: string) => {
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { imsRightsMask: mask });
  console_.emulator.restart('acme-prod');
  const revision = textAt((await admin.call('GET', accountPath())).body, 'revision');
  const body = { accountName: IMS_ACCOUNT_NAME, revision };
  const reply = await admin.call('POST', '/api/instances/acme-prod/restart-declarations', { body });
  expect(reply.status).toBe(201);
};
const preview = async (mask: string, profileNames: readonly string[] = [admins]) => {
  const reply = await admin.call('POST', '/api/instances/acme-prod/mask-previews', { body: { mask, profileNames } });
  return maskPreviewSchema.parse(reply.body);
};
const impact = async (mask: string, more: object = {}) => {
  const reply = await admin.call('POST', '/api/instances/acme-prod/access-impacts', { body: { mask, ...more } });
  return computeAccessImpact.response.parse(reply.body);
};
const plan = async (change: object = { associationMask: 'Campaign - acme_stage - (.*)' }) => {
  const reply = await admin.call('POST', `${accountPath()}/plans`, { body: { change } });
  expect(reply.code).toBeUndefined();
  return planSchema.parse(reply.body);
};
const apply = (planId: string) => applyOnPurpose(admin, planId);
const writes = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;
/** Lists of Campaign are cached for some minutes. */
const later = () => {
  console_.clock.skipMs += 6 * 60_000;
};
describe('the statement', () => {
  test('is stated, replaced and withdrawn by version, survives a restart, and keeps its history', async () => {
    expect(await shown()).toEqual(nothing);
    const first = await state({ ...strict, dialect: 'pcre', evidence: `  ${evidence}  ` });
    expect(first).toMatchObject({
      stated: { ...strict, dialect: 'pcre', evidence, statedBy: 'demo-admin' },
      version: 1,
      contradiction: { count: 0, people: [], isKnown: true },
      inUse: true,
    });
    expect(await shown()).toEqual(first);
    await state({ ...lax, evidence: 'A page of the vendor' }, 1);
    expect((await withdraw(2)).body).toEqual({ ...nothing, version: 3 });
    await console_.restart();
    expect(await shown()).toEqual({ ...nothing, version: 3 });
    const history = await console_.store.statedReadings.history('acme-prod');
    expect(history.map(({ statement }) => statement?.evidence)).toEqual([evidence, 'A page of the vendor', undefined]);
    // Withdrawing without a statement changes nothing and adds no row.
    expect((await withdraw(3)).body).toEqual({ ...nothing, version: 3 });
    expect(await console_.store.statedReadings.history('acme-prod')).toHaveLength(3);
  });

  test('belongs to one instance', async () => {
    await state(strict);
    const stage = await console_.signIn('acme-stage');
    expect((await stage.call('GET', '/api/instances/acme-stage/stated-reading')).body).toEqual(nothing);
    expect(await stage.call('GET', url)).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  test('is refused with another version than the current one', async () => {
    const first = await state(strict);
    for (const version of [0, 2]) {
      expect(await put(lax, version)).toMatchObject({ status: 409, code: 'stated-reading-changed' });
      expect(await withdraw(version)).toMatchObject({ status: 409, code: 'stated-reading-changed' });
    }
    expect(await shown()).toEqual(first);
  });

  test('only administrators state and withdraw; everybody of the instance reads', async () => {
    const first = await state(strict);
    const viewer = await console_.signIn('acme-prod', 'demo-viewer');
    expect((await viewer.call('GET', url)).body).toMatchObject({ stated: first.stated, version: 1, inUse: true });
    expect(await put(lax, 1, viewer)).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await withdraw(1, viewer)).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await shown()).toEqual(first);
  });

  test('is in the audit chain with its facts and without the evidence, a refused one is not', async () => {
    await put(strict, 7);
    await state({ ...strict, dialect: 'pcre' });
    await withdraw(1);
    await console_.app.close();
    const database = new SqliteDatabase(path.join(console_.folder, 'console.sqlite'));
    const rows = database
      .prepare("SELECT event, login, instance_key, result FROM audit WHERE event LIKE 'reading%'")
      .all();
    const all = JSON.stringify(database.prepare('SELECT * FROM audit').all());
    database.close();
    await console_.restart();
    const who = { login: 'demo-admin', instance_key: 'acme-prod' };
    expect(rows).toEqual([
      { event: 'reading-stated', ...who, result: 'expression, anchored, case-sensitive, pcre' },
      { event: 'reading-withdrawn', ...who, result: 'withdrawn' },
    ]);
    expect(all).not.toContain(evidence);
    expect(console_.log()).not.toContain(evidence);
    expect((await console_.store.audit.verify()).fault).toBeUndefined();
  });

  test.each([
    ['no evidence', { ...strict, evidence: undefined }, 'evidence', 'required'],
    ['blank evidence', { ...strict, evidence: ' \n ' }, 'evidence', 'required'],
    ['too little evidence', { ...strict, evidence: '  because ' }, 'evidence', 'too-short'],
    ['too much evidence', { ...strict, evidence: 'x'.repeat(501) }, 'evidence', 'too-long'],
    ['evidence that is no text', { ...strict, evidence: 7 }, 'evidence', 'invalid-type'],
    ['another reading', { ...strict, reading: 'empty' }, 'reading', 'invalid-value'],
    ['half a statement', { reading: 'prefix', anchored: true }, 'ignoresCase', 'invalid-type'],
    ['another dialect', { ...strict, dialect: 'perl' }, 'dialect', 'invalid-value'],
    ['an unknown field', { ...strict, force: true }, 'force', 'unknown-field'],
  ] as const)('%s is named, once', async (...[, statement, wanted, code]) => {
    const reply = await put(statement, 0);
    expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
    const faults = [at(reply.body, 'errors')].flat();
    expect(faults.map((fault) => [at(fault, 'path'), at(fault, 'code')])).toEqual([[wanted, code]]);
    expect(await shown()).toEqual(nothing);
  });

  test('withdrawing needs a version', async () => {
    await state(strict);
    for (const options of [{}, { body: {} }, { body: { version: '1' } }, { body: { version: 1, force: true } }])
      expect(await admin.call('DELETE', url, options)).toMatchObject({ status: 400, code: 'invalid-request' });
    expect((await shown()).inUse).toBe(true);
  });
});

describe('a stated reading resolves doubts', () => {
  test('in the preview', async () => {
    const before = await preview(draft);
    expect(before).toMatchObject({ totals: { 'depends-on-engine': 1 }, statedReading: null });
    await state(lax);
    const folded = await preview(draft);
    expect(folded).toMatchObject({
      totals: { linked: 1, 'depends-on-engine': 0 },
      matches: [{ outcome: 'linked', groupName: 'admin', alternatives: [], construct: null }],
      statedReading: { ...lax, dialect: null, evidence, statedBy: 'demo-admin', inUse: true, contradictedBy: 0 },
    });
    await state(strict, 1);
    expect(await preview(draft)).toMatchObject({ totals: { 'outside-mask': 1 }, statedReading: strict });
    await withdraw(2);
    const groupsSource = { source: 'operator-groups', state: 'complete', readAt: expect.any(String), reason: null };
    expect(await preview(draft)).toEqual({ ...before, groupsSource });
  });

  test('of people: by POST and GET, in the file, the explanation and the plan; cached results are not mixed up', async () => {
    const doubtful = await impact(draft);
    expect(doubtful.statedReading).toBeNull();
    expect(doubtful.counts['maybe-loses']).toBeGreaterThan(0);
    await state(lax);
    const { statedReading: word, ...folded } = await impact(draft, { limit: 200 });
    expect(word).toMatchObject({ ...lax, version: 1, inUse: true, isChecked: true });
    expect(folded.counts).toMatchObject({ unchanged: folded.population });
    const query = new URLSearchParams({ mask: draft });
    const reply = await admin.call('GET', `/api/instances/acme-prod/access-impacts?${query.toString()}`);
    expect(readAccessImpact.response.parse(reply.body)).toMatchObject({ counts: folded.counts, statedReading: word });
    const file = await admin.call('POST', '/api/instances/acme-prod/access-impacts/csv', { body: { mask: draft } });
    const rows = readCsv(file.raw.toString());
    expect(rows).toHaveLength(folded.population);
    expect(rows.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
    const asked = { mask: draft, person: 'petra.lind@acme.example' };
    const why = await admin.call('POST', '/api/instances/acme-prod/access-impacts/explanations', { body: asked });
    expect(explainPerson.response.parse(why.body)).toMatchObject({
      person: { verdict: 'unchanged', doubts: [] },
      statedReading: word,
    });
    const made = await plan({ associationMask: draft });
    expect(made).toMatchObject({ statedReading: word, impact: { counts: folded.counts, statedReading: word } });
    expect(made.preview?.after.totals['depends-on-engine']).toBe(0);
    await state(strict, 1);
    expect((await impact(draft)).counts['loses-sign-in']).toBeGreaterThan(0);
    await withdraw(2);
    expect((await impact(draft)).counts).toEqual(doubtful.counts);
  });
});

test('an answer names the statement it was computed with, also if another one is stated meanwhile', async () => {
  const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>();
  const { promise: isStated, resolve: goOn } = Promise.withResolvers<void>();
  await using slow = await startConsole({
    withAdminConsole: true,
    gateways: ({ impacts }) => ({
      impacts: {
        ...impacts,
        async ask(request) {
          if (request.question.kind === 'rows') {
            asked();
            await isStated;
          }
          return await impacts.ask(request);
        },
      },
    }),
  });
  const browser = await slow.signIn();
  const ask = () => browser.call('POST', '/api/instances/acme-prod/access-impacts', { body: { mask: draft } });
  const first = ask();
  await isAsked;
  const stated = browser.call('PUT', url, { body: { ...lax, evidence, version: 0 } });
  expect((await stated).status).toBe(200);
  goOn();
  expect(await first).toMatchObject({ status: 200, body: { statedReading: null } });
  expect(await ask()).toMatchObject({ status: 200, body: { statedReading: { version: 1 } } });
});

describe('a statement that people contradict', () => {
  test('is not used: the doubts are back, the people are named, and every reply says so', async () => {
    await state(strict);
    // Under the strict reading the mask in force gives nobody a group, but operators are in its groups.
    await putInForce(draft);
    later();
    const { contradiction, inUse, stated } = await shown();
    expect({ inUse, stated }).toMatchObject({ inUse: false, stated: strict });
    const petra = contradiction?.people.find(({ login }) => login === 'petra.lind@acme.example');
    expect(petra).toMatchObject({ name: 'Petra Lind', groups: ['delivery'], readings: ['ignoring-case'] });
    const word = { ...strict, inUse: false, contradictedBy: contradiction?.count, isChecked: true };
    const read = await preview(draft);
    expect(read).toMatchObject({ totals: { 'depends-on-engine': 1 }, statedReading: word });
    const { counts, statedReading } = await impact(draft);
    expect(statedReading).toMatchObject(word);
    expect(counts['loses-sign-in']).toBe(0);
    expect(await plan({ associationMask: stored })).toMatchObject({
      statedReading: word,
      impact: { statedReading: word },
    });
  });

  test('one operator is enough; the statement is in use again once that operator is gone', async () => {
    await putInForce(draft);
    const groups = new Map(
      (await impact(draft, { limit: 200 })).people.flatMap(({ logins }) =>
        logins.map((login) => [login, console_.emulator.operator('acme-prod', login)?.groups ?? []]),
      ),
    );
    for (const login of groups.keys()) console_.emulator.putOperator('acme-prod', login, { authentication: 'native' });
    later();
    expect(await state(strict)).toMatchObject({ inUse: true, contradiction: { count: 0 } });
    console_.emulator.putOperator('acme-prod', 'petra.lind@acme.example', { authentication: 'ims' });
    later();
    expect(await shown()).toMatchObject({ inUse: false, contradiction: { count: 1 } });
    expect((await preview(draft)).statedReading).toMatchObject({ inUse: false, contradictedBy: 1 });
    console_.emulator.putOperator('acme-prod', 'petra.lind@acme.example', { groups: ['report'] });
    later();
    expect(await shown()).toMatchObject({ inUse: true, contradiction: { count: 0 } });
    expect((await preview(draft)).totals['outside-mask']).toBe(1);
  });

  test('a contradiction found by an administrator counts for people who may not see operators, without the names', async () => {
    await state(strict);
    await putInForce(draft);
    console_.emulator.refuseOperators('acme-prod', true);
    later();
    const viewer = await console_.signIn('acme-prod', 'demo-viewer');
    // Nobody with the right has looked yet.
    expect((await viewer.call('GET', url)).body).toMatchObject({ inUse: true, contradiction: { isKnown: false } });
    const { contradiction } = await shown();
    expect(contradiction?.count).toBeGreaterThan(0);
    expect((await viewer.call('GET', url)).body).toMatchObject({
      inUse: false,
      contradiction: { count: contradiction?.count, people: [], isKnown: false },
    });
  });

  test('if it cannot be checked, the statement is used, and the reply says so', async () => {
    await state(strict);
    const refusal = { kind: 'soap-fault', code: 'SOP-330011', text: 'No.', detail: 'SOP-330023' } as const;
    console_.emulator.inject({
      target: 'campaign',
      method: 'ExecuteQuery',
      schema: 'xtk:operator',
      times: 100,
      effect: refusal,
    });
    later();
    expect(await shown()).toMatchObject({ inUse: true, contradiction: { count: 0, people: [], isKnown: false } });
    expect(await preview(draft)).toMatchObject({
      totals: { 'outside-mask': 1 },
      statedReading: { inUse: true, isChecked: false },
    });
  });

  test('an instance without an account cannot check the statement', async () => {
    const bare = await console_.signIn('acme-bare');
    const body = { ...strict, evidence, version: 0 };
    expect(await bare.call('PUT', '/api/instances/acme-bare/stated-reading', { body })).toMatchObject({
      status: 200,
      body: { inUse: true, contradiction: { count: 0, isKnown: false } },
    });
  });
});

test('the command line states, shows and withdraws it, and says whose statement an impact uses', async () => {
  const origin = await console_.app.listen({ host: '127.0.0.1', port: 0 });
  const how = ['--state', 'expression', '--anchored', '--ignoring-case', '--dialect', 'pcre', '--evidence', evidence];
  const [made, judged, back, none] = await runCliForEach(origin, [
    ['reading', 'acme-prod', ...how],
    ['impact', 'acme-prod', `--mask=${draft}`],
    ['reading', 'acme-prod', '--withdraw'],
    ['reading', 'acme-prod', '--json'],
  ]);
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining(evidence) });
  expect(judged?.output).toContain('Read as an expression, anchored, ignoring case, PCRE, on the word of demo-admin');
  expect(back?.output).toMatch(/^Nothing is stated/u);
  expect(JSON.parse(none?.output ?? '')).toEqual({ ...nothing, version: 2 });
});

describe('a plan is made under one statement', () => {
  const moved = { status: 409, code: 'basis-moved', body: { moved: ['reading'], campaignChanged: 'no' } };

  test('made under none, it is refused once there is one, and applied when that is withdrawn', async () => {
    const { planId, statedReading } = await plan();
    expect(statedReading).toBeNull();
    await state(strict);
    expect(await apply(planId)).toMatchObject(moved);
    expect((await admin.call('GET', `/api/plans/${planId}`)).body).toMatchObject({ state: 'open' });
    expect(writes()).toBe(0);
    await withdraw(1);
    const reply = await apply(planId);
    expect(reply.status).toBe(200);
    expect(changeReceiptSchema.parse(reply.body).statedReading).toBeNull();
  });

  test('made under one, it is refused when that was withdrawn or replaced, by its like too; made again, it is applied', async () => {
    await state(strict);
    const { planId } = await plan();
    await withdraw(1);
    expect(await apply(planId)).toMatchObject(moved);
    await state(strict, 2);
    expect(await apply(planId)).toMatchObject(moved);
    const again = await plan();
    await state(lax, 3);
    expect(await apply(again.planId)).toMatchObject(moved);
    const last = await plan();
    const reply = await apply(last.planId);
    expect(reply).toMatchObject({ status: 200, body: { statedReading: { ...lax, version: 4, inUse: true } } });
    expect(writes()).toBe(1);
  });

  test('whatever it changes; and it is refused once people contradict what it was made under', async () => {
    await state(strict);
    const { planId } = await plan({ tenant: 'other' });
    await putInForce(draft);
    later();
    expect(await apply(planId)).toMatchObject(moved);
    await withdraw(1);
    expect(await apply(planId)).toMatchObject(moved);
    expect(writes()).toBe(0);
  });

  test('a statement made while the plan is on its way to Campaign stops it before the write', async () => {
    const { planId } = await plan({ imsClientSecret: { action: 'replace', value: 'p8e-new' } });
    const effect = { kind: 'latency', ms: 400 } as const;
    console_.emulator.inject({ target: 'campaign', method: 'EncryptPassword', effect });
    const applying = apply(planId);
    while (console_.emulator.counters()['campaign:acme-prod:xtk:session#EncryptPassword'] === undefined)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const statement = { ...strict, evidence };
    const audit = { at: Date.now(), event: 'reading-stated', login: 'ada', instanceKey: 'acme-prod', result: 'stored' };
    await console_.store.statedReadings.add({ instanceKey: 'acme-prod', version: 0, statement, audit });
    expect(await applying).toMatchObject(moved);
    expect(writes()).toBe(0);
    // The account is free again.
    const again = await plan();
    expect(await apply(again.planId)).toMatchObject({ status: 200 });
  });

  test('a plan stored before there were statements opens as made without one, with its receipt', async () => {
    const { planId } = await plan();
    await apply(planId);
    await console_.app.close();
    const database = new SqliteDatabase(path.join(console_.folder, 'console.sqlite'));
    const strip = (table: 'plans' | 'receipts') => {
      const { body } = Object(database.prepare(`SELECT body FROM ${table}`).get());
      const old: unknown = JSON.parse(String(body), (key, value: unknown) =>
        ['v', 'statedReading', 'captures-nothing', 'today'].includes(key) ? undefined : value,
      );
      expect(JSON.stringify(old)).not.toBe(body);
      database.prepare(`UPDATE ${table} SET body = ?`).run(JSON.stringify(old));
    };
    strip('plans');
    strip('receipts');
    // As the migration marks a store of that time.
    const row: Selectable<Tables['plans']> = Object(database.prepare('SELECT * FROM plans').get());
    const { marks } = storeKeysOf(console_.config.serverKey);
    database.prepare('UPDATE plans SET mark = ?').run(markOf('plans', row, marks));
    database.close();
    await console_.restart();
    const reply = await admin.call('GET', `/api/plans/${planId}`);
    expect(planSchema.parse(reply.body)).toMatchObject({
      state: 'applied',
      statedReading: null,
      impact: { statedReading: null },
      preview: { after: { totals: { 'captures-nothing': 0 } } },
      receipt: { statedReading: null },
    });
    expect(textAt(reply.body, 'planId')).toBe(planId);
  });
});
