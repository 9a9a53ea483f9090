import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChild, type Server } from '../harness/child.ts';
import { atMost, exactMs, type Figure, type FigureRow, megabytes, ms, none } from '../harness/figure.ts';
import { showMax, showMedian, showP95, showRatio } from '../harness/figure.ts';
import {
  askImpact,
  askLateness,
  type ImpactReply,
  type Lateness,
  openImpactSession,
  peopleRead,
} from '../harness/impact-console.ts';
import { listField, numberField, numbersByName, numbersField } from '../harness/json.ts';
import { type LargeConsole, withLargeConsole } from '../harness/large-console.ts';
import { readOrganization } from '../harness/large-organization.ts';
import { type NaiveLoop, organizationText } from '../harness/naive-impact.ts';
import { peakMemoryOf, residentMemory } from '../harness/process-usage.ts';
import { progress } from '../harness/progress.ts';
import { median, percentile, rangeOf } from '../harness/statistics.ts';

const rounds = 3;
const coldLimit = 2_000;
const keyLimit = 300;
const lateLimit = 50;
const memoryLimit = 200;
const naiveScript = new URL('../children/naive-impact.ts', import.meta.url);

/** What somebody types who turns the tenant of the mask into another one; and masks that the engine has to read. */
const drafts = [
  ...['pro', 'pr', 'p', '', 's', 'st', 'sta', 'stag', 'stage'].map((end) => `Campaign - acme_${end} - (.*)`),
  'Campaign - acme_(?:prod|stage) - (.*)',
  'Campaign - acme_[a-z]+ - (.*)',
  '[Cc]ampaign - acme_[a-z0-9]+ - (.*)',
  'Campaign - acme_prod - (team-[0-2].*)',
];

interface Round {
  /** The first question of a process that holds nothing. */
  readonly cold: ImpactReply;
  /** The first question of a worker that holds nothing, operators and groups having been read from Campaign. */
  readonly loaded: ImpactReply;
  readonly keys: readonly ImpactReply[];
  readonly lateness: Lateness;
  readonly grownMb: number;
}

async function measureRound(console: Server, loaded: ImpactReply): Promise<Round> {
  const session = await openImpactSession(console);
  const idleMb = residentMemory(console.pid);
  await askLateness(console);
  const [first = '', ...others] = drafts;
  const cold = await askImpact(session, first);
  const keys: ImpactReply[] = [];
  for (const draft of others) keys.push(await askImpact(session, draft));
  return {
    cold,
    loaded,
    keys,
    lateness: await askLateness(console),
    grownMb: peakMemoryOf(console.pid) - idleMb,
  };
}

async function measureLoaded(console: Server): Promise<ImpactReply> {
  const session = await openImpactSession(console);
  // Reads operators and groups, and starts no worker.
  await peopleRead(session);
  return askImpact(session, drafts[0] ?? '');
}

interface Rival {
  /** From a file of JSON to what the loop needs. */
  readonly readMs: number;
  readonly times: readonly number[];
  readonly counts: readonly ReadonlyMap<string, number>[];
  readonly grownMb: number;
}

async function runRival(file: string, before: string, loop: NaiveLoop): Promise<Rival> {
  // Going through every profile for every person takes long: one draft says how long.
  const asked = loop === 'held' ? drafts : drafts.slice(0, 1);
  const output = await runChild({ script: naiveScript, args: [file, loop, before, ...asked] });
  return {
    readMs: numberField(output, 'readMs'),
    times: numbersField(output, 'times'),
    counts: listField(output, 'counts').map((counts) => numbersByName({ counts }, 'counts')),
    grownMb: numberField(output, 'grownMb'),
  };
}

/** Both must say the same of everybody, or the comparison is of different work. */
function mustAgree(ours: readonly ImpactReply[], { counts }: Rival): void {
  for (const [index, theirs] of counts.entries()) {
    const reply = ours[index];
    const own = [...(reply?.counts ?? [])].filter(([, count]) => count > 0);
    const isSame = own.length === theirs.size && own.every(([verdict, count]) => theirs.get(verdict) === count);
    if (!isSame)
      throw new Error(`On ${drafts[index]} the console counts ${show(own)}, and the rival ${show([...theirs])}.`);
  }
}

function show(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([verdict, count]) => `${verdict} ${count}`).join(', ');
}

