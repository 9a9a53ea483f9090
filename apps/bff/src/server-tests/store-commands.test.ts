import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../config/load-config.ts';
import { readServerKey } from '../config/secrets/server-key.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { arrangeConfig } from '../testing/mistakes/arranged-config.ts';
import { ask, proveWayBack, signIn, type Visitor } from '../testing/process/console-visitor.ts';
import { textAt } from '../testing/json-at.ts';
import { startKilledConsole } from '../testing/process/killed-console.ts';
import { runServer } from '../testing/process/run-server.ts';

/** `pnpm server store backup` and `restore`, run as commands. */

let folder: string;
let environment: Record<string, string>;
let file: string;

const run = (args: readonly string[], more: Record<string, string> = {}) =>
  runServer('server-cli.ts', { args: ['store', ...args], environment: { INIT_CWD: folder, ...environment, ...more } });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-store-'));
  environment = arrangeConfig(folder, { files: { 'data/server.key': ['ab'.repeat(32)] } });
  file = path.join(folder, 'data', 'console.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = () => openSqliteStore({ file, serverKey: readConfig(environment).serverKey });

/** A store with this many rows in its audit. */
async function audited(count: number): Promise<void> {
  const store = await opened();
  for (let at = 1; at <= count; at += 1) await store.audit.append({ at, event: 'sign-in', result: 'signed-in' });
  await store.close();
}

function edit(target: string, sql: string): void {
  const raw = new SqliteDatabase(target);
  raw.exec(sql);
  raw.close();
}

function events(of: string): unknown[] {
  const raw = new SqliteDatabase(of, { readonly: true });
  const found = raw.prepare('SELECT event FROM audit ORDER BY seq').pluck().all();
  raw.close();
  return found;
}

test('a backup of a running console is whole, and later applies cannot be repeated after a restore', async () => {
  await using at = await startKilledConsole();
  environment = { CONSOLE_CONFIG: at.configFile };
  const visitor: Visitor = { at, cookie: await signIn(at) };
  const accountPath = '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud';
  const before = (await at.stored())['tenant'] ?? '';
  const plan = async (tenant: string) =>
    (await ask(visitor, ['POST', `${accountPath}/plans`, { change: { tenant } }])).body;
  const apply = async (of: unknown, key: string) => {
    const overrides = await proveWayBack(visitor, of);
    return await ask(visitor, ['POST', `/api/plans/${textAt(of, 'planId')}/apply`, { overrides }, key]);
  };
  const planned = await plan('after-backup');

  const backup = path.join(folder, 'backup.sqlite');
  expect(await run(['backup', 'backup.sqlite'])).toMatchObject({
    code: 0,
    errors: '',
    output: expect.stringMatching(/is written and checked, \d+ bytes/u),
  });
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  expect(await run(['backup', 'backup.sqlite'])).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^The file is there already/u),
  });
  const refused = await run(['restore', 'backup.sqlite']);
  expect(refused).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringMatching(/is in use by another process/u),
  });

  // Applied, and reversed by another plan: the account is again as the first plan read it.
  expect(await apply(planned, 'key-of-the-first')).toMatchObject({ status: 200 });
  expect(await apply(await plan(before), 'key-of-the-second')).toMatchObject({ status: 200 });
  at.console.signal('SIGTERM');
  expect(await at.console.ended).toBe(0);

  const restored = await run(['restore', 'backup.sqlite']);
  expect(restored).toMatchObject({
    code: 0,
    errors: '',
    output: expect.stringMatching(/the former store is beside it: /u),
  });
  await at.restart();
  expect(await ask(visitor, ['GET', '/api/session'])).not.toMatchObject({ status: 200 });
  expect(await ask(visitor, ['GET', accountPath])).toMatchObject({ status: 401 });
  visitor.cookie = await signIn(at);
  const writes = await at.calls('Write');
  for (const key of ['key-of-the-first', 'another-key'])
    expect(await apply(planned, key)).toMatchObject({ status: 410, body: { code: 'plan-expired' } });
  expect(await at.calls('Write')).toBe(writes);
  expect(await at.stored()).toMatchObject({ tenant: before });

  await at.console.kill();
  const key = readServerKey(readFileSync(path.join(path.dirname(at.sqliteFile), 'server.key'), 'utf8'));
  if (key === undefined) throw new Error('no server key');
  const store = await openSqliteStore({ file: at.sqliteFile, serverKey: key });
  expect((await store.audit.verify()).fault).toBeUndefined();
  await store.close();
  expect(events(at.sqliteFile)).toContain('store-restored');
});

