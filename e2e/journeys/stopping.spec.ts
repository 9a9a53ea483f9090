import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { isAnyLeft, newestFile } from '../fixtures/operating.ts';

// An operator may stop npm, the launcher, or the whole process group of a terminal or a unit. Behind them run the console and the
// emulator, and an apply is running.
test.describe.configure({ mode: 'serial' });
test.slow();

const root = path.resolve(import.meta.dirname, '..', '..');
const store = path.join(root, '.data', 'demo', 'small', 'console.sqlite');
const account = '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud';

interface Running {
  readonly npm: ChildProcess;
  readonly url: string;
  readonly emulator: string;
  readonly ended: Promise<unknown[]>;
}

/** Runs `npm start` in its own process group, as a terminal does. */
async function startByNpm(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: '0', EMULATOR_PORT: '0', CONSOLE_CONFIG: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const found = (stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      createInterface({ input: stream }).on('line', (line) => {
        const [, address] = pattern.exec(line) ?? [];
        if (address !== undefined) resolve(address);
      });
      npm.once('exit', (code) => reject(new Error(`npm ended with ${code} before the console was ready.`)));
    });
  const [url, emulator] = await Promise.all([
    found(npm.stdout, /^ready (http:\/\/\S+)$/u),
    found(npm.stderr, /^emulator (http:\/\/\S+)$/u),
  ]);
  return { npm, url, emulator, ended: once(npm, 'exit') };
}

interface Reply {
  readonly status: number;
  readonly cookie: string;
  readonly body: Readonly<Record<string, unknown>>;
}

async function post(url: string, cookie: string, body: unknown): Promise<Reply> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: {
      'x-console': '1',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'idempotency-key': randomUUID(),
      cookie,
    },
    body: JSON.stringify(body),
  });
  const read: unknown = await reply.json();
  return {
    status: reply.status,
    cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '',
    body: typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : {},
  };
}

async function control(emulator: string, route: string, body?: unknown): Promise<unknown> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const reply = await fetch(`${emulator}/__emulator/${route}`, init);
  const text = await reply.text();
  return text === '' ? undefined : JSON.parse(text);
}

const writes = async (emulator: string): Promise<number> =>
  Number(Object.entries(Object(await control(emulator, 'counters'))).find(([key]) => key.endsWith('#Write'))?.[1] ?? 0);

/** The launcher process that npm has started. */
function launcherOf(npm: number): number {
  return Number(readFileSync(`/proc/${npm}/task/${npm}/children`, 'utf8').trim().split(' ')[0]);
}

interface Stop {
  readonly name: string;
  readonly send: (npm: number) => void;
}

const stops: readonly Stop[] = [
  { name: 'SIGTERM to npm', send: (npm) => process.kill(npm, 'SIGTERM') },
  { name: 'Ctrl-C in a terminal', send: (npm) => process.kill(-npm, 'SIGINT') },
  { name: 'SIGTERM to the group, as a unit is stopped', send: (npm) => process.kill(-npm, 'SIGTERM') },
  { name: 'a closed terminal', send: (npm) => process.kill(-npm, 'SIGHUP') },
  {
    name: 'the same twice, by the launcher and the group',
    send(npm) {
      process.kill(launcherOf(npm), 'SIGTERM');
      process.kill(-npm, 'SIGTERM');
    },
  },
];

const isGone = (group: number) => expect.poll(() => isAnyLeft(group), { timeout: 30_000 }).toBe(false);

for (const { name, send } of stops) {
  test(`${name}: the running apply is answered and audited, and no process is left`, async () => {
    const { npm, url, emulator, ended } = await startByNpm();
    const group = npm.pid ?? 0;
    const { cookie } = await post(`${url}/api/session`, '', {
      instanceKey: 'acme-prod',
      login: 'demo-admin',
      password: 'demo',
    });
    const planned = await post(`${url}${account}/plans`, cookie, { change: { comment: `Stopped by ${name}` } });
    expect(planned.status).toBe(201);
    const planId = String(planned.body['planId']);
    await control(emulator, 'faults', {
      target: 'campaign',
      instanceKey: 'acme-prod',
      method: 'Write',
      effect: { kind: 'latency', ms: 1_500 },
    });
    const answer = post(`${url}/api/plans/${planId}/apply`, cookie, { overrides: [] });
    await expect.poll(() => writes(emulator)).toBe(1);
    send(group);
    expect((await answer).status).toBe(200);
    await ended;
    await isGone(group);
    const database = new DatabaseSync(store, { readOnly: true });
    expect(database.prepare('select result from audit where plan_id = ?').all(planId)).toMatchObject([
      { result: 'applied' },
    ]);
    database.close();
  });
}

test('a killed launcher leaves no process behind', async () => {
  const { npm } = await startByNpm();
  const group = npm.pid ?? 0;
  process.kill(launcherOf(group), 'SIGKILL');
  await isGone(group);
});

test('an installed and built checkout starts without a registry, and writes nothing outside its data', async () => {
  const before = newestFile(root);
  const { npm, url, ended } = await startByNpm({ npm_config_registry: 'http://127.0.0.1:9/' });
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  process.kill(npm.pid ?? 0, 'SIGTERM');
  await ended;
  await isGone(npm.pid ?? 0);
  expect(newestFile(root)).toEqual(before);
});
