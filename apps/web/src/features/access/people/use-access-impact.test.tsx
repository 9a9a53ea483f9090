// @vitest-environment jsdom
import type { AccessImpactBody } from '@console/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { ImpactInput } from './impact-queries.ts';
import { type ImpactHandle, useAccessImpact } from './use-access-impact.ts';

const requestSchema = z.object({
  change: z.object({ associationMask: z.string() }),
  filters: z.record(z.string(), z.unknown()),
  offset: z.number(),
  limit: z.number(),
});
type ImpactRequest = z.output<typeof requestSchema>;
type ReadImpact = (request: ImpactRequest, signal: AbortSignal) => Promise<AccessImpactBody>;

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

function row(index: number): AccessImpactBody['people'][number] {
  return {
    personId: String(index),
    name: `Person ${index}`,
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

const account = { instanceKey: 'acme-prod', accountName: 'imsAccount' };
const noFilters = {};
const inputFor = (associationMask: string): ImpactInput => ({
  account,
  change: { associationMask },
  filters: noFilters,
  basis: '',
});

let root: Root;
let client: QueryClient;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  client = new QueryClient();
});
afterEach(async () => {
  await act(async () => root.unmount());
  client.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Renders a page that uses the hook; `read` plays the server. */
function open(read: ReadImpact) {
  vi.stubGlobal('fetch', async (_url: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    const reply = await read(requestSchema.parse(JSON.parse(body)), signal);
    signal.throwIfAborted();
    return Response.json(reply);
  });
  const shown: ImpactHandle[] = [];
  function Page({ input }: { readonly input: ImpactInput }) {
    shown.push(useAccessImpact(input));
    return null;
  }
  const latest = () => {
    const handle = shown.at(-1);
    if (handle === undefined) throw new Error('nothing is shown yet');
    return handle;
  };
  return {
    async wait(time: number) {
      await act(() => vi.advanceTimersByTimeAsync(time));
      // A render may start a request, and its reply renders again.
      for (let turn = 0; turn < 6; turn += 1) await act(() => vi.advanceTimersByTimeAsync(0));
    },
    ask: (input: ImpactInput) =>
      act(async () =>
        root.render(
          <QueryClientProvider client={client}>
            <Page input={input} />
          </QueryClientProvider>,
        ),
      ),
    showRange: (from: number, to: number) => act(async () => latest().onRangeChange(from, to)),
    retry: () => act(async () => latest().retry()),
    state: () => latest().state,
  };
}

test('the first mask is requested at once; of typed ones only the last, after a pause', async () => {
  const requests: string[] = [];
  const page = open(async (request) => {
    requests.push(request.change.associationMask);
    return reply(request);
  });
  await page.ask(inputFor('a'));
  await page.wait(0);
  expect(requests).toEqual(['a']);
  await page.ask(inputFor('ab'));
  await page.wait(30);
  await page.ask(inputFor('abc'));
  await page.wait(39);
  expect(requests).toEqual(['a']);
  await page.wait(1);
  expect(requests).toEqual(['a', 'abc']);
  expect(page.state()).toMatchObject({ phase: 'done', answer: { input: { change: { associationMask: 'abc' } } } });
});

test('a newer mask aborts the running request; the former numbers stay until the new ones arrive', async () => {
  const release = Promise.withResolvers<undefined>();
  const signals: AbortSignal[] = [];
  const page = open(async (request, signal) => {
    signals.push(signal);
    if (request.change.associationMask === 'slow') await release.promise;
    return reply(request, request.change.associationMask === 'slow' ? 1 : 250);
  });
  await page.ask(inputFor('a'));
  await page.wait(0);
  await page.ask(inputFor('slow'));
  await page.wait(40);
  expect(page.state()).toMatchObject({
    phase: 'computing',
    answer: { input: { change: { associationMask: 'a' } }, found: 250 },
  });
  expect(signals.at(-1)?.aborted).toBe(false);
  await page.ask(inputFor('b'));
  expect(signals.at(-1)?.aborted).toBe(true);
  await page.wait(40);
  release.resolve(undefined);
  await page.wait(0);
  expect(page.state()).toMatchObject({
    phase: 'done',
    answer: { input: { change: { associationMask: 'b' } }, found: 250 },
  });
});

test('another basis, such as another stated reading, aborts the running request at once', async () => {
  const signals: AbortSignal[] = [];
  const page = open(async (request, signal) => {
    signals.push(signal);
    if (signals.length === 1) await new Promise(() => undefined);
    return reply(request);
  });
  await page.ask(inputFor('a'));
  await page.wait(0);
  await page.ask({ ...inputFor('a'), basis: 'another statement' });
  await page.wait(1);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  expect(page.state()).toMatchObject({ phase: 'done', answer: { input: { basis: 'another statement' } } });
});

test('a mask that is typed again is requested again, not taken from a cache', async () => {
  const requests: string[] = [];
  const page = open(async (request) => {
    requests.push(request.change.associationMask);
    return reply(request);
  });
  for (const mask of ['a', 'b', 'a']) {
    await page.ask(inputFor(mask));
    expect(page.state().phase).toBe('computing');
    await page.wait(40);
    expect(page.state()).toMatchObject({ phase: 'done', answer: { input: { change: { associationMask: mask } } } });
  }
  expect(requests).toEqual(['a', 'b', 'a']);
});

test('rows are fetched by page, once, as they come into view', async () => {
  const offsets: number[] = [];
  const page = open(async (request) => {
    offsets.push(request.offset);
    return reply(request);
  });
  await page.ask(inputFor('a'));
  await page.wait(0);
  await page.showRange(120, 130);
  await page.showRange(195, 205);
  await page.wait(60);
  await page.showRange(196, 206);
  await page.wait(60);
  expect(offsets).toEqual([0, 100, 200]);
  expect(page.state().rowAt(249)?.name).toBe('Person 249');
});

test('a failure leaves the former numbers, and a retry clears it', async () => {
  let isFailing = false;
  const page = open(async (request) => {
    if (isFailing) throw new Error('no reply');
    return reply(request);
  });
  await page.ask(inputFor('a'));
  await page.wait(0);
  isFailing = true;
  await page.ask(inputFor('b'));
  await page.wait(40);
  expect(page.state()).toMatchObject({ phase: 'failed', answer: { input: { change: { associationMask: 'a' } } } });
  expect(page.state().error).not.toBeNull();
  isFailing = false;
  await page.retry();
  await page.wait(0);
  expect(page.state()).toMatchObject({
    phase: 'done',
    answer: { input: { change: { associationMask: 'b' } } },
    error: null,
  });
});

test('another list length in a later page means that the sources changed: everything is fetched again', async () => {
  const offsets: number[] = [];
  const page = open(async (request) => {
    offsets.push(request.offset);
    return reply(request, offsets.length === 1 ? 250 : 180);
  });
  await page.ask(inputFor('a'));
  await page.wait(0);
  await page.showRange(100, 110);
  await page.wait(60);
  await page.wait(1);
  expect(offsets.slice(0, 3)).toEqual([0, 100, 0]);
  expect(page.state().answer?.found).toBe(180);
});

test('rows out of view are evicted after a while and fetched again on scroll', async () => {
  const offsets: number[] = [];
  const page = open(async (request) => {
    offsets.push(request.offset);
    return reply(request, 10_000);
  });
  await page.ask(inputFor('a'));
  await page.wait(0);
  // Scrolled past, so never fetched.
  await page.showRange(6000, 6010);
  await page.wait(30);
  for (const [from, stay] of [
    [3000, 1000],
    [9990, 1000],
    [3000, 1000],
    [9990, 20_000],
    [3000, 1000],
  ] as const) {
    await page.showRange(from, from + 10);
    await page.wait(60);
    expect(page.state().rowAt(from)?.name).toBe(`Person ${from}`);
    expect(page.state().rowAt(from + 9)?.name).toBe(`Person ${from + 9}`);
    await page.wait(stay);
  }
  expect(offsets).toEqual([0, 3000, 9900, 3000]);
  expect(client.getQueryCache().getAll().length).toBeLessThan(5);
});

test('administrators who lose sign-in are counted once per change, independent of the filters', async () => {
  let counted = 0;
  const page = open(async (request) => {
    if (request.filters['wasAdministrator'] === true) counted += 1;
    const found = request.filters['wasAdministrator'] === true ? 2 : 250;
    return { ...reply(request, found), counts: { ...counts, 'loses-sign-in': 7 } };
  });
  await page.ask(inputFor('a'));
  await page.wait(1);
  await page.ask({ ...inputFor('a'), filters: { verdicts: ['moves'] } });
  await page.wait(1);
  expect(page.state()).toMatchObject({ phase: 'done', administrators: 2 });
  expect(counted).toBe(1);
  await page.ask(inputFor('b'));
  await page.wait(40);
  await page.wait(1);
  expect(page.state().administrators).toBe(2);
  expect(counted).toBe(2);
});