interface Compared {
  readonly rounds: readonly Round[];
  readonly held: Rival;
  readonly every: Rival;
}

async function measureAll(parts: LargeConsole): Promise<Compared> {
  progress('reading the organisation …');
  const filling = await parts.startConsole();
  let organization = '';
  try {
    const session = await openImpactSession(filling);
    await peopleRead(session);
    organization = organizationText(await readOrganization(parts, session));
  } finally {
    await filling[Symbol.asyncDispose]();
  }
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using warm = await parts.startConsole();
    const loaded = await measureLoaded(warm);
    await warm[Symbol.asyncDispose]();
    await using fresh = await parts.startConsole();
    measured.push(await measureRound(fresh, loaded));
  }
  const before = measured[0]?.cold.before ?? '';
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-naive-'));
  try {
    const file = path.join(folder, 'organization.json');
    writeFileSync(file, organization);
    const held = await runRival(file, before, 'held');
    const every = await runRival(file, before, 'every');
    for (const { cold, keys } of measured) for (const rival of [held, every]) mustAgree([cold, ...keys], rival);
    return { rounds: measured, held, every };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf({ rounds: measured, held, every }: Compared): FigureRow[] {
  const cold = measured.map((round) => round.cold.ms);
  const loaded = measured.map((round) => round.loaded.ms);
  const keys = measured.flatMap((round) => round.keys.map((key) => key.ms));
  const late = measured.map(({ lateness }) => lateness.p99Ms);
  const latest = measured.map(({ lateness }) => lateness.maxMs);
  const grown = measured.map(({ grownMb }) => grownMb);
  const population = (measured[0]?.cold.population ?? 0).toLocaleString('en-US');
  const size = `impact on ${population} people × 5,000 profiles`;
  const [first = 0] = held.times;
  const naiveCold = held.readMs + first;
  const everyCold = every.readMs + (every.times[0] ?? 0);
  const blocked = rangeOf(held.times).max;
  return [
    {
      what: `${size}: first answer of a fresh process, people from the store, 10,000 operators held already`,
      figure: `≤ ${coldLimit.toLocaleString('en-US')} ms`,
      ours: showMedian(loaded, ms),
      rival: `naive loop over the profiles held, read from a file ${showMedian([naiveCold], ms)}; over every profile ${showMedian([everyCold], ms)}`,
      ratio: `${showRatio(naiveCold / median(loaded))}; ${showRatio(everyCold / median(loaded))}`,
      verdict: atMost(median(loaded), coldLimit, ms),
    },
    {
      what: `${size}: the same, the operators read from Campaign for it`,
      figure: none,
      ours: showMedian(cold, ms),
      rival: none,
      ratio: none,
      verdict: none,
    },
    {
      what: `${size}: next key press, counts and first 50 rows (${drafts.length - 1} masks)`,
      figure: `p95 ≤ ${keyLimit} ms`,
      ours: showP95(keys, ms),
      rival: `naive loop, counts alone ${showP95(held.times.slice(1), ms)}`,
      ratio: showRatio(percentile(held.times.slice(1), 95) / percentile(keys, 95)),
      verdict: atMost(percentile(keys, 95), keyLimit, ms),
    },
    {
      what: `${size}: the backend's event loop meanwhile, p99 of the time between two ticks of 10 ms`,
      figure: `≤ ${lateLimit} ms`,
      ours: `${showMedian(late, exactMs)}; latest ${showMax(latest, ms)}`,
      rival: `naive loop where it is asked: held up for ${showMax(held.times, ms)}`,
      ratio: showRatio(blocked / median(late)),
      verdict: atMost(rangeOf(late).max, lateLimit, exactMs),
    },
    {
      what: `${size}: resident memory, peak above idle`,
      figure: `≤ ${memoryLimit} MB`,
      ours: showMedian(grown, megabytes),
      rival: `naive loop, people as objects ${showMedian([held.grownMb], megabytes)}`,
      ratio: showRatio(held.grownMb / median(grown)),
      verdict: atMost(rangeOf(grown).max, memoryLimit, megabytes),
    },
  ];
}

/** What a mask does to everybody in a large organisation; beside the loop that one writes first, on the same people. */
export const accessImpact: Figure = {
  name: 'access-impact',
  async measure() {
    let rows: FigureRow[] = [];
    await withLargeConsole(async (parts) => {
      rows = rowsOf(await measureAll(parts));
    });
    return rows;
  },
};
