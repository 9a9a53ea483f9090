import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at } from '../../suite/contract-fixtures.ts';
import { pack } from '../../../packed/packed-columns.ts';
import { beforeSealedLists } from '../../migrations/0015-sealed-lists.test-sql.ts';
import { openSqliteStore } from '../../sqlite/sqlite-store.ts';
import type { Store } from '../../store.ts';
import { StoredRowAltered } from '../../stored-row-altered.ts';

const serverKey = Buffer.alloc(32, 7);
const canary = 'canary.person@acme.example';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-lists-'));
  file = path.join(folder, 'console.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = {
  setId: 'read',
  readAt: at,
  completeness: 'complete',
  reason: null,
  userCount: 1,
  organizationId: 'ACME@AdobeOrg',
  oddEntries: 0,
  isEveryEntryKnown: false,
  notListed: 0,
  upload: null,
} as const;
const upload = { instanceKey: 'prod', uploadedAt: at, uploadedBy: 'ada', profileNames: ['A'], userGroupNames: [] };
const uploaded = { ...read, setId: 'uploaded', completeness: 'partial', reason: 'unproved-end', upload } as const;
const operators = { listKey: 'prod', readAt: at, count: 1, partial: null, oddEntries: 0, isEveryEntryKnown: true };

async function within<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ file, serverKey });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function raw<T>(work: (database: SqliteDatabase.Database) => T): T {
  const database = new SqliteDatabase(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const made = (bytes: Uint8Array<ArrayBuffer>) =>
  within(async ({ people, operators: table }) => {
    await people.insert(read, bytes);
    await people.insert(uploaded, bytes);
    await table.put({ ...operators, bytes });
  });

/** Where the canary is, as it is or in something that opens without a key: lists are compressed before they are stored. */
function seen(): string[] {
  const magic = Buffer.from('28b52ffd', 'hex');
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const places = bytes.includes(canary) ? [name] : [];
    for (let from = bytes.indexOf(magic); from >= 0; from = bytes.indexOf(magic, from + 1))
      places.push(`packed in ${name}`);
    return places;
  });
}

test('no file of the store has people in the clear, open or closed', async () => {
  const bytes = await pack([{ email: canary, note: 'x'.repeat(20_000) }]);
  expect(zstdDecompressSync(bytes.subarray(32)).includes(canary)).toBe(true);
  const store = await openSqliteStore({ file, serverKey });
  await store.people.insert(read, bytes);
  await store.people.insert(uploaded, bytes);
  await store.operators.put({ ...operators, bytes });
  expect(readdirSync(folder)).toContain('console.sqlite-wal');
  expect(seen()).toEqual([]);
  expect(await store.people.users('read')).toEqual(bytes);
  expect(await store.operators.find('prod')).toEqual({ ...operators, bytes });
  await store.close();
  expect(seen()).toEqual([]);
});

test('a list opens only in its own row, whole, and while the other columns are unchanged', async () => {
  await made(await pack([canary]));
  const edits = [
    "UPDATE people_columns SET bytes = (SELECT bytes FROM people_columns WHERE set_id = 'uploaded') WHERE set_id = 'read'",
    "UPDATE people_columns SET bytes = substr(bytes, 1, 20) WHERE set_id = 'read'",
    "UPDATE people_columns SET bytes = substr(bytes, 1, length(bytes) - 1) || x'00' WHERE set_id = 'read'",
    "UPDATE people_columns SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'00' AS BLOB) WHERE set_id = 'read'",
    ...['read_at', 'user_count', 'odd_entries', 'not_listed', 'is_whole'].map(
      (column) => `UPDATE people_sets SET ${column} = ${column} + 7 WHERE set_id = 'read'`,
    ),
    ...['completeness', 'reason', 'organization_id', 'upload'].map(
      (column) => `UPDATE people_sets SET ${column} = 'partial' WHERE set_id = 'read'`,
    ),
    "UPDATE people_sets SET instance_key = 'other' WHERE set_id = 'read'",
  ];
  for (const edit of edits) {
    raw((database) => {
      database.exec(`CREATE TABLE kept_sets AS SELECT * FROM people_sets;
        CREATE TABLE kept_columns AS SELECT * FROM people_columns; ${edit}`);
    });
    await expect(
      within(({ people }) => people.users('read')),
      edit,
    ).rejects.toThrow(StoredRowAltered);
    raw((database) => {
      database.exec(`DELETE FROM people_sets; INSERT INTO people_sets SELECT * FROM kept_sets; DROP TABLE kept_sets;
        DELETE FROM people_columns; INSERT INTO people_columns SELECT * FROM kept_columns; DROP TABLE kept_columns`);
    });
  }
  expect(await within(({ people }) => people.users('read'))).toEqual(await pack([canary]));
});

test('altered operators are read again', async () => {
  const bytes = await pack([canary]);
  const columns = [
    'read_at = read_at + 1',
    'count = 2',
    "partial = 'short'",
    'odd_entries = 1',
    'is_every_entry_known = 0',
    "bytes = x'00'",
  ];
  for (const column of columns) {
    await made(bytes);
    raw((database) => database.exec(`UPDATE operator_lists SET ${column}`));
    expect(await within((store) => store.operators.find('prod')), column).toBeUndefined();
  }
});

test('opening an older store seals its lists and leaves nothing of them readable', async () => {
  const bytes = await pack([{ email: canary, note: Array.from({ length: 5_000 }, (_, index) => index * index) }]);
  await made(bytes);
  raw((database) => {
    const put = database.prepare('UPDATE people_columns SET bytes = ?');
    put.run(bytes);
    database.prepare('UPDATE operator_lists SET bytes = ?').run(bytes);
    // A list that was deleted: its pages are free but not overwritten.
    database.exec(`INSERT INTO people_columns SELECT 'old', bytes FROM people_columns LIMIT 1;
      DELETE FROM people_columns WHERE set_id = 'old'; ${beforeSealedLists}`);
    // As a killed process leaves it: everything is in the log as well.
    database.pragma('wal_checkpoint(PASSIVE)');
    for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, path.join(folder, `copy${ending}`));
  });
  for (const ending of ['', '-wal']) renameSync(path.join(folder, `copy${ending}`), `${file}${ending}`);
  expect(seen().length).toBeGreaterThan(3);
  await within(async (store) => {
    expect(seen()).toEqual([]);
    expect(await store.people.users('uploaded')).toEqual(bytes);
    expect(await store.people.users('read')).toEqual(bytes);
    expect(await store.operators.find('prod')).toBeUndefined();
  });
  expect(seen()).toEqual([]);
});
