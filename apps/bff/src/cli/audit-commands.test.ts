import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readConfig } from '../config/load-config.ts';
import { auditKeyOf } from '../config/secrets/server-key.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type { AuditEntry } from '../store/audit/audit-entry.ts';
import { arrangeConfig } from '../testing/mistakes/arranged-config.ts';
import { runServer } from '../testing/process/run-server.ts';

let folder: string;
let environment: Readonly<Record<string, string>>;
let store: Store;
let file: string;
let auditKey: Buffer;
const day = Date.UTC(2026, 10, 30);
const hourMs = 3_600_000;
const entries: readonly AuditEntry[] = [
  { at: day + 8 * hourMs, event: 'sign-in', login: 'ada', instanceKey: 'prod', result: 'signed-in' },
  { at: day + 9 * hourMs, event: 'sign-in', login: '=cmd()\u001B[2J\u202E', instanceKey: 'stage', result: 'refused' },
  {
    at: day + 24 * hourMs,
    event: 'apply',
    login: 'ada',
    instanceKey: 'prod',
    accountName: 'Adobe_Marketing_Cloud',
    fields: ['tenant'],
    result: 'applied',
    details: { overrides: [], cost: null, rereadAt: 5 },
  },
];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-audit-'));
  environment = arrangeConfig(folder, {});
  const { sqliteFile, serverKey } = readConfig(environment);
  [file, auditKey] = [sqliteFile, auditKeyOf(serverKey)];
  // The store stays open while the commands run, as it does in a console.
  store = await openSqliteStore({ file, serverKey });
  for (const entry of entries) await store.audit.append(entry);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  runServer('server-cli.ts', { args: ['audit', ...args], environment: { INIT_CWD: folder, ...environment } });
const headOf = async () => {
  const { seq = 0, hash = '' } = (await store.audit.head()) ?? {};
  return `${seq}:${hash}`;
};
function forge(sql: string): void {
  const raw = new SqliteDatabase(file);
  raw.exec(sql);
  raw.close();
}

describe('list', () => {
  test('prints the newest entries first, harmless to a terminal', async () => {
    expect(await run('list')).toEqual({
      code: 0,
      errors: '',
      output: [
        'entry  time (UTC)                who                      event    instance  account                result',
        '3      2026-12-01T00:00:00.000Z  ada                      apply    prod      Adobe_Marketing_Cloud  applied',
        '2      2026-11-30T09:00:00.000Z  =cmd()\\u{1b}[2J\\u{202e}  sign-in  stage     -                      refused',
        '1      2026-11-30T08:00:00.000Z  ada                      sign-in  prod      -                      signed-in',
        '',
      ].join('\n'),
    });
  });

  test('prints what the options ask for', async () => {
    const asked: readonly (readonly [args: readonly string[], results: readonly string[]])[] = [
      [['--limit', '1'], ['applied']],
      [
        ['--since', '2026-11-30T09:00:00Z'],
        ['applied', 'refused'],
      ],
      [['--since', '2026-11-30T10:00:00+01:00', '--until', '2026-12-01'], ['refused']],
      [['--event', 'apply'], ['applied']],
      [
        ['--login', 'ada', '--instance', 'prod'],
        ['applied', 'signed-in'],
      ],
      [['--instance', 'stage'], ['refused']],
    ];
    const printed = await Promise.all(asked.map(([args]) => run('list', ...args)));
    const results = printed.map(({ output }) => output.trimEnd().split('\n').slice(1));
    expect(results.map((lines) => lines.map((line) => line.split(' ').at(-1)))).toEqual(
      asked.map(([, found]) => found),
    );
  });
});

