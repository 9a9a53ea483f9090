import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkConfig } from '../config/check/check-config.ts';
import { startFault } from '../config/check/start-fault.ts';
import { readConfig } from '../config/load-config.ts';
import { beforeServerKey } from '../store/migrations/0012-server-key.test-sql.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { account, arrangeConfig, type Arrangement } from '../testing/mistakes/arranged-config.ts';
import { runServer, startServer } from '../testing/process/run-server.ts';

/** Mistakes found when the server starts: each ends it with one sentence and exit code 1. */

let folder: string;
let sqliteFile: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-start-'));
  sqliteFile = path.join(folder, 'data', 'console.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const arranged = (arrangement: Arrangement = {}) => ({ PORT: '0', ...arrangeConfig(folder, arrangement) });

/** A store that a console made, and closed. */
async function madeStore() {
  const environment = arranged();
  const store = await openSqliteStore({ file: sqliteFile, serverKey: readConfig(environment).serverKey });
  await store.close();
  return environment;
}

function inStore(sql: string): void {
  const database = new SqliteDatabase(sqliteFile);
  database.exec(sql);
  database.close();
}

interface StartMistake {
  readonly what: string;
  readonly arrange: () => Promise<Readonly<Record<string, string>>>;
  readonly sentence: string;
  /** The line of `config check`, which looks at no port and no host. The same sentence by default. */
  readonly check?: RegExp;
}

const damaged =
  'store.sqliteFile is damaged or is not a store of the console: replace it by a backup, or give the path of a file that does not exist yet.';
const otherKey =
  'store.sqliteFile was made with another server key: give CONSOLE_SERVER_KEY or serverKeyFile the key it was made with (without both, it is server.key beside the store), or give store.sqliteFile the path of a new file.';
const fine = /^the configuration is fine$/u;
const otherHost = 'give it an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.';

const mistakes: readonly StartMistake[] = [
  {
    what: 'a store of a newer version',
    async arrange() {
      const environment = await madeStore();
      inStore("INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01')");
      return environment;
    },
    sentence:
      'store.sqliteFile was written by a newer version of the console: start that version, or give it the path of another store.',
  },
  {
    what: 'a store that is no database',
    async arrange() {
      const environment = await madeStore();
      writeFileSync(sqliteFile, 'CANARY '.repeat(2_000));
      return environment;
    },
    sentence: damaged,
  },
  {
    what: 'a store with a damaged page',
    async arrange() {
      const environment = await madeStore();
      const bytes = readFileSync(sqliteFile);
      // Damage the list of tables on the first page, not the file header.
      writeFileSync(sqliteFile, bytes.fill(0xa5, 100, 4_096));
      return environment;
    },
    sentence: damaged,
  },
  {
    what: 'a database of another program',
    async arrange() {
      const environment = await madeStore();
      rmSync(sqliteFile);
      inStore('CREATE TABLE orders (id integer)');
      return environment;
    },
    sentence:
      'store.sqliteFile is a database of another program: give it the path of a store of the console, or of a file that does not exist yet.',
  },
  {
    what: 'another key',
    arrange: async () => ({ ...(await madeStore()), CONSOLE_SERVER_KEY: 'cd'.repeat(32) }),
    sentence: otherKey,
  },
  {
    what: 'another key, for a store older than key fingerprints',
    async arrange() {
      const environment = await madeStore();
      inStore(beforeServerKey);
      return { ...environment, CONSOLE_SERVER_KEY: 'cd'.repeat(32) };
    },
    sentence: otherKey,
    check: fine,
  },
  {
    what: 'a host of another machine',
    arrange: async () => ({ ...arranged(), HOST: '192.0.2.1' }),
    sentence: `HOST is not an address of this machine: ${otherHost}`,
    check: fine,
  },
  {
    what: 'two mistakes at once',
    arrange: async () => ({ ...arranged({ file: { publicOrigin: 'CANARY' } }), PORT: 'CANARY' }),
    sentence:
      'PORT is not accepted: give it a whole number from 0 to 65535.\npublicOrigin is not an origin: give it scheme and host alone, such as https://console.example.com.',
  },
];

test.each(mistakes)('$what', async ({ arrange, sentence, check }) => {
  const environment = await arrange();
  // Run the check first: the server may migrate the store before it stops.
  const checked = checkConfig(environment);
  expect(await runServer('main.ts', { environment })).toEqual({ code: 1, output: '', errors: `${sentence}\n` });
  if (check === undefined) expect(checked).toEqual({ isFine: false, lines: sentence.split('\n') });
  else expect(checked).toMatchObject({ isFine: true, lines: expect.arrayContaining([expect.stringMatching(check)]) });
});

test('a port that is taken, and a store in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const environment = arranged();
  expect(await runServer('main.ts', { environment: { ...environment, PORT: port } })).toEqual({
    code: 1,
    output: '',
    errors: 'PORT is taken by another program: stop that one, or give it another whole number from 0 to 65535.\n',
  });
  taken.close();
  const store = await openSqliteStore({ file: sqliteFile, serverKey: readConfig(environment).serverKey });
  const second = await runServer('main.ts', { environment });
  const checked = checkConfig(environment);
  await store.close();
  expect(second).toEqual({
    code: 1,
    output: '',
    errors:
      'store.sqliteFile is in use by another process: stop that one, or give this console the path of another store, since SQLite serves one process.\n',
  });
  expect(checked.lines.join('\n')).toContain(
    'in use or not closed, so its inside is looked at when the console starts',
  );
});

