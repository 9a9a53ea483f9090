import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { readServerKey } from '../config/secrets/server-key.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { at as part, textAt } from '../testing/json-at.ts';
import { ask, proveWayBack, signIn, type Visitor } from '../testing/process/console-visitor.ts';
import { type KilledConsole, startKilledConsole } from '../testing/process/killed-console.ts';

const rounds = 5;
const holdMs = 120_000;
const accountPath = '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud';
const readings = '/api/instances/acme-prod/stated-reading';
const accountQuery = { method: 'ExecuteQuery', schema: 'nms:extAccount' } as const;
const stalled = { kind: 'latency', ms: holdMs } as const;

/** A step of an apply, and how a test reaches it from outside. */
interface Step {
  readonly name: string;
  readonly withSecret?: boolean;
  /** A stated reading is checked between the claim and the intent. */
  readonly withStatement?: boolean;
  /** Sends the request, and resolves when it is at the step. */
  readonly reach: (lane: Lane, send: () => void) => Promise<void>;
  /** What is in the store then. */
  readonly left: 'claim' | 'unsent intent' | 'sent intent';
}

interface Lane extends Visitor {
  /** Number of calls for one read of the account. */
  readingCalls: number;
}

async function until(at: KilledConsole, method: string, count: number): Promise<void> {
  const isThere = async () => expect(await at.calls(method)).toBeGreaterThanOrEqual(count);
  await vi.waitFor(isThere, { timeout: 30_000, interval: 10 });
}

/** Stalls the first read of the account: with a stated reading it follows the claim, else the intent. */
const holdFirstReading: Step['reach'] = async ({ at }, send) => {
  const before = await at.calls('ExecuteQuery');
  await at.inject({ ...accountQuery, effect: stalled });
  send();
  await until(at, 'ExecuteQuery', before + 1);
};

/** Stalls the first or last call of the read back. The write is slow, so that no earlier read is stalled. */
async function holdReadingBack({ at }: Lane, send: () => void, hold: { call: number; ms: number }): Promise<void> {
  const before = await at.calls('Write');
  await at.inject({ method: 'Write', effect: { kind: 'latency', ms: 700, afterWrite: true } });
  send();
  await until(at, 'Write', before + 1);
  const read = await at.calls('ExecuteQuery');
  await at.inject({ ...accountQuery, skip: hold.call - 1, effect: { kind: 'latency', ms: hold.ms } });
  await until(at, 'ExecuteQuery', read + hold.call);
}

const steps: readonly Step[] = [
  { name: 'the plan is claimed', withStatement: true, reach: holdFirstReading, left: 'claim' },
  { name: 'the intent is stored', reach: holdFirstReading, left: 'unsent intent' },
  {
    name: 'the secret is sent to be encrypted',
    withSecret: true,
    left: 'unsent intent',
    async reach({ at }, send) {
      const before = await at.calls('EncryptPassword');
      await at.inject({ method: 'EncryptPassword', effect: stalled });
      send();
      await until(at, 'EncryptPassword', before + 1);
    },
  },
  {
    name: 'the account is read before the write',
    withSecret: true,
    left: 'unsent intent',
    async reach({ at }, send) {
      const before = await at.calls('EncryptPassword');
      await at.inject({ method: 'EncryptPassword', effect: { kind: 'latency', ms: 700, afterWrite: true } });
      send();
      await until(at, 'EncryptPassword', before + 1);
      const read = await at.calls('ExecuteQuery');
      await at.inject({ ...accountQuery, effect: stalled });
      await until(at, 'ExecuteQuery', read + 1);
    },
  },
  {
    name: 'the write is sent and has not landed',
    left: 'sent intent',
    async reach({ at }, send) {
      const before = await at.calls('Write');
      await at.inject({ method: 'Write', effect: { kind: 'latency', ms: 1_500 } });
      send();
      await until(at, 'Write', before + 1);
    },
  },
  {
    name: 'the write has landed and its reply has not',
    withSecret: true,
    left: 'sent intent',
    async reach({ at }, send) {
      const before = await at.calls('Write');
      await at.inject({ method: 'Write', effect: { ...stalled, afterWrite: true } });
      send();
      await until(at, 'Write', before + 1);
    },
  },
  {
    name: 'the account is read back',
    left: 'sent intent',
    reach: (lane, send) => holdReadingBack(lane, send, { call: 1, ms: holdMs }),
  },
  {
    name: 'the reading back has arrived and nothing is settled',
    left: 'sent intent',
    async reach(lane, send) {
      await holdReadingBack(lane, send, { call: lane.readingCalls, ms: 400 });
      // The reply arrives at a stopped process.
      lane.at.console.freeze();
      await wait(600);
    },
  },
];