describe('verify', () => {
  test('reports the number of whole entries and the head, with and without a running console', async () => {
    const head = await headOf();
    const whole = { code: 0, errors: '', output: `3 entries are whole, counted from the first\nhead ${head}\n` };
    expect(await run('verify')).toEqual(whole);
    await store.audit.append({ at: day, event: 'sign-out', result: 'done' });
    const noted = await run('verify', '--head', head);
    expect([noted.code, noted.output]).toEqual([0, expect.stringContaining('the head that was noted, 3, is in the')]);
    await store.close();
    const before = readdirSync(path.dirname(file));
    expect((await run('verify')).output).toContain('4 entries are whole');
    expect(readdirSync(path.dirname(file))).toEqual(before);
  });

  test.each([
    ["UPDATE audit SET login = 'eve' WHERE seq = 2", '1 entries', 'entry 2 was changed'],
    ['DELETE FROM audit WHERE seq = 1', '0 entries', 'entry 1 is missing'],
    ['DELETE FROM audit WHERE seq > 1', '1 entries', 'entry 2 and all after it were cut off (cut)'],
    [
      'UPDATE audit SET seq = 9 WHERE seq = 1; UPDATE audit SET seq = 1 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 9',
      '0 entries',
      '(order)',
    ],
    ['DELETE FROM audit_head', '3 entries', '(end)'],
  ])('says what was done: %s', async (sql, whole, words) => {
    forge(sql);
    const { code, output, errors } = await run('verify');
    expect([code, output, errors]).toEqual([1, expect.stringContaining(whole), expect.stringContaining(words)]);
  });

  test('finds an old copy of the whole store by an earlier head', async () => {
    const head = await headOf();
    forge('CREATE TABLE copied AS SELECT * FROM audit_head');
    await store.audit.append({ at: day, event: 'apply', result: 'applied' });
    const later = await headOf();
    forge('DELETE FROM audit WHERE seq = 4; DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM copied');
    expect(await run('verify')).toMatchObject({ code: 0 });
    expect(await run('verify', '--head', head)).toMatchObject({ code: 0 });
    const cut = await run('verify', '--head', later);
    expect([cut.code, cut.errors]).toEqual([1, expect.stringContaining('entry 4 and all after it were cut off')]);
    // Another entry with its number is not the one that was noted.
    await store.audit.append({ at: day, event: 'apply', result: 'refused' });
    expect(await run('verify')).toMatchObject({ code: 0 });
    expect((await run('verify', '--head', later)).errors).toContain('entry 4 was changed');
  });
});

const lineSchema = z.looseObject({ seq: z.int(), hash: z.string(), previousHash: z.string(), at: z.number() });

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The hash of an exported entry, computed from its line alone as docs/operate.md describes it. */
function hashOf(line: string): string {
  const entry = lineSchema.parse(JSON.parse(line));
  const { event, login, instance, account, planId, requestId, fields, result, details } = entry;
  const parts = ['row', entry.seq, entry.previousHash, entry.at, event, login, instance, account, planId, requestId];
  const rest = [text(fields), result, ...(details === null ? [] : [text(details)])];
  return createHmac('sha256', auditKey)
    .update(JSON.stringify([...parts, ...rest]))
    .digest('hex');
}

