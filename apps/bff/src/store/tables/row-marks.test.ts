import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, intentOf, planRow, receiptOf, sessionRow } from '../suite/contract-fixtures.ts';
import { beforeRowMarks } from '../migrations/0014-row-marks.test-sql.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';
import type { Store } from '../store.ts';
import { StoredRowAltered } from '../stored-row-altered.ts';

const serverKey = Buffer.alloc(32, 7);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-marks-'));
  file = path.join(folder, 'console.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const id = '11111111-1111-4111-8111-111111111111';
const doneId = '22222222-2222-4222-8222-222222222222';
const seen = { now: at + 1, idleSince: 0 };
const session = sessionRow({ idHash: 's' });
const plan = planRow({ planId: id, sealedSecret: Buffer.from('sealed') });

async function within<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ file, serverKey });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function edit(sql: string): void {
  const raw = new SqliteDatabase(file);
  raw.exec(sql);
  raw.close();
}

function columnsOf(table: string): string[] {
  const raw = new SqliteDatabase(file, { readonly: true });
  const rows = raw.prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all();
  raw.close();
  return rows.map(({ name }) => name);
}

const made = () =>
  within(async ({ sessions, changes }) => {
    await sessions.insert(session);
    await changes.insertPlan(plan);
  });

/** Another value of the same kind, so that nothing but the mark can tell. */
const other = (column: string): string => {
  if (column === 'state') return `'applied'`;
  if (column === 'sealed_secret' || column === 'sealed_tokens') return `x'00'`;
  if (column.endsWith('_at')) return `coalesce(${column}, 0) + 1`;
  if (column === 'decision') return `'{"v":1,"overrides":[],"cost":null,"rereadAt":null}'`;
  if (column === 'basis') return `replace(basis, 'the same', 'another')`;
  if (column === 'body' || column === 'change') return `replace(${column}, 'acme2', 'acme3')`;
  return `${column} || 'x'`;
};

test('a session with any changed column is refused', async () => {
  await made();
  const columns = columnsOf('sessions').filter((name) => name !== 'id_hash' && name !== 'ended_at');
  expect(columns).toContain('profile');
  for (const column of columns) {
    edit(`CREATE TABLE original AS SELECT * FROM sessions; UPDATE sessions SET ${column} = ${other(column)}`);
    await expect(
      within(({ sessions }) => sessions.find('s', seen)),
      column,
    ).rejects.toThrow(StoredRowAltered);
    edit('DELETE FROM sessions; INSERT INTO sessions SELECT * FROM original; DROP TABLE original');
  }
  expect(await within(({ sessions }) => sessions.find('s', seen))).toEqual(session);
  edit(`UPDATE sessions SET id_hash = 'other'`);
  await expect(within(({ sessions }) => sessions.find('other', seen))).rejects.toThrow(StoredRowAltered);
});

test('a plan with any changed column is refused; its people are sealed on their own', async () => {
  await made();
  const columns = columnsOf('plans').filter((name) => name !== 'plan_id' && name !== 'people');
  expect(columns).toContain('basis');
  for (const column of columns) {
    edit(`CREATE TABLE original AS SELECT * FROM plans; UPDATE plans SET ${column} = ${other(column)}`);
    await expect(
      within(({ changes }) => changes.findPlan(id)),
      column,
    ).rejects.toThrow(StoredRowAltered);
    edit('DELETE FROM plans; INSERT INTO plans SELECT * FROM original; DROP TABLE original');
  }
  expect(await within(({ changes }) => changes.findPlan(id))).toEqual(plan);
  edit(`UPDATE plans SET plan_id = 'other'`);
  await expect(within(({ changes }) => changes.findPlan('other'))).rejects.toThrow(StoredRowAltered);
});

test('changes by the console update the mark', async () => {
  await made();
  await within(async ({ sessions, changes }) => {
    await sessions.touch('s', seen);
    await sessions.prove('s', at + 2);
    expect(await sessions.find('s', seen)).toMatchObject({ seenAt: at + 1, provedAt: at + 2 });
    expect(await changes.claim({ planId: id, key: 'k', login: 'ada', now: at })).toBe('claimed');
    expect(await changes.findPlan(id)).toMatchObject({ state: 'applying' });
    await changes.noteDecision(id, { overrides: [], cost: null, rereadAt: at });
    await changes.release(id);
    expect(await changes.findPlan(id)).toMatchObject({ state: 'open', decision: { rereadAt: at } });
    await changes.claim({ planId: id, key: 'k', login: 'ada', now: at });
    const intent = intentOf(plan);
    await changes.openIntent(intent);
    await changes.holdUnknown(id, { at, event: 'apply', result: 'outcome-unknown' });
    expect(await changes.findPlan(id)).toMatchObject({ state: 'unknown' });
    await changes.settle({
      intent,
      verdict: 'applied',
      planState: 'applied',
      now: at,
      outcome: { kind: 'applied', doubt: null, reply: 'lost', lastWrite: null },
      stampAfter: null,
      receipt: receiptOf(plan),
      audit: { at, event: 'apply', result: 'applied' },
    });
    expect(await changes.findPlan(id)).toMatchObject({ state: 'applied', sealedSecret: null });
  });
});

test('deleting used secrets updates the mark', async () => {
  await made();
  await within(async ({ changes }) => {
    await changes.purge({ now: plan.expiresAt, keysBefore: 0, peopleBefore: 0 });
    expect(await changes.findPlan(id)).toMatchObject({ sealedSecret: null });
  });
});

test('a change by the console does not repair an altered row', async () => {
  await made();
  edit(`UPDATE plans SET change = replace(change, 'acme2', 'acme3'); UPDATE sessions SET login = 'eve'`);
  await within(async ({ sessions, changes }) => {
    await changes.release(id);
    await changes.claim({ planId: id, key: 'k', login: 'ada', now: at });
    await sessions.touch('s', seen);
    await sessions.prove('s', at + 2);
    await expect(changes.findPlan(id)).rejects.toThrow(StoredRowAltered);
    await expect(sessions.find('s', seen)).rejects.toThrow(StoredRowAltered);
  });
});

test('in a former store, sessions and open plans are ended, and other plans stay readable', async () => {
  await made();
  await within(({ changes }) => changes.insertPlan(planRow({ planId: doneId, state: 'applied' })));
  edit(beforeRowMarks);
  await within(async ({ sessions, changes }) => {
    expect(await sessions.find('s', seen)).toBeUndefined();
    expect(await changes.findPlan(doneId)).toMatchObject({ state: 'applied' });
    expect(await changes.findPlan(id)).toMatchObject({ expiresAt: at, sealedSecret: null });
    expect(await changes.claim({ planId: id, key: 'k', login: 'ada', now: at })).toBe('expired');
  });
});
