import { openGates, type SourceFact } from '@console/domain';
import { afterEach, expect, test } from 'vitest';
import type { AccessImpacts, ImpactBytes, ImpactQuestion, ImpactRequest } from '../../ports.ts';
import { packChunk, packPeople } from '../../packed/people-chunks.ts';
import { createImpactPool } from './impact-pool.ts';

let pool: AccessImpacts | undefined;

afterEach(async () => {
  await pool?.close();
});

const options = { size: 2, deadlineMs: 20_000, idleMs: 60_000 };
const sources = sourcesAt('2026-05-01T12:00:00.000Z');

function sourcesAt(readAt: string): SourceFact[] {
  const names = ['profiles', 'members', 'operators', 'operator-groups'] as const;
  return names.map((source) => ({ source, state: 'complete', readAt, reason: null }));
}

const rows: ImpactQuestion = {
  kind: 'rows',
  assumptions: {
    login: 'ada',
    hasAdminRight: true,
    limits: { people: 50, percent: 10 },
    expectations: [],
    accountsOfKind: 1,
    accountsMaybeOfKind: 0,
    isInForceKnown: true,
  },
  filters: {},
  offset: 0,
  limit: 10,
};
const before = 'Campaign - (.*)';
// Within every limit of a mask, and still minutes of work on names like the ones below.
const slow = '(?:[a-z]{0,30}){20}(.*)x';

interface Facts {
  readonly people?: number;
  readonly nameOf?: (row: number) => string;
}

/** Facts of so many people, each with one profile of their own; `loads` counts how often they were asked for. */
async function factsOf(key: string, { people = 3, nameOf = (row) => `Campaign - g${row}` }: Facts = {}) {
  const names = Array.from({ length: people }, (_, row) => nameOf(row));
  const users = names.map((name, row) => ({
    id: String(row),
    email: `u${row}@acme.example`,
    username: `u${row}`,
    name: `U ${row}`,
    state: 'active' as const,
    groupNames: [name],
  }));
  const made = {
    key,
    sources,
    loads: 0,
    async load(): Promise<ImpactBytes> {
      made.loads += 1;
      return {
        users: await packPeople({ users: [await packChunk(users)], direct: [] }),
        operators: undefined,
        groups: names.map((_, row) => ({ id: String(row), name: `g${row}`, label: '' })),
        profiles: names.map((name, row) => ({ id: String(row), name })),
        otherProfileNames: [],
        userGroupNames: [],
        sources,
      };
    },
  };
  return made;
}

/** Letters without a pattern, the same for the same number; few enough for the slow mask to be read at all. */
function mixedName(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 400 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(97 + (Math.floor(state / 65_536) % 26));
  }).join('');
}

type Asked = Omit<ImpactRequest, 'before' | 'question' | 'audience' | 'statedReading' | 'gates' | 'basis'> &
  Partial<ImpactRequest>;

async function ask(request: Asked) {
  const json = await pool?.ask({
    audience: 'prod',
    before,
    gates: openGates,
    statedReading: null,
    basis: null,
    question: rows,
    ...request,
  });
  const body: unknown = JSON.parse(Buffer.from(json ?? []).toString());
  return body;
}

test('the reply is JSON; the people are sent to the worker once, for any number of masks', async () => {
  pool = createImpactPool(options);
  const facts = await factsOf('one');
  expect(await ask({ facts, after: 'Campaign - (g1)' })).toMatchObject({ population: 3, found: 3 });
  expect(await ask({ facts, after: 'Campaign - (g2)' })).toMatchObject({ population: 3 });
  expect(facts.loads).toBe(1);
  const others = await factsOf('two', { people: 5 });
  expect(await ask({ facts: others, after: 'Campaign - (g2)' })).toMatchObject({ population: 5 });
  expect(others.loads).toBe(1);
});

test('a worker prepared for an audience answers that audience, and replaces no other worker', async () => {
  pool = createImpactPool(options);
  pool.prepare('here');
  pool.prepare('here');
  expect(await ask({ audience: 'here', facts: await factsOf('one'), after: 'Campaign - (g1)' })).toMatchObject({
    found: 3,
  });
  for (let other = 0; other < 5; other += 1) pool.prepare(`there ${other}`);
  expect(await ask({ audience: 'elsewhere', facts: await factsOf('two'), after: before })).toMatchObject({ found: 3 });
});

