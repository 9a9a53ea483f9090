import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, sessionRow } from '../suite/contract-fixtures.ts';
import { guardedDatabase } from './sqlite-guard.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { type Store, type StoreFileState } from '../store.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import { createStoreHealth } from './store-health.ts';
import type { Tables } from '../tables/tables.ts';
import { notedWhereStored, WritesRefused } from '../writes-refused.ts';

const serverKey = Buffer.alloc(32, 7);
let folder: string;
let file: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-watch-'));
  file = path.join(folder, 'console.sqlite');
  store = await openSqliteStore({ file, serverKey });
});
afterEach(async () => {
  await store.close().catch(() => undefined);
  rmSync(folder, { recursive: true });
});

const append = () => store.audit.append({ at, event: 'sign-in', result: 'signed-in' });

/** The store as it was some looks ago, as a backup program or a snapshot of the disk would put it back. */
async function former(): Promise<Buffer> {
  await append();
  await store.lookAtFile();
  const bytes = readFileSync(file);
  await append();
  await store.lookAtFile();
  await append();
  return bytes;
}

describe('the file under an open store', () => {
  test('is sound while nothing but the store writes it, and while others read it', async () => {
    for (let round = 0; round < 5; round += 1) {
      await append();
      const other = new SqliteDatabase(file, { readonly: true });
      other.exec('BEGIN; SELECT * FROM audit');
      expect(await store.lookAtFile()).toBe('sound');
      other.close();
    }
    await store.check();
  });

  const damages: readonly [string, StoreFileState, (bytes: Buffer) => void][] = [
    ['deleted', 'gone', () => rmSync(file)],
    ['renamed', 'gone', () => renameSync(file, `${file}.old`)],
    [
      'replaced by its own copy',
      'replaced',
      () => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
    ['without its log', 'gone', () => rmSync(`${file}-wal`)],
    [
      'replaced by an older one',
      'replaced',
      (bytes) => {
        writeFileSync(`${file}.copy`, bytes);
        renameSync(`${file}.copy`, file);
      },
    ],
    [
      'overwritten with an older one, with the same modification time',
      'rolled-back',
      (bytes) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, bytes);
        utimesSync(file, atime, mtime);
      },
    ],
    ['written over with something else', 'replaced', () => writeFileSync(file, 'no database '.repeat(10_000))],
    ['cut to nothing', 'replaced', () => truncateSync(file, 0)],
  ];
  test.each(damages)('%s: it is noticed, and writes are refused for good', async (_what, state, damage) => {
    damage(await former());
    expect(await store.lookAtFile()).toBe(state);
    await expect(store.check()).rejects.toThrow(StoreUnavailable);
    await expect(append()).rejects.toThrow(StoreUnavailable);
    await expect(store.sessions.insert(sessionRow())).rejects.toThrow(StoreUnavailable);
    expect(await store.lookAtFile()).toBe(state);
  });
});

test('the log of a replaced file is not written into the new one', async () => {
  const bytes = await former();
  writeFileSync(`${file}.copy`, bytes);
  renameSync(`${file}.copy`, file);
  expect(await store.lookAtFile()).toBe('replaced');
  await store.close();
  expect(readdirSync(folder).filter((name) => /-(?:wal|shm)$/u.test(name))).toEqual([]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  store = await openSqliteStore({ file, serverKey });
  expect((await store.audit.verify()).fault).toBeUndefined();
});

describe('a full disk', () => {
  test('refuses writes, leaves the rest readable, and recovers when there is space', async () => {
    const raw = new SqliteDatabase(path.join(folder, 'small.sqlite'));
    const refusals: string[] = [];
    const database = guardedDatabase(raw, { mayWrite: () => true, refused: () => refusals.push('refused') });
    const run = (sql: string, ...parameters: unknown[]) => database.prepare(sql).run(parameters);
    run('CREATE TABLE t (x TEXT)');
    run("INSERT INTO t VALUES ('there')");
    raw.pragma('max_page_count = 3');
    run('begin');
    expect(() => run('INSERT INTO t VALUES (?)', 'b'.repeat(100_000))).toThrow(WritesRefused);
    // As Kysely does after a failure: it must not hide why.
    run('rollback');
    run('begin');
    run('rollback');
    expect(refusals).toHaveLength(1);
    expect(database.prepare('SELECT x FROM t').all([])).toEqual([{ x: 'there' }]);
    raw.pragma('max_page_count = 100000');
    run('INSERT INTO t VALUES (?)', 'b'.repeat(100_000));
    database.close();
  });

  test('fails the health check after a refused write, until there is space again', async () => {
    await store.close();
    const raw = new SqliteDatabase(file);
    const health = createStoreHealth();
    const gate = { mayWrite: () => true, refused: () => health.refused() };
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: guardedDatabase(raw, gate) }) });
    await health.check(db);
    const pages = Number(raw.pragma('page_count', { simple: true }));
    raw.pragma(`max_page_count = ${pages + 2}`);
    const name = 'n'.repeat(100_000);
    const large = () =>
      db.insertInto('group_names').values({ instance_key: 'prod', group_id: '1', name, first_seen_at: at }).execute();
    await expect(large()).rejects.toThrow(WritesRefused);
    // The row of the check itself would fit.
    await expect(health.check(db)).rejects.toThrow(WritesRefused);
    await expect(health.check(db)).rejects.toThrow(WritesRefused);
    raw.pragma('max_page_count = 100000');
    await health.check(db);
    await large();
    await health.check(db);
    await db.destroy();
    store = await openSqliteStore({ file, serverKey });
  });

  test('skips a note along with a reading, but reports other failures', async () => {
    await notedWhereStored(Promise.reject(new WritesRefused('full')));
    await expect(notedWhereStored(Promise.reject(new Error('else')))).rejects.toThrow('else');
  });
});
