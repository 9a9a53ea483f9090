import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Fault } from '@console/emulator';
import SqliteDatabase from 'better-sqlite3';

const consoleFile = new URL('../../main.ts', import.meta.url);
const emulatorFile = new URL('../../../../../packages/emulator/src/main.ts', import.meta.url);

export interface Child {
  readonly origin: string;
  /** Kills the process, like a crash. */
  kill(): Promise<void>;
  /** What it logged so far. */
  readonly log: () => string;
  /** Stops the process until it is killed. */
  freeze(): void;
  signal(name: NodeJS.Signals): void;
  /** Resolves with its exit code when it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

async function start(script: URL, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, [fileURLToPath(script)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += String(text)));
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return {
    origin: await firstAddress(child),
    log: () => log,
    freeze: () => void child.kill('SIGSTOP'),
    signal: (name) => void child.kill(name),
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('A process has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) {
      // Discard the rest of the output: a full pipe would block the process.
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('A process ended before it said where it is.');
}

/** The console and the emulator as processes, with a store on disk that survives both. */
export interface KilledConsole extends AsyncDisposable {
  readonly console: Child;
  /** Starts the console again on the same store. */
  restart(): Promise<void>;
  inject(fault: Omit<Fault, 'target'>): Promise<void>;
  /** The account as the emulator stores it. */
  stored(): Promise<Record<string, string>>;
  /** Calls of a method that the emulator received. */
  calls(method: string): Promise<number>;
  /** Reads the store of a console that was killed. */
  rows(sql: string): readonly Record<string, unknown>[];
  readonly sqliteFile: string;
  /** Of the console, for commands of `pnpm server`. */
  readonly configFile: string;
}

/** `inInstance`: settings of the one instance beside the necessary ones. */
export async function startKilledConsole(inInstance: object = {}): Promise<KilledConsole> {
  const folder = mkdtempSync(path.join(tmpdir(), 'console-killed-'));
  mkdirSync(path.join(folder, 'store'));
  const emulator = await start(emulatorFile, { EMULATOR_PORT: '0', SEED: 'small' });
  const sqliteFile = path.join(folder, 'store', 'console.sqlite');
  const file = path.join(folder, 'console.json');
  const instance = {
    key: 'acme-prod',
    label: 'ACME',
    address: 'https://acme.example',
    soapUrl: `${emulator.origin}/campaign/acme-prod`,
    ...inInstance,
  };
  writeFileSync(file, JSON.stringify({ allowLoopback: true, instances: [instance], store: { sqliteFile } }));
  const startConsole = () => start(consoleFile, { CONSOLE_CONFIG: file, PORT: '0' });
  let running = await startConsole();
  const control = async (url: string, init?: RequestInit) => {
    const reply = await fetch(`${emulator.origin}/__emulator/${url}`, init);
    if (!reply.ok) throw new Error(`The emulator answered ${reply.status} ${await reply.text()}`);
    return reply;
  };
  return {
    sqliteFile,
    configFile: file,
    get console() {
      return running;
    },
    async restart() {
      running = await startConsole();
    },
    async inject(fault) {
      const body = JSON.stringify({ target: 'campaign', instanceKey: 'acme-prod', ...fault });
      await control('faults', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    },
    async stored() {
      return textsOf(await (await control('instances/acme-prod/accounts/Adobe_Marketing_Cloud')).json());
    },
    async calls(method) {
      const counters: unknown = await (await control('counters')).json();
      const counted = Object.entries(Object(counters)).filter(([key]) => key.endsWith(`#${method}`));
      return counted.reduce((sum, [, count]) => sum + Number(count), 0);
    },
    rows(sql) {
      const database = new SqliteDatabase(sqliteFile);
      try {
        return database.prepare<[], Record<string, unknown>>(sql).all();
      } finally {
        database.close();
      }
    },
    async [Symbol.asyncDispose]() {
      await running.kill();
      await emulator.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(value)).map(([key, text]) => [key, String(text)]));
}
