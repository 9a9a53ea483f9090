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
async function material(key: string, { people = 3, nameOf = (row) => `Campaign - g${row}` }: Facts = {}) {
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

type Asked = Omit<ImpactRequest, 'before' | 'question' | 'place' | 'statedReading' | 'gates' | 'basis'> &
  Partial<ImpactRequest>;

async function ask(request: Asked) {
  const json = await pool?.ask({
    place: 'prod',
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

test('the reply comes as JSON; the people are handed over once, however many masks are judged', async () => {
  pool = createImpactPool(options);
  const facts = await material('one');
  expect(await ask({ material: facts, after: 'Campaign - (g1)' })).toMatchObject({ population: 3, found: 3 });
  expect(await ask({ material: facts, after: 'Campaign - (g2)' })).toMatchObject({ population: 3 });
  expect(facts.loads).toBe(1);
  const others = await material('two', { people: 5 });
  expect(await ask({ material: others, after: 'Campaign - (g2)' })).toMatchObject({ population: 5 });
  expect(others.loads).toBe(1);
});

test('made ready for a place, it answers that place, and takes no worker from another', async () => {
  pool = createImpactPool(options);
  pool.prepare('here');
  pool.prepare('here');
  expect(await ask({ place: 'here', material: await material('one'), after: 'Campaign - (g1)' })).toMatchObject({
    found: 3,
  });
  for (let place = 0; place < 5; place += 1) pool.prepare(`there ${place}`);
  expect(await ask({ place: 'elsewhere', material: await material('two'), after: before })).toMatchObject({ found: 3 });
});

test('the sources told are those of now, though the people were read before', async () => {
  pool = createImpactPool(options);
  const facts = await material('one');
  await ask({ material: facts, after: 'Campaign - (g1)' });
  const later = sourcesAt('2026-05-01T13:00:00.000Z');
  const reply = await ask({ material: { ...facts, sources: later }, after: 'Campaign - (g1)' });
  expect(reply).toMatchObject({ sources: [{ readAt: '2026-05-01T13:00:00.000Z' }, {}, {}, {}] });
});

test('one who is not known has a code of their own', async () => {
  pool = createImpactPool(options);
  const question = { kind: 'person', person: 'nobody' } as const;
  const asked = ask({ material: await material('one'), after: before, question });
  await expect(asked).rejects.toMatchObject({ code: 'person-not-found' });
});

test('a question nobody waits for is stopped between two slices, and the worker with its people goes on', async () => {
  pool = createImpactPool(options);
  const facts = await material('one', { people: 3_000, nameOf: (row) => `Campaign - ${mixedName(row)}` });
  await ask({ material: facts, after: 'Campaign - (g1)' });
  const gone = new AbortController();
  const began = performance.now();
  const dropped = ask({ material: facts, after: `Campaign - ${slow}`, signal: gone.signal });
  setTimeout(() => gone.abort(), 30);
  await expect(dropped).rejects.toMatchObject({ code: 'preview-unavailable' });
  expect(await ask({ material: facts, after: 'Campaign - (g2)' })).toMatchObject({ population: 3_000 });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(facts.loads).toBe(1);
});

test('one that overruns is given up, and the event loop was free all the time', async () => {
  // Sooner than a mask is given up for its pace.
  pool = createImpactPool({ ...options, deadlineMs: 60 });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const facts = await material('one', { people: 2_000, nameOf: mixedName });
  await expect(ask({ material: facts, after: slow })).rejects.toMatchObject({ code: 'preview-unavailable' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

test('a mask too slow for all names is answered as one that cannot be read', async () => {
  pool = createImpactPool(options);
  const facts = await material('one', { people: 2_000, nameOf: mixedName });
  const answer = await ask({ material: facts, after: slow });
  // By the mask in force nobody signs in: by one that is not known anybody may.
  expect(answer).toMatchObject({ population: 2_000, counts: { 'maybe-gains': 2_000 } });
});

test('a worker that breaks fails its questions; the next one gets a fresh worker', async () => {
  pool = createImpactPool(options);
  const facts = await material('one');
  const broken = {
    ...facts,
    key: 'broken',
    load: async () => ({ ...(await facts.load()), users: Uint8Array.from([1, 2, 3]) }),
  };
  await expect(ask({ material: broken, after: before })).rejects.toMatchObject({ code: 'preview-unavailable' });
  expect(await ask({ material: facts, after: before })).toMatchObject({ population: 3 });
});

test('facts that cannot be loaded fail their question alone', async () => {
  pool = createImpactPool(options);
  const facts = await material('one');
  const lost = { ...facts, key: 'lost', load: () => Promise.reject(new Error('store is gone')) };
  await expect(ask({ material: lost, after: before })).rejects.toThrow('store is gone');
  expect(await ask({ material: facts, after: before })).toMatchObject({ population: 3 });
});

test('a place that was not asked about for a while is let go', async () => {
  pool = createImpactPool({ ...options, idleMs: 50 });
  const facts = await material('one');
  await ask({ material: facts, after: before });
  await new Promise((resolve) => setTimeout(resolve, 150));
  await ask({ material: facts, after: before });
  expect(facts.loads).toBe(2);
});

test('more places than workers: the one asked about longest ago makes room', async () => {
  pool = createImpactPool({ ...options, size: 2 });
  const [one, two, three] = [await material('one'), await material('two'), await material('three')];
  await ask({ place: 'one', material: one, after: before });
  await ask({ place: 'two', material: two, after: before });
  await ask({ place: 'one', material: one, after: before });
  await ask({ place: 'three', material: three, after: before });
  await ask({ place: 'one', material: one, after: before });
  await ask({ place: 'two', material: two, after: before });
  expect([one.loads, two.loads, three.loads]).toEqual([1, 2, 1]);
});

test('after closing nothing is answered', async () => {
  pool = createImpactPool(options);
  const facts = await material('one');
  const open = ask({ material: facts, after: before });
  const ended = expect(open).rejects.toMatchObject({ code: 'preview-unavailable' });
  await pool.close();
  await ended;
  await expect(ask({ material: facts, after: before })).rejects.toMatchObject({ code: 'preview-unavailable' });
});