function ending(code: string, syscall = 'listen') {
  return startFault(Object.assign(new Error('CANARY'), { code, syscall }));
}

test('what listening may end with is said by name; an error of the program keeps its trace', () => {
  expect(ending('EACCES')).toBe(
    'PORT is one on which this user may not listen: give it a whole number from 1024 to 65535.',
  );
  expect(ending('ENOTFOUND', 'getaddrinfo')).toBe(`HOST is a name that is not known: ${otherHost}`);
  expect(ending('EAI_AGAIN', 'getaddrinfo')).toBe(`HOST is a name that cannot be looked up now: ${otherHost}`);
  expect(ending('EAFNOSUPPORT')).toBe(`HOST is of a kind that is switched off on this machine: ${otherHost}`);
  expect(ending('ERR_ASSERTION')).toBeUndefined();
  expect(ending('EACCES', 'open')).toBeUndefined();
  expect(startFault(new TypeError('a mistake of ours'))).toBeUndefined();
});

const isRoot = process.getuid?.() === 0;

/** Whether a user without rights can reach the program: not where the tests run below a closed folder. */
function isOpen(at: string): boolean {
  return (statSync(at).mode & 0o001) !== 0 && (path.dirname(at) === at || isOpen(path.dirname(at)));
}

interface Closed {
  readonly what: string;
  readonly close: () => void;
  readonly sentence: string;
}

const own = 'give it to the user of the console with chown';
const closed: readonly Closed[] = [
  {
    what: 'a store that may not be written',
    close() {
      chmodSync(sqliteFile, 0o444);
      chmodSync(path.dirname(sqliteFile), 0o777);
    },
    sentence: `store.sqliteFile is a file that this user may not read and write: ${own}, or give another path.`,
  },
  {
    what: 'a folder that may not be written',
    close() {
      chmodSync(sqliteFile, 0o666);
      chmodSync(path.dirname(sqliteFile), 0o555);
    },
    sentence:
      'store.sqliteFile lies in a folder in which this user may not write: give the folder to the user of the console with chown, or give another path.',
  },
  {
    what: 'a folder that is not there and may not be made',
    close() {
      rmSync(path.dirname(sqliteFile), { recursive: true });
      chmodSync(folder, 0o555);
    },
    sentence:
      'store.sqliteFile lies in a folder that is not there, and this user may not make it: make it and give it to the user of the console with chown, or give another path.',
  },
  {
    what: 'a secret that may not be read',
    close() {
      for (const name of ['data', 'data/console.sqlite']) chmodSync(path.join(folder, name), 0o777);
      chmodSync(path.join(folder, 'secret'), 0o000);
    },
    sentence: `adminConsole.clientSecretFile names a file that this user may not read: ${own}.`,
  },
  {
    what: 'a configuration that may not be read',
    close: () => chmodSync(path.join(folder, 'config.json'), 0o000),
    sentence: 'CONSOLE_CONFIG names a file that this user may not read: give its user the right with chown or chmod.',
  },
];

test.skipIf(isRoot && !isOpen(import.meta.dirname)).each(closed)('$what', async ({ close, sentence }) => {
  const environment = {
    ...arranged({ file: { adminConsole: account }, files: { secret: ['CANARY', 0o604] } }),
    CONSOLE_SERVER_KEY: 'ab'.repeat(32),
  };
  mkdirSync(path.dirname(sqliteFile));
  writeFileSync(sqliteFile, '');
  chmodSync(folder, 0o755);
  // Root owns the files here, so a user without rights sees the secret as one of the others.
  if (!isRoot) chmodSync(path.join(folder, 'secret'), 0o600);
  close();
  const server = await runServer('main.ts', { environment, asNobody: isRoot });
  expect(server.code).toBe(1);
  expect(server.errors.split('\n')).toContain(sentence);
  expect(server.errors).not.toContain('CANARY');
  expect(server.errors).not.toContain('    at ');
  chmodSync(folder, 0o755);
  if (existsSync(path.dirname(sqliteFile))) chmodSync(path.dirname(sqliteFile), 0o755);
});

test('over https without trustProxy the server starts, and the log warns', async () => {
  const server = startServer('main.ts', {
    environment: arranged({ file: { publicOrigin: 'https://console.example' } }),
  });
  const lines: string[] = [];
  server.stderr?.on('data', (chunk) => lines.push(String(chunk)));
  if (server.stdout === null) throw new Error('A process has no output.');
  await once(server.stdout, 'data');
  server.kill();
  await once(server, 'close');
  expect(lines.join('')).toContain('publicOrigin is over https and trustProxy is empty: give trustProxy the address');
});