describe('export', () => {
  test('writes every entry, oldest first, so that another program can check the chain', async () => {
    expect(await run('export', 'audit.jsonl')).toEqual({
      code: 0,
      errors: '',
      output: `3 entries are written to ${path.join(folder, 'audit.jsonl')}\n`,
    });
    const lines = readFileSync(path.join(folder, 'audit.jsonl'), 'utf8').trimEnd().split('\n');
    const written = lines.map((line) => lineSchema.parse(JSON.parse(line)));
    expect(written.map(({ hash }) => hash)).toEqual(lines.map(hashOf));
    expect(written.map(({ previousHash }) => previousHash)).toEqual([
      '0'.repeat(64),
      ...written.map(({ hash }) => hash).slice(0, 2),
    ]);
    expect(`${written.at(-1)?.seq}:${written.at(-1)?.hash}`).toBe(await headOf());
    expect(written[2]).toMatchObject({
      fields: ['tenant'],
      details: { v: 1, rereadAt: 5 },
      time: '2026-12-01T00:00:00.000Z',
    });
    expect(statSync(path.join(folder, 'audit.jsonl')).mode & 0o077).toBe(0);
  });

  test('writes what the options ask for, in several slices, and changed rows as they are', async () => {
    for (let index = 0; index < 1_000; index += 1)
      await store.audit.append({ at: index, event: 'many', result: 'done' });
    forge("UPDATE audit SET fields = 'no JSON', at = 1e300 WHERE seq = 5");
    forge("UPDATE audit SET fields = '[ ]' WHERE seq = 6");
    await run('export', 'many.jsonl');
    const lines = readFileSync(path.join(folder, 'many.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => lineSchema.parse(JSON.parse(line)).seq)).toEqual(lines.map((_, index) => index + 1));
    expect(lines).toHaveLength(1_003);
    expect(JSON.parse(lines[4] ?? '')).toMatchObject({ fields: 'no JSON', time: 'no time' });
    // Written anew, it would be another text than the one that is hashed.
    expect(JSON.parse(lines[5] ?? '')).toMatchObject({ fields: '[ ]' });
    expect((await run('export', 'ada.jsonl', '--login', 'ada', '--event', 'apply')).output).toMatch(/^1 entries/u);
  });

  test('quotes what a spreadsheet would read as a formula', async () => {
    await run('export', 'audit.csv', '--csv');
    const csv = readFileSync(path.join(folder, 'audit.csv'), 'utf8');
    expect(csv.startsWith('\uFEFF"seq","time",')).toBe(true);
    expect(csv).toContain(',"\'=cmd()');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
  });

  test('overwrites no file, and leaves no partial one', async () => {
    await run('export', 'once.jsonl');
    const before = readFileSync(path.join(folder, 'once.jsonl'));
    expect(await run('export', 'once.jsonl')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('is there already'),
    });
    expect(readFileSync(path.join(folder, 'once.jsonl'))).toEqual(before);
    expect(await run('export', 'none/once.jsonl')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('folder'),
    });
    forge('ALTER TABLE audit RENAME COLUMN seq TO number');
    expect(await run('export', 'half.jsonl')).toMatchObject({ code: 1 });
    expect(existsSync(path.join(folder, 'half.jsonl'))).toBe(false);
  });
});

test('reports unknown options and bad values', async () => {
  const wrong = await Promise.all([
    run('list', '--since', 'yesterday'),
    run('list', '--limit', '0'),
    run('verify', '--head', '3:abc'),
    run('list', '--head', `1:${'0'.repeat(64)}`),
    run('verify', 'more'),
    run('export'),
    run('export', 'one', 'two'),
  ]);
  expect(wrong.map(({ code, output }) => [code, output])).toEqual(wrong.map(() => [64, '']));
  expect(wrong.map(({ errors }) => errors.split('\n')[0])).toEqual([
    '--since is no time: give it a date as 2026-12-01, or a time as 2026-12-01T08:30:00Z.',
    '--limit is no number of entries: give it a whole number from 1 to 9999.',
    '--head is no head: give it number and hash of a line `audit head`, as 12:9f….',
    ...Array.from({ length: 4 }, () => 'pnpm server config check'),
  ]);
});

test('works despite mistakes in other settings, and reports a configuration that cannot be read', async () => {
  const broken = arrangeConfig(folder, {
    file: { publicOrigin: 'nonsense', adminConsole: { clientSecretEnv: 'NONE' } },
  });
  const listed = await runServer('server-cli.ts', { args: ['audit', 'list'], environment: broken });
  expect([listed.code, listed.errors, listed.output]).toEqual([
    0,
    '',
    expect.stringContaining('Adobe_Marketing_Cloud'),
  ]);
  const without = await runServer('server-cli.ts', { args: ['audit', 'list'], environment: {} });
  expect(without).toMatchObject({ code: 1, errors: expect.stringContaining('CONSOLE_CONFIG') });
});

test('reports a missing store and one of another key, and creates none', async () => {
  await store.close();
  const other = { ...environment, CONSOLE_SERVER_KEY: 'ab'.repeat(32) };
  const refused = await runServer('server-cli.ts', { args: ['audit', 'verify'], environment: other });
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('was made with another server key') });
  rmSync(path.dirname(file), { recursive: true });
  expect(await run('verify')).toMatchObject({ code: 1, errors: expect.stringContaining('is not there yet') });
  expect(existsSync(path.dirname(file))).toBe(false);
});
