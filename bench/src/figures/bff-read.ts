import autocannon from 'autocannon';
import { withCannedConsole } from '../harness/canned-console.ts';
import { type Server, startChild } from '../harness/child.ts';
import { signInHeaders } from '../harness/console-session.ts';
import type { Figure, FigureRow } from '../harness/figure.ts';
import {
  atLeast,
  atMost,
  exactMs,
  microseconds,
  ms,
  none,
  perSecond,
  showMedian,
  showRatio,
} from '../harness/figure.ts';
import { processorTime } from '../harness/process-usage.ts';
import { median } from '../harness/statistics.ts';

const rounds = 5;
const seconds = 3;
const groups = 20;
const passThroughScript = new URL('../children/pass-through.ts', import.meta.url);

interface Target {
  readonly pid: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Load {
  readonly connections: number;
  /** Requests a second over all connections; without it, as many as the server answers. */
  readonly rate?: number;
}

interface Answered {
  readonly perSecond: number;
  readonly p99: number;
  /** Processor time of the server for one request, microseconds: says the same on a busy machine. */
  readonly processorUs: number;
}

async function load({ pid, url, headers }: Target, { connections, rate }: Load): Promise<Answered> {
  const before = processorTime(pid);
  const result = await autocannon({
    url,
    headers: { ...headers },
    connections,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} requests to ${url} were not answered with success.`);
  const { total } = result.requests;
  const processorUs = ((processorTime(pid) - before) * 1000) / total;
  return { perSecond: total / result.duration, p99: result.latency.p99, processorUs };
}

async function signIn({ pid, found: [origin = ''] }: Server): Promise<Target> {
  const headers = await signInHeaders(origin, { instanceKey: 'bench', login: 'admin', password: 'p' });
  return { pid, url: `${origin}/api/instances/bench/operator-groups`, headers };
}

interface Runs {
  readonly ours: Answered[];
  readonly bare: Answered[];
}

async function alternate(targets: { ours: Target; bare: Target }, of: Load): Promise<Runs> {
  const runs: Runs = { ours: [], bare: [] };
  await load(targets.ours, of);
  await load(targets.bare, of);
  for (let round = 0; round < rounds; round += 1) {
    runs.ours.push(await load(targets.ours, of));
    runs.bare.push(await load(targets.bare, of));
  }
  return runs;
}

const rates = (runs: readonly Answered[]) => runs.map(({ perSecond }) => perSecond);
const slowest = (runs: readonly Answered[]) => runs.map(({ p99 }) => p99);

/** A signed-in read that costs one call of Campaign, beside a server that does nothing but make that call. */
export const bffRead: Figure = {
  name: 'bff-read',
  async measure() {
    const rows: FigureRow[] = [];
    await withCannedConsole({ groups }, async (canned) => {
      const { campaignOrigin } = canned;
      await using console = await canned.startConsole();
      await using bare = await startChild({ script: passThroughScript, args: [campaignOrigin] }, [
        /^listening (\S+)$/u,
      ]);
      const targets = { ours: await signIn(console), bare: { pid: bare.pid, url: bare.found[0] ?? '', headers: {} } };
      const full = await alternate(targets, { connections: 10 });
      const share = median(rates(full.ours)) / median(rates(full.bare));
      rows.push({
        what: `backend, signed-in read of ${groups} groups: requests a second, 10 connections`,
        figure: '≥ 0.6×',
        ours: showMedian(rates(full.ours), perSecond),
        rival: `bare undici pass-through ${showMedian(rates(full.bare), perSecond)}`,
        ratio: showRatio(share),
        verdict: atLeast(share, 0.6),
      });
      rows.push(processorRow(full));
      rows.push(addedP99('as many as it answers, 10 connections', full));
      rows.push(addedP99('200 requests a second', await alternate(targets, { connections: 10, rate: 200 })));
    });
    return rows;
  },
};

const processor = (runs: readonly Answered[]) => runs.map(({ processorUs }) => processorUs);

function processorRow({ ours, bare }: Runs): FigureRow {
  return {
    what: 'backend, the same read: processor time of the server for one request',
    figure: none,
    ours: showMedian(processor(ours), microseconds),
    rival: `bare undici pass-through ${showMedian(processor(bare), microseconds)}`,
    ratio: showRatio(median(processor(bare)) / median(processor(ours))),
    verdict: none,
  };
}

function addedP99(at: string, { ours, bare }: Runs): FigureRow {
  const added = median(slowest(ours)) - median(slowest(bare));
  return {
    what: `backend, the same read: p99 at ${at}`,
    figure: '≤ 10 ms added',
    ours: showMedian(slowest(ours), ms),
    rival: `bare undici pass-through ${showMedian(slowest(bare), ms)}`,
    ratio: `${added.toFixed(1)} ms added`,
    verdict: atMost(added, 10, exactMs),
  };
}