function leftBy(at: KilledConsole, planId: string): Step['left'] | 'nothing' {
  const [intent] = at.rows(`select sent_at from intents where closed_at is null and plan_id = '${planId}'`);
  if (intent !== undefined) return intent['sent_at'] === null ? 'unsent intent' : 'sent intent';
  const [plan] = at.rows(`select state from plans where plan_id = '${planId}'`);
  return plan?.['state'] === 'applying' ? 'claim' : 'nothing';
}

async function killAt(lane: Lane, step: Step, round: number): Promise<string> {
  const { at } = lane;
  const tenant = `${step.left} ${round} ${randomUUID()}`;
  const secret = { imsClientSecret: { action: 'replace', value: `p8e-${randomUUID()}` } };
  const change = { tenant, ...(step.withSecret === true ? secret : {}) };
  const planned = await ask(lane, ['POST', `${accountPath}/plans`, { change }]);
  expect(planned.status).toBe(201);
  const planId = textAt(planned.body, 'planId');
  const [key, writes] = [randomUUID(), await at.calls('Write')];
  const overrides = await proveWayBack(lane, planned.body);
  const apply = (with_: string) => ask(lane, ['POST', `/api/plans/${planId}/apply`, { overrides }, with_]);

  let sending: Promise<unknown> = Promise.resolve();
  await step.reach(lane, () => {
    sending = apply(key).catch(() => undefined);
  });
  await at.console.kill();
  await sending;
  expect(leftBy(at, planId)).toBe(step.left);
  await at.restart();

  const read = async () => (await ask(lane, ['GET', `/api/plans/${planId}`])).body;
  const queries = await at.calls('ExecuteQuery');
  await read();
  lane.readingCalls = (await at.calls('ExecuteQuery')) - queries || lane.readingCalls;
  // A new session; the interrupted one is still needed for its sealed secret.
  await signIn(at);
  const isSent = step.left === 'sent intent';
  const isSettled = async () => expect(part(await read(), 'state')).toBe(isSent ? 'applied' : 'open');
  await vi.waitFor(isSettled, { timeout: 20_000, interval: 50 });
  if (!isSent) {
    expect(await at.calls('Write')).toBe(writes);
    expect(await apply(key.replaceAll('-', '_'))).toMatchObject({ status: 200 });
  }
  // Nothing is lost, and nothing is written twice.
  expect(await apply(isSent ? key : key.replaceAll('-', '_'))).toMatchObject({ status: 200, body: { planId } });
  expect(await at.calls('Write')).toBe(writes + 1);
  expect((await at.stored())['tenant']).toBe(tenant);
  return planId;
}

async function expectAudited({ at }: Lane, planIds: ReadonlyMap<string, Step['left']>): Promise<void> {
  await at.console.kill();
  const key = readServerKey(readFileSync(path.join(path.dirname(at.sqliteFile), 'server.key'), 'utf8'));
  if (key === undefined) throw new Error('no server key');
  const store = await openSqliteStore({ file: at.sqliteFile, serverKey: key });
  expect((await store.audit.verify()).fault).toBeUndefined();
  expect(await store.changes.openIntents()).toEqual([]);
  await store.close();
  const resultOf = { claim: 'ended-before-announced', 'unsent intent': 'ended-before-sent' } as const;
  for (const [planId, left] of planIds) {
    const rows = at.rows(`select result from audit where plan_id = '${planId}' order by seq`);
    const results = rows.map(({ result }) => result);
    expect(results).toEqual(left === 'sent intent' ? ['applied-found-later'] : [resultOf[left], 'applied']);
  }
}

// Steps in the second half need to know how many calls a read takes; their lane's first steps count them.
const lanes = [steps.slice(0, 4), steps.slice(4)];

test.concurrent.each(lanes.map((lane) => ({ lane, names: lane.map(({ name }) => name).join('; ') })))(
  `killed ${rounds} times at each step: $names`,
  async ({ lane: ownSteps }) => {
    await using at = await startKilledConsole();
    const lane: Lane = { at, cookie: await signIn(at), readingCalls: 1 };
    const plans = new Map<string, Step['left']>();
    let version = 0;
    for (const step of ownSteps) {
      if (step.withStatement === true) {
        const statement = {
          reading: 'expression',
          anchored: true,
          ignoresCase: false,
          evidence: 'seen in a test of ours',
        };
        expect(await ask(lane, ['PUT', readings, { ...statement, version }])).toMatchObject({ status: 200 });
        version += 1;
      }
      for (let round = 0; round < rounds; round += 1) plans.set(await killAt(lane, step, round), step.left);
      if (step.withStatement === true) await ask(lane, ['DELETE', readings, { version }]);
    }
    await expectAudited(lane, plans);
    expect(plans.size).toBe(ownSteps.length * rounds);
  },
  300_000,
);
