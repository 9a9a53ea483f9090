import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeStoredFixture, storedFixtureKey } from '../testing/stored-fixture.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

/** Stores that former versions wrote: whoever upgrades has one. Every record in them has to read as it was meant. */

const fixtures = readdirSync(new URL('../testing/stored-fixtures', import.meta.url)).map((name) =>
  path.basename(name, '.sql'),
);
const account = { instanceKey: 'acme-prod', accountId: '3000' };

test('there is a store of the present version', () => {
  expect(fixtures).toContain('0016-leases');
});

describe.each(fixtures)('a store as of migration %s', (name) => {
  let folder: string;
  let file: string;
  let store: Store;
  let planIds: string[];

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bff-earlier-'));
    file = path.join(folder, 'console.sqlite');
    makeStoredFixture(file, name);
    const database = new SqliteDatabase(file, { readonly: true });
    planIds = database
      .prepare<[], { plan_id: string }>('SELECT plan_id FROM plans ORDER BY created_at')
      .all()
      .map((row) => row.plan_id);
    database.close();
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
    ]);
    expect(receipts[1]?.overrides.length).toBeGreaterThan(0);
  });

  test('what was found of each write, and the revisions', async () => {
    const newest = await Promise.all(planIds.map((planId) => store.changes.newestIntentOf(planId)));
    expect(newest.map((found) => found && [found.end?.verdict ?? 'open', Object.keys(found.intent.wanted)])).toEqual([
      ['applied', ['comment']],
      ['applied', ['associationMask']],
      ['applied', ['imsClientSecret']],
      ['open', ['tenant']],
      undefined,
    ]);
    const applied = await store.changes.receiptOf(planIds[1] ?? '');
    const revision = await store.changes.findRevision({ ...account, revision: applied?.revision ?? '' });
    expect(revision?.settings.associationMask).toBe('Campaign - acme_stage - (.*)');
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

  test('the audit is whole, and the lists of people open', async () => {
    expect(await store.audit.verify()).toMatchObject({ fault: undefined, head: { seq: 9 } });
    const people = await store.people.current('5B1D27A45C0F3E880A495C2B@AdobeOrg');
    expect(people?.userCount).toBeGreaterThan(20);
    expect((await store.people.users(people?.setId ?? ''))?.byteLength).toBeGreaterThan(500);
  });
});
