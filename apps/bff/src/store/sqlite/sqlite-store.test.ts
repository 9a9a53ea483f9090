import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, sessionRow } from '../suite/contract-fixtures.ts';
import { guardedDatabase } from './sqlite-guard.ts';
import { openToRead } from './sqlite-reading.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { type Store } from '../store.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import { StoreRefusedError } from './store-refusal.ts';
import { describeStore } from '../suite/store-contract.ts';
import { StoreLockedError } from './store-lock.ts';

const serverKey = Buffer.alloc(32, 7);
let folder: string;
let file: string;

async function makeFolder(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), 'console-store-'));
}

describeStore('SQLite', async () => {
  const storeFolder = await makeFolder();
  const options = { file: path.join(storeFolder, 'console.sqlite'), serverKey };
  const opened: Store[] = [await openSqliteStore(options)];
  const closeAll = async () => {
    for (const store of opened.splice(0)) await store.close();
  };
  const [store] = opened;
  if (store === undefined) throw new Error('unreachable');
  return {
    store,
    async reopen(sql) {
      await closeAll();
      if (sql !== undefined) {
        const raw = new SqliteDatabase(options.file);
        raw.exec(sql);
        raw.close();
      }
      const again = await openSqliteStore(options);
      opened.push(again);
      return again;
    },
    async dispose() {
      await closeAll();
      await rm(storeFolder, { recursive: true });
    },
  };
});

/** A process that opens the store, prints `ready`, then the number of each audit row once `append` has resolved. */
function startOwner() {
  const script = `
    import { openSqliteStore } from ${JSON.stringify(new URL('sqlite-store.ts', import.meta.url).href)};
    const store = await openSqliteStore({ file: process.argv[1], serverKey: Buffer.alloc(32, 7) });
    process.stdout.write('ready\\n');
    for (let at = 1; ; at += 1) {
      await store.audit.append({ at, event: 'signed-in', result: 'done' });
      process.stdout.write(at + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  return {
    lines,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

beforeEach(async () => {
  folder = await makeFolder();
  file = path.join(folder, 'console.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

describe('one process', () => {
  test('locks the file: opening it again is refused until it is closed', async () => {
    const store = await openSqliteStore({ file, serverKey });
    await expect(openSqliteStore({ file, serverKey })).rejects.toThrow(StoreLockedError);
    await store.close();
    const again = await openSqliteStore({ file, serverKey });
    await again.close();
  });

  test('locks the file, and loses no acknowledged write when it is killed', async () => {
    const owner = startOwner();
    let acknowledged = 0;
    try {
      for await (const line of owner.lines) {
        if (line === 'ready') await expect(openSqliteStore({ file, serverKey })).rejects.toThrow(StoreLockedError);
        else acknowledged = Number(line);
        if (acknowledged >= 25) break;
      }
    } finally {
      await owner.kill();
    }
    const store = await openSqliteStore({ file, serverKey });
    expect((await store.audit.verify()).fault).toBeUndefined();
    await store.close();
    const raw = new SqliteDatabase(file);
    expect(raw.prepare('SELECT count(*) FROM audit').pluck().get()).toBeGreaterThanOrEqual(acknowledged);
    raw.close();
  });
});

describe('a second process that reads', () => {
  test('sees what another one writes, and writes nothing', async () => {
    const owner = startOwner();
    try {
      for await (const line of owner.lines) if (Number(line) >= 25) break;
      const reading = openToRead({ file, serverKey });
      const count = () => Number(reading.prepare('SELECT count(*) FROM audit').pluck().get());
      const seen = count();
      expect(seen).toBeGreaterThanOrEqual(25);
      await expect.poll(count).toBeGreaterThan(seen);
      expect(() => reading.exec('DELETE FROM audit')).toThrow('readonly');
      reading.close();
    } finally {
      await owner.kill();
    }
  });

  test('does not prevent a console from starting, and leaves no files beside the store of a stopped one', async () => {
    await (await openSqliteStore({ file, serverKey })).close();
    const before = readdirSync(folder);
    const reading = openToRead({ file, serverKey });
    reading.exec('BEGIN; SELECT * FROM audit');
    const store = await openSqliteStore({ file, serverKey });
    await store.check();
    await store.close();
    reading.close();
    expect(readdirSync(folder)).toEqual(before);
  });

  test('is refused without a store, and with another key', async () => {
    expect(() => openToRead({ file, serverKey })).toThrow('is not there yet');
    expect(readdirSync(folder)).toEqual([]);
    await (await openSqliteStore({ file, serverKey })).close();
    expect(() => openToRead({ file, serverKey: Buffer.alloc(32, 8) })).toThrow(StoreRefusedError);
  });
});

describe('the file', () => {
  test('is readable by its owner only, and so are its companion files', async () => {
    const store = await openSqliteStore({ file, serverKey });
    await store.check();
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
    await store.close();
  });

  test('keeps no tokens of an ended session', async () => {
    const store = await openSqliteStore({ file, serverKey });
    const row = sessionRow({ sealedTokens: Buffer.from('canary-of-sealed-tokens') });
    await store.sessions.insert(row);
    await store.sessions.end(row.idHash, at);
    await store.close();
    const raw = new SqliteDatabase(file);
    expect(raw.prepare('SELECT length(sealed_tokens) FROM sessions').pluck().all()).toEqual([0]);
    raw.close();
    expect(readFileSync(file).includes('canary-of-sealed-tokens')).toBe(false);
  });
});

describe('a store that does not work', () => {
  test('cannot be opened where no folder can be created', async () => {
    writeFileSync(path.join(folder, 'plain'), '');
    const inside = path.join(folder, 'plain', 'console.sqlite');
    await expect(openSqliteStore({ file: inside, serverKey })).rejects.toThrow(StoreUnavailable);
  });

  test('cannot be opened when the file is something else', async () => {
    writeFileSync(file, 'not a database '.repeat(100));
    await expect(openSqliteStore({ file, serverKey })).rejects.toThrow(StoreUnavailable);
    expect(readFileSync(file, 'utf8')).toContain('not a database');
  });

  test("reports a full disk and a closed file, and a violated constraint as the caller's error", () => {
    const raw = new SqliteDatabase(':memory:');
    const database = guardedDatabase(raw);
    const run = (sql: string, ...parameters: unknown[]) => database.prepare(sql).run(parameters);
    run('CREATE TABLE t (x TEXT UNIQUE)');
    raw.pragma('max_page_count = 3');
    run('INSERT INTO t VALUES (?)', 'a');
    expect(() => run('INSERT INTO t VALUES (?)', 'a')).toThrow(SqliteDatabase.SqliteError);
    expect(() => run('INSERT INTO t VALUES (?)', 'b'.repeat(100_000))).toThrow(StoreUnavailable);
    database.close();
    expect(() => run('INSERT INTO t VALUES (?)', 'c')).toThrow(StoreUnavailable);
  });

  test('reports stored JSON that it did not write', async () => {
    const store = await openSqliteStore({ file, serverKey });
    await store.close();
    const raw = new SqliteDatabase(file);
    raw.exec(`INSERT INTO snapshots VALUES ('s', ${at}, 'complete', NULL, '[{"id":1}]', '[]', 'ACME@AdobeOrg', 1, 0)`);
    raw.close();
    const again = await openSqliteStore({ file, serverKey });
    await expect(again.snapshots.current('ACME@AdobeOrg')).rejects.toThrow();
    await again.close();
  });
});
