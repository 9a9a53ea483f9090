import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { stopDeadlineMs } from '../http/stop.ts';
import { ask, proveWayBack, signIn, type Visitor } from '../testing/process/console-visitor.ts';
import { textAt } from '../testing/json-at.ts';
import { type KilledConsole, startKilledConsole } from '../testing/process/killed-console.ts';

const accountPath = '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud';
const accountQuery = { method: 'ExecuteQuery', schema: 'nms:extAccount' } as const;
const slow = { kind: 'latency', ms: 1_200 } as const;

/** What is sent, and how often. */
const signals: readonly (readonly NodeJS.Signals[])[] = [
  ['SIGINT'],
  ['SIGTERM'],
  ['SIGHUP'],
  ['SIGTERM', 'SIGTERM'],
  ['SIGINT', 'SIGTERM', 'SIGHUP'],
];

/** The step of an apply at which the signal arrives. */
interface Step {
  readonly name: string;
  reach(at: KilledConsole, send: () => void): Promise<void>;
}

async function until(at: KilledConsole, method: string, count: number): Promise<void> {
  const isThere = async () => expect(await at.calls(method)).toBeGreaterThanOrEqual(count);
  await vi.waitFor(isThere, { timeout: 30_000, interval: 10 });
}

const steps: readonly Step[] = [
  {
    name: 'the account is read before the write',
    async reach(at, send) {
      const before = await at.calls('ExecuteQuery');
      await at.inject({ ...accountQuery, effect: slow });
      send();
      await until(at, 'ExecuteQuery', before + 1);
    },
  },
  {
    name: 'the write is sent and has not landed',
    async reach(at, send) {
      const before = await at.calls('Write');
      await at.inject({ method: 'Write', effect: slow });
      send();
      await until(at, 'Write', before + 1);
    },
  },
  {
    name: 'the write has landed and its reply has not',
    async reach(at, send) {
      const before = await at.calls('Write');
      await at.inject({ method: 'Write', effect: { ...slow, afterWrite: true } });
      send();
      await until(at, 'Write', before + 1);
    },
  },
];

/** Idle and half-sent connections, each of which would keep a server alive for minutes. */
async function openIdle(at: KilledConsole): Promise<readonly Socket[]> {
  const { hostname, port } = new URL(at.console.origin);
  const host = `Host: ${hostname}:${port}\r\n`;
  const texts = [
    '',
    `GET /health/live HTTP/1.1\r\n${host}`,
    `POST /api/session HTTP/1.1\r\n${host}X-Console: 1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"instanceKey"`,
    `GET /health/live HTTP/1.1\r\n${host}\r\n`,
  ];
  const sockets = texts.map((text) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    if (text !== '') socket.write(text);
    socket.resume();
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  await wait(200);
  return sockets;
}

async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket, 'close');
}

async function planned(visitor: Visitor): Promise<{ planId: string; tenant: string; overrides: object[] }> {
  const tenant = randomUUID();
  const { status, body } = await ask(visitor, ['POST', `${accountPath}/plans`, { change: { tenant } }]);
  expect(status).toBe(201);
  return { planId: textAt(body, 'planId'), tenant, overrides: await proveWayBack(visitor, body) };
}

async function endedWithin(at: KilledConsole): Promise<number | null | 'still there'> {
  return await Promise.race([at.console.ended, wait(stopDeadlineMs + 2_000, 'still there' as const, { ref: false })]);
}

test.concurrent.each(steps)(
  'a signal while $name: the apply ends, is answered and audited, and the next start works',
  async (step) => {
    await using at = await startKilledConsole();
    const visitor: Visitor = { at, cookie: await signIn(at) };
    for (const sent of signals) {
      const { planId, tenant, overrides } = await planned(visitor);
      const idle = await openIdle(at);
      let answer: Promise<number> = Promise.resolve(0);
      await step.reach(at, () => {
        const request = ask(visitor, ['POST', `/api/plans/${planId}/apply`, { overrides }, randomUUID()]);
        answer = request.then(({ status }) => status);
      });
      for (const signal of sent) at.console.signal(signal);
      // While the apply runs, no new connection is accepted and idle ones are closed.
      await Promise.all(idle.map(closed));
      await expect(ask(visitor, ['GET', accountPath])).rejects.toThrow('fetch failed');
      expect([sent, await answer]).toEqual([sent, 200]);
      expect([sent, await endedWithin(at)]).toEqual([sent, 0]);
      expect((await at.stored())['tenant']).toBe(tenant);
      expect(at.rows(`select result from audit where plan_id = '${planId}'`)).toEqual([{ result: 'applied' }]);
      expect(at.rows('select * from intents where closed_at is null')).toEqual([]);
      await at.restart();
      expect((await ask(visitor, ['GET', `/api/plans/${planId}`])).status).toBe(200);
    }
  },
  300_000,
);

test('an apply whose browser is gone is finished and audited before the process ends', async () => {
  await using at = await startKilledConsole();
  const visitor: Visitor = { at, cookie: await signIn(at) };
  const { planId, overrides } = await planned(visitor);
  const gone = new AbortController();
  const before = await at.calls('Write');
  await at.inject({ method: 'Write', effect: slow });
  const request = fetch(`${at.console.origin}/api/plans/${planId}/apply`, {
    method: 'POST',
    signal: gone.signal,
    headers: {
      'x-console': '1',
      origin: at.console.origin,
      cookie: visitor.cookie,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ overrides }),
  }).catch(() => 'gone');
  await until(at, 'Write', before + 1);
  gone.abort();
  expect(await request).toBe('gone');
  at.console.signal('SIGTERM');
  expect(await endedWithin(at)).toBe(0);
  expect(at.rows(`select result from audit where plan_id = '${planId}'`)).toEqual([{ result: 'applied' }]);
}, 60_000);

test('a write that Campaign never answers is looked for, answered and audited before the process ends', async () => {
  await using at = await startKilledConsole();
  const visitor: Visitor = { at, cookie: await signIn(at) };
  const { planId, overrides } = await planned(visitor);
  const before = await at.calls('Write');
  await at.inject({ method: 'Write', effect: { kind: 'latency', ms: 120_000, afterWrite: true } });
  const answer = ask(visitor, ['POST', `/api/plans/${planId}/apply`, { overrides }, randomUUID()]);
  await until(at, 'Write', before + 1);
  at.console.signal('SIGTERM');
  expect(await answer).toMatchObject({ status: 200 });
  expect(await endedWithin(at)).toBe(0);
  expect(at.rows(`select result from audit where plan_id = '${planId}'`)).toEqual([{ result: 'applied' }]);
}, 90_000);
