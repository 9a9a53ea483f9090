import type { AccessImpactBody } from '@console/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ImpactClient, type ImpactRequest } from './impact-client.ts';

const counts = {
  'loses-sign-in': 0,
  'maybe-loses': 0,
  'loses-groups': 0,
  moves: 0,
  unknown: 0,
  'maybe-gains': 0,
  'gains-sign-in': 0,
  'gains-groups': 0,
  unchanged: 250,
};
const maskSummary = {
  source: '',
  reading: 'expression',
  segments: [],
  hints: [],
  fault: null,
} satisfies AccessImpactBody['before'];

function row(place: number): AccessImpactBody['people'][number] {
  return {
    personId: String(place),
    name: `Person ${place}`,
    email: '',
    logins: [],
    joinedBy: [],
    verdict: 'unchanged',
    today: { state: 'signs-in', cause: null, doubts: [] },
    next: { state: 'signs-in', cause: null, doubts: [] },
    before: [],
    after: [],
    apart: null,
    wasAdministrator: false,
    profilesRead: true,
    notes: [],
    doubts: [],
    constructs: [],
    why: [],
  };
}

function reply({ offset, limit }: ImpactRequest, found = 250): AccessImpactBody {
  return {
    apart: null,
    population: 250,
    counts,
    today: null,
    guards: [],
    expectations: [],
    statedReading: null,
    basis: null,
    sources: [],
    before: maskSummary,
    after: maskSummary,
    found,
    offset,
    people: Array.from({ length: Math.min(limit, found - offset) }, (_, index) => row(offset + index)),
  };
}

const noFilters = {};
const asked = (associationMask: string) => ({ change: { associationMask }, filters: noFilters, basis: '' });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first mask is asked at once, typed ones after a pause, and only the last', async () => {
  const requests: string[] = [];
  const client = new ImpactClient(async (request) => {
    requests.push(request.change.associationMask ?? '');
    return reply(request);
  });
  client.ask(asked('a'));
  await vi.advanceTimersByTimeAsync(0);
  expect(requests).toEqual(['a']);
  client.ask(asked('ab'));
  await vi.advanceTimersByTimeAsync(30);
  client.ask(asked('abc'));
  await vi.advanceTimersByTimeAsync(39);
  expect(requests).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(1);
  expect(requests).toEqual(['a', 'abc']);
  expect(client.state()).toMatchObject({ phase: 'done', asked: { change: { associationMask: 'abc' } } });
});

test('a newer mask aborts the former, whose numbers stay until the newer are there', async () => {
  const held = Promise.withResolvers<undefined>();
  const signals: AbortSignal[] = [];
  const client = new ImpactClient(async (request, signal) => {
    signals.push(signal);
    if (request.change.associationMask === 'slow') await held.promise;
    return reply(request, request.change.associationMask === 'slow' ? 1 : 250);
  });
  client.ask(asked('a'));
  await vi.advanceTimersByTimeAsync(0);
  client.ask(asked('slow'));
  await vi.advanceTimersByTimeAsync(40);
  expect(client.state()).toMatchObject({
    phase: 'computing',
    asked: { change: { associationMask: 'a' } },
    answer: { found: 250 },
  });
  client.ask(asked('b'));
  expect(signals.at(-1)?.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(40);
  held.resolve(undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(client.state()).toMatchObject({
    phase: 'done',
    asked: { change: { associationMask: 'b' } },
    answer: { found: 250 },
  });
});

test('rows are asked for by page, once, as they come into view', async () => {
  const offsets: number[] = [];
  const client = new ImpactClient(async (request) => {
    offsets.push(request.offset);
    return reply(request);
  });
  client.ask(asked('a'));
  await vi.advanceTimersByTimeAsync(0);
  client.showRange(120, 130);
  client.showRange(195, 205);
  await vi.advanceTimersByTimeAsync(60);
  client.showRange(196, 206);
  await vi.advanceTimersByTimeAsync(60);
  expect(offsets).toEqual([0, 100, 200]);
  expect(client.state().rows.get(249)?.name).toBe('Person 249');
});

test('a failure keeps the former numbers, and asking again takes it away', async () => {
  let isFailing = false;
  const client = new ImpactClient(async (request) => {
    if (isFailing) throw new Error('no reply');
    return reply(request);
  });
  client.ask(asked('a'));
  await vi.advanceTimersByTimeAsync(0);
  isFailing = true;
  client.ask(asked('b'));
  await vi.advanceTimersByTimeAsync(40);
  expect(client.state()).toMatchObject({ phase: 'failed', asked: { change: { associationMask: 'a' } } });
  expect(client.state().error).not.toBeNull();
  isFailing = false;
  client.again();
  await vi.advanceTimersByTimeAsync(0);
  expect(client.state()).toMatchObject({ phase: 'done', asked: { change: { associationMask: 'b' } }, error: null });
});

test('a list of another length in a later page means other sources: everything is asked anew', async () => {
  const offsets: number[] = [];
  const client = new ImpactClient(async (request) => {
    offsets.push(request.offset);
    return reply(request, offsets.length === 1 ? 250 : 180);
  });
  client.ask(asked('a'));
  await vi.advanceTimersByTimeAsync(0);
  client.showRange(100, 110);
  await vi.advanceTimersByTimeAsync(60);
  await vi.advanceTimersByTimeAsync(1);
  expect(offsets.slice(0, 3)).toEqual([0, 100, 0]);
  expect(client.state().answer?.found).toBe(180);
});

test('rows far from those in view are let go, and asked for again when somebody comes back to them', async () => {
  const offsets: number[] = [];
  const client = new ImpactClient(async (request) => {
    offsets.push(request.offset);
    return reply(request, 10_000);
  });
  client.ask(asked('a'));
  await vi.advanceTimersByTimeAsync(0);
  for (const from of [0, 3000, 0, 9990]) {
    client.showRange(from, from + 10);
    await vi.advanceTimersByTimeAsync(61);
    expect(client.state().rows.get(from)?.name).toBe(`Person ${from}`);
    expect(client.state().rows.get(from + 9)?.name).toBe(`Person ${from + 9}`);
  }
  expect(offsets).toEqual([0, 3000, 0, 9900]);
  expect(client.state().rows.size).toBeLessThan(2100);
});