describe('a stopped console', () => {
  test('is backed up without changing a byte, and restored', async () => {
    await audited(3);
    const bytes = readFileSync(file);
    expect(await run(['backup', 'one'])).toMatchObject({ code: 0, errors: '' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await audited(2);
    const { code, output } = await run(['restore', 'one']);
    const former = /the former store is beside it: (.*)\n/u.exec(output)?.[1] ?? '';
    expect([code, former]).toEqual([0, expect.stringContaining(`${file}.before-restore-`)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file)).filter((name) => /restoring|-wal|-shm/u.test(name))).toEqual([]);
    expect(events(former)).toHaveLength(5);
    expect(events(file)).toHaveLength(4);
  });

  test('is restored when the store is gone, and when it and its log are damaged', async () => {
    await audited(3);
    await run(['backup', 'one']);
    rmSync(file);
    expect(await run(['restore', 'one'])).toMatchObject({ code: 0, output: expect.not.stringContaining('former') });
    expect(events(file)).toHaveLength(4);
    writeFileSync(file, 'no database '.repeat(500));
    writeFileSync(`${file}-wal`, 'stale');
    writeFileSync(`${file}-shm`, 'stale');
    expect(await run(['restore', 'one'])).toMatchObject({ code: 0, errors: '' });
    expect(events(file)).toHaveLength(4);
    const former = readdirSync(path.dirname(file)).filter((name) => name.includes('before-restore'));
    expect(former).toHaveLength(1);
    expect(readFileSync(path.join(path.dirname(file), former[0] ?? ''), 'utf8')).toContain('no database');
  });

  test('keeps what was only in the log of the former store', async () => {
    await audited(1);
    await run(['backup', 'one']);
    const raw = new SqliteDatabase(file);
    raw.exec("CREATE TABLE late (x); INSERT INTO late VALUES ('in the log')");
    for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${file}.copy${ending}`);
    raw.close();
    for (const ending of ['', '-wal']) copyFileSync(`${file}.copy${ending}`, `${file}${ending}`);
    const { output } = await run(['restore', 'one']);
    expect(readdirSync(path.dirname(file)).filter((name) => /before-restore.*-wal/u.test(name))).toEqual([]);
    const former = new SqliteDatabase(/beside it: (.*)\n/u.exec(output)?.[1] ?? '', { readonly: true });
    expect(former.prepare('SELECT x FROM late').pluck().all()).toEqual(['in the log']);
    former.close();
  });

  test.each<[string, RegExp, (backup: string) => void]>([
    [
      'of a newer version',
      /newer version/u,
      (backup) => edit(backup, "INSERT INTO kysely_migration VALUES ('9999-later', '')"),
    ],
    ['of another program', /of another program/u, (backup) => edit(backup, 'DROP TABLE kysely_migration')],
    ['cut short', /is damaged or is no store/u, (backup) => truncateSync(backup, statSync(backup).size - 4_096)],
    [
      'with a page of zeros',
      /is damaged or is no store/u,
      (backup) => {
        const bytes = readFileSync(backup);
        bytes.fill(0, bytes.length / 2, bytes.length / 2 + 4_096);
        writeFileSync(backup, bytes);
      },
    ],
    ['that is empty', /of another program|is damaged or is no store/u, (backup) => truncateSync(backup, 0)],
    ['with a log beside it', /has a -wal file beside it/u, (backup) => writeFileSync(`${backup}-wal`, 'x')],
    ['that is not there', /is not there or cannot be read/u, (backup) => rmSync(backup)],
  ])('refuses a file %s, and stays as it is', async (_what, sentence, damage) => {
    await audited(3);
    await run(['backup', 'one']);
    damage(path.join(folder, 'one'));
    const bytes = readFileSync(file);
    expect(await run(['restore', 'one'])).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(sentence),
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(path.dirname(file)).filter((name) => /restor/u.test(name))).toEqual([]);
  });

  test('is not restored while an earlier version has locked the store in its own way', async () => {
    await audited(1);
    await run(['backup', 'one']);
    const raw = new SqliteDatabase(file);
    raw.exec('BEGIN EXCLUSIVE');
    expect(await run(['restore', 'one'])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/is in use by another process/u),
    });
    raw.close();
    expect(events(file)).toHaveLength(1);
  });

  test('refuses a backup of another server key, the store itself, and to do anything without a key', async () => {
    await audited(3);
    await run(['backup', 'one']);
    const other = { CONSOLE_SERVER_KEY: 'cd'.repeat(32) };
    expect(await run(['restore', 'one'], other)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^The file was made with another server key/u),
    });
    expect(await run(['backup', 'two'], other)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/another server key/u),
    });
    expect(existsSync(path.join(folder, 'two'))).toBe(false);
    expect(await run(['restore', file])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/is the store itself/u),
    });
    rmSync(path.join(folder, 'data'), { recursive: true });
    expect(await run(['restore', 'one'])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^serverKeyFile is missing/u),
    });
    expect(await run(['backup', 'two'])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/is not there yet/u),
    });
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  test('says how a backup is called, and where it cannot be written', async () => {
    await audited(1);
    for (const args of [[], ['backup'], ['backup', '--force'], ['restore', 'one', 'two']])
      expect((await run(args)).code).toBe(64);
    expect(await run(['backup', 'none/one'])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^The folder of the file is not there/u),
    });
  });
});
