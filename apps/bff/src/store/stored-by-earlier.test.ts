import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { valuesOfSettings } from '@console/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeStoredFixture, storedFixtureKey } from '../testing/stored-fixture.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import { settings } from './records/accounts/settings.ts';
import type { Store } from './store.ts';

/** Stores written by former versions, as every upgrade meets them. Every record in them must still be read correctly. */

const fixtures = readdirSync(new URL('../testing/stored-fixtures', import.meta.url)).map((name) =>
  path.basename(name, '.sql'),
);
const account = { instanceKey: 'acme-prod', accountId: '3000' };

test('there is a store of the current version, and of the one before', () => {
  expect(fixtures).toEqual([
    '0016-leases',
    '0017-versioned-records',
    '0018-any-account',
    '0019-plan-sets',
    '0020-secret-memories',
  ]);
});

type Row = Readonly<Record<string, unknown>>;

/** What a JSON column says, apart from its version. */
function recordIn(column: unknown): unknown {
  if (column === null) return null;
  if (typeof column !== 'string') throw new Error('A JSON column holds text.');
  const record: unknown = JSON.parse(column);
  if (Array.isArray(record)) return record;
  const { v: _v, ...members } = Object(record);
  return members;
}

/** The values of a revision: by what they are, or from the settings of a former version. */
function valuesIn(column: unknown): unknown {
  const stored = recordIn(column);
  const former = settings.safeParse(stored);
  return former.success ? valuesOfSettings(former.data) : Object(stored).values;
}

/** What a record holds under a name; former versions were that by themselves. */
function namedIn(column: unknown, name: string): unknown {
  const stored = Object(recordIn(column));
  return name in stored ? stored[name] : stored;
}

/** As `recordIn`, of a list: it stands by itself, or under this name. */
function listIn(column: unknown, name: string): unknown {
  const record = recordIn(column);
  return Array.isArray(record) ? record : Object(record)[name];
}

