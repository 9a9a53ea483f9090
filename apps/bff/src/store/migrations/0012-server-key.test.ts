import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beforeInForce } from './0009-in-force.test-sql.ts';
import { beforeServerKey } from './0012-server-key.test-sql.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';
import { StoreRefusedError } from '../sqlite/store-refusal.ts';

const serverKey = Buffer.alloc(32, 7);
const otherKey = Buffer.alloc(32, 8);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-server-key-'));
  file = path.join(folder, 'console.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A store with one row in its audit chain, changed by hand afterwards. */
async function made(sql: string) {
  const store = await openSqliteStore({ file, serverKey });
  await store.audit.append({ at: 1, event: 'signed-in', result: 'done' });
  await store.close();
  const raw = new SqliteDatabase(file);
  raw.exec(sql);
  raw.close();
}

const opened = async (key: Buffer) => (await openSqliteStore({ file, serverKey: key })).close();

function migrated() {
  const raw = new SqliteDatabase(file, { readonly: true });
  const names = raw.prepare<[], { name: string }>('SELECT name FROM kysely_migration').all();
  raw.close();
  return names;
}

test('a store opens only with its own key, and does not contain the key', async () => {
  await made('');
  await expect(opened(otherKey)).rejects.toThrow(StoreRefusedError);
  await opened(serverKey);
  const bytes = readFileSync(file);
  for (const encoding of ['hex', 'base64', 'latin1'] as const)
    expect(bytes.includes(serverKey.toString(encoding))).toBe(false);
});

test.each([beforeServerKey, beforeInForce])(
  'a former store is checked by its audit chain, and is not changed under another key',
  async (before) => {
    await made(before);
    const former = migrated();
    await expect(opened(otherKey)).rejects.toThrow(StoreRefusedError);
    expect(migrated()).toEqual(former);
    await opened(serverKey);
    expect(migrated().length).toBeGreaterThan(former.length);
    await expect(opened(otherKey)).rejects.toThrow(StoreRefusedError);
  },
);

test('a changed chain still opens with its key, so that its fault can be shown', async () => {
  await made(`${beforeServerKey}; UPDATE audit_head SET mac = 'x'`);
  await expect(opened(otherKey)).rejects.toThrow(StoreRefusedError);
  const store = await openSqliteStore({ file, serverKey });
  expect((await store.audit.verify()).fault?.seq).toBe(2);
  await store.close();
});
