import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { at, announced, planRow } from '../suite/contract-fixtures.ts';
import { beforeSettling } from './0011-settling.test-sql.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';

const serverKey = Buffer.alloc(32, 7);

test('a former open intent counts as sent, and a former claim is released', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'console-settling-'));
  try {
    const file = path.join(folder, 'console.sqlite');
    const first = await openSqliteStore({ file, serverKey });
    const { intent } = await announced(first);
    const plan = planRow();
    await first.changes.insertPlan(plan);
    await first.changes.claim({ planId: plan.planId, key: 'key-1', login: 'ada', now: at });
    await first.close();
    const raw = new SqliteDatabase(file);
    raw.exec(beforeSettling);
    raw.close();
    const store = await openSqliteStore({ file, serverKey });
    const legacy = { ...intent, sentAt: intent.createdAt, clockAheadMs: null };
    expect(await store.changes.openIntents()).toEqual([legacy]);
    expect(await store.changes.releaseStray({ claimedBefore: at, now: at })).toEqual([plan.planId]);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