test('shows the current sources, though the people were read earlier', async () => {
  pool = createImpactPool(options);
  const facts = await factsOf('one');
  await ask({ facts, after: 'Campaign - (g1)' });
  const later = sourcesAt('2026-05-01T13:00:00.000Z');
  const reply = await ask({ facts: { ...facts, sources: later }, after: 'Campaign - (g1)' });
  expect(reply).toMatchObject({ sources: [{ readAt: '2026-05-01T13:00:00.000Z' }, {}, {}, {}] });
});

test('an unknown person has a code of its own', async () => {
  pool = createImpactPool(options);
  const question = { kind: 'person', person: 'nobody' } as const;
  const asked = ask({ facts: await factsOf('one'), after: before, question });
  await expect(asked).rejects.toMatchObject({ code: 'person-not-found' });
});

test('a question that nobody waits for is stopped between two slices, and the worker keeps its people', async () => {
  pool = createImpactPool(options);
  const facts = await factsOf('one', { people: 3_000, nameOf: (row) => `Campaign - ${mixedName(row)}` });
  await ask({ facts, after: 'Campaign - (g1)' });
  const gone = new AbortController();
  const began = performance.now();
  const dropped = ask({ facts, after: `Campaign - ${slow}`, signal: gone.signal });
  setTimeout(() => gone.abort(), 30);
  await expect(dropped).rejects.toMatchObject({ code: 'preview-unavailable' });
  expect(await ask({ facts, after: 'Campaign - (g2)' })).toMatchObject({ population: 3_000 });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(facts.loads).toBe(1);
});

test('a question past its deadline is given up, and never blocks the event loop', async () => {
  // Sooner than a mask is given up for its pace.
  pool = createImpactPool({ ...options, deadlineMs: 60 });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const facts = await factsOf('one', { people: 2_000, nameOf: mixedName });
  await expect(ask({ facts, after: slow })).rejects.toMatchObject({ code: 'preview-unavailable' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

test('a mask too slow for all names counts as unreadable', async () => {
  pool = createImpactPool(options);
  const facts = await factsOf('one', { people: 2_000, nameOf: mixedName });
  const answer = await ask({ facts, after: slow });
  // By the mask in force nobody signs in: by one that is not known anybody may.
  expect(answer).toMatchObject({ population: 2_000, counts: { 'maybe-gains': 2_000 } });
});

test('a worker that breaks fails its questions; the next one gets a fresh worker', async () => {
  pool = createImpactPool(options);
  const facts = await factsOf('one');
  const broken = {
    ...facts,
    key: 'broken',
    load: async () => ({ ...(await facts.load()), users: Uint8Array.from([1, 2, 3]) }),
  };
  await expect(ask({ facts: broken, after: before })).rejects.toMatchObject({ code: 'preview-unavailable' });
  expect(await ask({ facts, after: before })).toMatchObject({ population: 3 });
});

test('facts that cannot be loaded fail only their own question', async () => {
  pool = createImpactPool(options);
  const facts = await factsOf('one');
  const lost = { ...facts, key: 'lost', load: () => Promise.reject(new Error('store is gone')) };
  await expect(ask({ facts: lost, after: before })).rejects.toThrow('store is gone');
  expect(await ask({ facts, after: before })).toMatchObject({ population: 3 });
});

test('an idle audience is dropped', async () => {
  pool = createImpactPool({ ...options, idleMs: 50 });
  const facts = await factsOf('one');
  await ask({ facts, after: before });
  await new Promise((resolve) => setTimeout(resolve, 150));
  await ask({ facts, after: before });
  expect(facts.loads).toBe(2);
});

test('more audiences than workers: the least recently used one is dropped', async () => {
  pool = createImpactPool({ ...options, size: 2 });
  const [one, two, three] = [await factsOf('one'), await factsOf('two'), await factsOf('three')];
  await ask({ audience: 'one', facts: one, after: before });
  await ask({ audience: 'two', facts: two, after: before });
  await ask({ audience: 'one', facts: one, after: before });
  await ask({ audience: 'three', facts: three, after: before });
  await ask({ audience: 'one', facts: one, after: before });
  await ask({ audience: 'two', facts: two, after: before });
  expect([one.loads, two.loads, three.loads]).toEqual([1, 2, 1]);
});

test('after closing nothing is answered', async () => {
  pool = createImpactPool(options);
  const facts = await factsOf('one');
  const open = ask({ facts, after: before });
  const ended = expect(open).rejects.toMatchObject({ code: 'preview-unavailable' });
  await pool.close();
  await ended;
  await expect(ask({ facts, after: before })).rejects.toMatchObject({ code: 'preview-unavailable' });
});