describe.each(fixtures)('a store as of migration %s', (name) => {
  let folder: string;
  let file: string;
  let store: Store;
  let planIds: string[];
  let plain: boolean;
  let together: boolean;
  let rows: Readonly<Record<string, readonly Row[]>>;

  const rowsOf = (table: string): readonly Row[] => {
    const found = rows[table] ?? [];
    expect(found.length, table).toBeGreaterThan(0);
    return found;
  };

  function readRows(): typeof rows {
    const database = new SqliteDatabase(file, { readonly: true });
    const tables = ['plans', 'receipts', 'intents', 'revisions', 'stored_sightings', 'pinned', 'stated_readings'];
    const more = ['snapshots', 'people_sets', 'operator_lists', 'idempotency_keys', 'restart_declarations', 'audit'];
    const known = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
    const names = new Set(known.all().map((table) => table.name));
    const read = tables
      .concat(more, 'plan_sets')
      .filter((table) => names.has(table))
      .map((table) => [table, database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid`).all()] as const);
    database.close();
    return Object.fromEntries(read);
  }

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bff-earlier-'));
    file = path.join(folder, 'console.sqlite');
    makeStoredFixture(file, name);
    rows = readRows();
    planIds = rowsOf('plans').map((row) => String(row['plan_id']));
    // The first two were written before the console changed accounts of other types.
    plain = !['0016-leases', '0017-versioned-records'].includes(name);
    together = plain && name !== '0018-any-account';
    store = await openSqliteStore({ file, serverKey: storedFixtureKey });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('plans, with what they were decided on, and their receipts', async () => {
    const plans = await Promise.all(planIds.map((planId) => store.changes.findPlan(planId)));
    expect(plans.map((plan) => [plan?.state, plan?.body.changes.map(({ field }) => field)])).toEqual([
      ['applied', ['comment']],
      ['applied', ['associationMask']],
      ['applied', ['imsClientSecret']],
      ['unknown', ['tenant']],
      ['open', ['label']],
      ...(plain ? [['applied', ['password', 'smscName']]] : []),
      ...(together ? [['open', ['label']]] : []),
    ]);
    const [comment, mask] = plans;
    expect(comment?.body.impact).toBeNull();
    expect(mask?.body.impact?.guards.length).toBeGreaterThan(0);
    expect(mask?.body.preview?.after.totals.linked).toBeGreaterThan(0);
    expect(mask?.decision?.overrides.map(({ reason }) => reason)).toContain('Tried on purpose, on a demo instance.');
    expect(mask?.people?.length).toBeGreaterThan(0);
    const receipts = await Promise.all(planIds.map((planId) => store.changes.receiptOf(planId)));
    expect(receipts.map((receipt) => receipt?.effective)).toEqual([
      'at-once',
      'after-restart',
      'after-restart',
      undefined,
      undefined,
      ...(plain ? ['at-once'] : []),
      ...(together ? [undefined] : []),
    ]);
    expect(receipts[1]?.overrides.length).toBeGreaterThan(0);
  });

  test('the outcome of each write, and the revisions', async () => {
    const newest = await Promise.all(planIds.map((planId) => store.changes.newestIntentOf(planId)));
    expect(
      newest.map((found) => found && [found.end?.verdict ?? 'open', Object.keys(found.intent.wanted.values)]),
    ).toEqual([
      ['applied', ['comment']],
      ['applied', ['associationMask']],
      ['applied', ['imsClientSecret']],
      ['open', ['tenant']],
      undefined,
      ...(plain ? [['applied', ['password', 'smscName']]] : []),
      ...(together ? [undefined] : []),
    ]);
    const applied = await store.changes.receiptOf(planIds[1] ?? '');
    const revision = await store.changes.findRevision({ ...account, revision: applied?.revision ?? '' });
    expect(revision?.values['associationMask']).toBe('Campaign - acme_stage - (.*)');
  });

  test('pins, the stated reading, what is in force, and who declared it', async () => {
    const pinned = await store.expectations.find({
      instanceKey: 'acme-prod',
      id: '3000',
      name: 'Adobe_Marketing_Cloud',
    });
    expect(pinned?.expectations).toHaveLength(3);
    const stated = await store.statedReadings.current('acme-prod');
    expect(stated).toMatchObject({ statement: { reading: 'expression', evidence: 'Tried on the stage server.' } });
    const { sightings, declarations } = await store.inForce.find(account);
    expect(sightings.length).toBeGreaterThan(3);
    expect(declarations).toMatchObject([{ by: 'demo-admin' }]);
  });

  test('the audit is whole, and the lists of people can be opened', async () => {
    expect(await store.audit.verify()).toMatchObject({ fault: undefined, head: { seq: plain ? 10 : 9 } });
    const people = await store.people.current('5B1D27A45C0F3E880A495C2B@AdobeOrg');
    expect(people?.userCount).toBeGreaterThan(20);
    expect((await store.people.users(people?.setId ?? ''))?.byteLength).toBeGreaterThan(500);
  });

  test('every plan, receipt, intent and refusal says what its row says', async () => {
    // Only the IMS account could be changed, nothing be created or deleted, and what uses an account was not asked.
    const formerly = { kind: 'ims', act: 'change', type: null, uses: null };
    for (const row of rowsOf('plans')) {
      const plan = await store.changes.findPlan(String(row['plan_id']));
      expect(plan).toMatchObject({ author: row['author'], state: row['state'], revision: row['revision'] });
      expect(plan?.body).toEqual({ ...formerly, ...Object(recordIn(row['body'])) });
      expect(plan?.change).toEqual(namedIn(row['change'], 'change'));
      expect(plan?.basis).toEqual(recordIn(row['basis']));
      expect(plan?.decision).toEqual(recordIn(row['decision']));
    }
    for (const row of rowsOf('receipts'))
      expect(await store.changes.receiptOf(String(row['plan_id']))).toEqual({
        act: 'change',
        ...Object(recordIn(row['body'])),
      });
    for (const row of rowsOf('intents')) {
      const found = await store.changes.newestIntentOf(String(row['plan_id']));
      expect(found?.intent).toMatchObject({ intentId: row['intent_id'], sentAt: row['sent_at'] });
      expect(found?.intent.base.values).toEqual(namedIn(row['base'], 'values'));
      expect(found?.intent.wanted.values).toEqual(namedIn(row['wanted'], 'values'));
      // The mark of the secret was in a column of its own.
      const marks = { base: row['base_secret'], wanted: row['wanted_secret'] };
      for (const side of ['base', 'wanted'] as const)
        if (marks[side] !== null) expect(found?.intent[side].secrets).toEqual({ imsClientSecret: marks[side] });
      expect(found?.end?.outcome ?? null).toEqual(recordIn(row['outcome']));
    }
    for (const row of rowsOf('idempotency_keys')) {
      const request = { login: String(row['login']), key: String(row['key']), planId: String(row['plan_id']) };
      expect((await store.changes.refusalOf(request)) ?? null).toEqual(recordIn(row['refusal']));
    }
  });

  test('the accounts that were planned together, and why one has no plan', async () => {
    const sets = together ? rowsOf('plan_sets') : [];
    for (const row of sets) {
      const { planIds: members, refused } = Object(recordIn(row['body']));
      const found = await store.changes.findPlanSet(String(row['set_id']));
      expect(found).toMatchObject({ instanceKey: 'acme-prod', planIds: members, refused });
      expect(found?.planIds).toEqual(planIds.slice(-1));
      expect(found?.refused.map(({ account: name, refusal }) => [name, refusal.code])).toEqual([
        ['nobodyHere', 'account-not-found'],
      ]);
    }
    expect(sets).toHaveLength(together ? 1 : 0);
  });

  test('every revision, sighting, declaration, pin and statement says what its row says', async () => {
    for (const row of rowsOf('revisions')) {
      const of = { ...account, accountId: String(row['account_id']) };
      const found = await store.changes.findRevision({ ...of, revision: String(row['revision']) });
      expect(found?.values).toEqual(valuesIn(row['settings']));
    }
    const { sightings, declarations } = await store.inForce.find(account);
    const seen = rowsOf('stored_sightings').map((row) => recordIn(row['settings']));
    expect(sightings.map(({ settings }) => ({ settings }))).toEqual(seen);
    expect(declarations.map(({ id }) => id)).toEqual(
      rowsOf('restart_declarations').map((row) => row['declaration_id']),
    );
    for (const row of rowsOf('pinned')) {
      const at = { instanceKey: String(row['instance_key']), id: '3000', name: String(row['account_name']) };
      const pinned = await store.expectations.find(at);
      expect(pinned?.expectations).toEqual(listIn(row['body'], 'expectations'));
    }
    const history = await store.statedReadings.history('acme-prod');
    const stated = rowsOf('stated_readings').map((row) => recordIn(row['statement']));
    expect(history.map(({ statement }) => statement)).toEqual(stated);
  });

  test('every list says what its row says, and the audit is as long as it was', async () => {
    for (const row of rowsOf('snapshots')) {
      const found = await store.snapshots.current(String(row['organization_id']));
      expect(found?.body).toMatchObject({ completeness: row['completeness'], oddEntries: row['odd_entries'] });
      expect(found?.profiles).toEqual(listIn(row['profiles'], 'profiles'));
      expect(found?.userGroupNames).toEqual(listIn(row['user_groups'], 'names'));
    }
    for (const row of rowsOf('people_sets')) {
      const found = await store.people.current(String(row['organization_id']));
      expect(found).toMatchObject({ setId: row['set_id'], userCount: row['user_count'], upload: null });
    }
    for (const row of rowsOf('operator_lists')) {
      const found = await store.operators.find(String(row['place']));
      expect(found).toMatchObject({ readAt: row['read_at'], count: row['count'] });
      expect(found?.bytes.byteLength).toBeGreaterThan(100);
    }
    expect(await store.audit.verify()).toMatchObject({ head: { seq: rowsOf('audit').length } });
  });

  test('reading changes no stored byte', async () => {
    for (const planId of planIds) await store.changes.findPlan(planId);
    await store.inForce.find(account);
    await store.close();
    // A migration may have added columns; what was stored stays.
    expect(readRows()).toMatchObject(rows);
    store = await openSqliteStore({ file, serverKey: storedFixtureKey });
  });
});
