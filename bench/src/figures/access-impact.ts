import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChild, type Server } from '../harness/child.ts';
import { atMost, exactMs, type Figure, type FigureRow, megabytes, ms } from '../harness/figure.ts';
import { showMax, showMedian, showP95, showRatio } from '../harness/figure.ts';
import {
  askImpact,
  askLateness,
  type ImpactReply,
  type Lateness,
  openImpactSession,
  operatorsReadAgain,
  peopleRead,
} from '../harness/impact-console.ts';
import { listField, numberField, numbersByName, numbersField } from '../harness/json.ts';
import { type LargeConsole, withLargeConsole } from '../harness/large-console.ts';
import { readOrganization } from '../harness/large-organization.ts';
import type { NaiveEngine, NaiveLoop } from '../harness/naive-impact.ts';
import { memoryOfTree, watchMemory } from '../harness/process-usage.ts';
import { progress } from '../harness/progress.ts';
import { median, percentile, rangeOf } from '../harness/statistics.ts';

const rounds = 3;
/** First answer from the store, operators included, ms. The limits of the next key depend on the form of the mask. */
const coldLimit = 600;
const keyLimits = { ordinary: 50, hard: 100 } as const;
const lateLimit = 50;
const memoryLimit = 150;
const naiveScript = new URL('../children/naive-impact.ts', import.meta.url);

const rivals = [
  { loop: 'own', engine: 'regexp', name: "naive loop over each person's profiles, RegExp" },
  { loop: 'own', engine: 're2js', name: 'the same with RE2JS' },
  { loop: 'every', engine: 'regexp', name: 'naive loop over every profile, RegExp' },
] as const satisfies readonly { loop: NaiveLoop; engine: NaiveEngine; name: string }[];

/** What somebody types who narrows the mask in force, then turns its tenant into another. */
const ordinary = ['prod.', 'prod', 'pro', 'pr', 'p', '', 's', 'st', 'sta', 'stag', 'stage'].map(
  (end) => `Campaign - acme_${end} - (.*)`,
);
/** Masks of other forms. */
const hard = [
  'Campaign - acme_prod brand 0[1-5] - (.*)',
  '[Cc]ampaign - acme_[a-z0-9]+ - (.*)',
  'Campaign - acme_(?:prod|stage).* - (.*)',
  'Campaign - acme_prod.* - (team-[0-2].*)',
];
const drafts = [...ordinary, ...hard];

/** One process asked about every draft in turn. */
interface Asked {
  readonly replies: readonly ImpactReply[];
  readonly lateness: Lateness;
  /** Peak memory of the backend and its processes above that before the first question: while asked, and on until operators were read anew. */
  readonly grownMb: { readonly asked: number; readonly readAnew: number };
}

interface Round {
  /** Of a process that has operators and groups in memory before the first question, and nothing else. */
  readonly warm: Asked;
  /** Of a process that takes operators from its store for the first question, and reads groups for it. */
  readonly cold: Asked;
}

async function askAll(console: Server, areOperatorsInMemory: boolean): Promise<Asked> {
  const session = await openImpactSession(console);
  // Reads operators and groups, and starts no process for the impact.
  if (areOperatorsInMemory) await peopleRead(session);
  const idleMb = memoryOfTree(console.pid);
  using memory = watchMemory(console.pid);
  await askLateness(console);
  const replies: ImpactReply[] = [];
  for (const draft of drafts) replies.push(await askImpact(session, draft));
  const lateness = await askLateness(console);
  const asked = memory.peakMb() - idleMb;
  await operatorsReadAgain(session);
  return { replies, lateness, grownMb: { asked, readAnew: memory.peakMb() - idleMb } };
}

interface Rival {
  readonly name: string;
  /** From a file of JSON to people joined. */
  readonly readMs: number;
  readonly times: readonly number[];
  readonly answers: readonly { readonly counts: ReadonlyMap<string, number>; readonly first: readonly string[] }[];
  readonly grownMb: number;
}

async function runRival(file: string, before: string, { loop, engine, name }: (typeof rivals)[number]): Promise<Rival> {
  // Going through every profile for every person takes long: two drafts say how long.
  const asked = loop === 'own' ? drafts : drafts.slice(0, 2);
  const output = await runChild({ script: naiveScript, args: [file, loop, engine, before, ...asked] });
  return {
    name,
    readMs: numberField(output, 'readMs'),
    times: numbersField(output, 'times'),
    answers: listField(output, 'answers').map((answer) => ({
      counts: numbersByName(answer, 'counts'),
      first: listField(answer, 'first').map(String),
    })),
    grownMb: numberField(output, 'grownMb'),
  };
}

/** Both must say the same of everybody, or the comparison is of different work. */
function mustAgree(ours: readonly ImpactReply[], { name, answers }: Rival): void {
  for (const [index, theirs] of answers.entries()) {
    const { counts = new Map<string, number>(), apart = 0, first = [] } = ours[index] ?? {};
    const own = new Map([...counts].filter(([, count]) => count > 0));
    // The loop counts everybody; whom the console counts apart, it affects nowhere, or does not know.
    const isSame =
      total(own) + apart === total(theirs.counts) &&
      [...own, ...theirs.counts].every(
        ([verdict]) => !isComparable(verdict) || own.get(verdict) === theirs.counts.get(verdict),
      );
    if (!isSame || first.join() !== theirs.first.join())
      throw new Error(`On ${drafts[index]} the console counts ${show(own)}; ${name}: ${show(theirs.counts)}.`);
  }
}

function isComparable(verdict: string): boolean {
  return verdict !== 'unchanged' && verdict !== 'unknown';
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function show(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ');
}

interface Compared {
  readonly rounds: readonly Round[];
  readonly rivals: readonly Rival[];
}

async function measureAll(parts: LargeConsole): Promise<Compared> {
  progress('reading the organisation …');
  const filling = await parts.startConsole();
  let organization = '';
  try {
    const session = await openImpactSession(filling);
    await peopleRead(session);
    organization = JSON.stringify(await readOrganization(parts, session));
  } finally {
    await filling[Symbol.asyncDispose]();
  }
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const asked: Asked[] = [];
    for (const areOperatorsInMemory of [true, false]) {
      await using console = await parts.startConsole();
      asked.push(await askAll(console, areOperatorsInMemory));
    }
    const [warm, cold] = asked;
    if (warm && cold) measured.push({ warm, cold });
  }
  const before = measured[0]?.warm.replies[0]?.before ?? '';
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-naive-'));
  try {
    const file = path.join(folder, 'organization.json');
    writeFileSync(file, organization);
    const measuredRivals: Rival[] = [];
    for (const rival of rivals) measuredRivals.push(await runRival(file, before, rival));
    for (const { warm, cold } of measured)
      for (const rival of measuredRivals) for (const { replies } of [warm, cold]) mustAgree(replies, rival);
    return { rounds: measured, rivals: measuredRivals };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const firstAnswer = ({ readMs, times: [first = 0] }: Rival) => readMs + first;
const longest = ({ times }: Rival) => rangeOf(times).max;

const first = (asked: readonly Asked[]) => asked.flatMap(({ replies }) => replies.slice(0, 1).map((reply) => reply.ms));

function rowsOf({ rounds: measured, rivals: theirs }: Compared): FigureRow[] {
  const warm = measured.map((round) => round.warm);
  const cold = measured.map((round) => round.cold);
  const population = (warm[0]?.replies[0]?.population ?? 0).toLocaleString('en-US');
  const size = `impact on ${population} people × 5,000 profiles`;
  const keyRow = (form: keyof typeof keyLimits): FigureRow => {
    const end = form === 'ordinary' ? ordinary.length : drafts.length;
    const from = form === 'ordinary' ? 1 : ordinary.length;
    const of = (times: readonly number[]) => times.slice(from, end);
    const keys = [...warm, ...cold].flatMap(({ replies }) => of(replies.map((reply) => reply.ms)));
    const theirKeys = (rival: Rival) => of(rival.times);
    const compared = theirs.filter((rival) => theirKeys(rival).length > 0);
    return {
      what: `${size}: next key press (${end - from} ${form} masks), counts, guards and first 50 rows`,
      figure: `p95 ≤ ${keyLimits[form]} ms`,
      ours: showP95(keys, ms),
      rival: eachOf(compared, (rival) => `${showP95(theirKeys(rival), ms)} without guards`),
      ratio: ratios(compared, (rival) => percentile(theirKeys(rival), 95) / percentile(keys, 95)),
      verdict: atMost(percentile(keys, 95), keyLimits[form], ms),
    };
  };
  const answered = (asked: readonly Asked[], what: string): FigureRow => ({
    what: `${size}: first answer of a fresh process, people from its store, operators ${what}`,
    figure: `≤ ${coldLimit.toLocaleString('en-US')} ms`,
    ours: showMedian(first(asked), ms),
    rival: eachOf(theirs, (rival) => `${showMs(firstAnswer(rival))} from a file`),
    ratio: ratios(theirs, (rival) => firstAnswer(rival) / median(first(asked))),
    verdict: atMost(median(first(asked)), coldLimit, ms),
  });
  const late = (asked: readonly Asked[], what: string): FigureRow => {
    const p99 = asked.map(({ lateness }) => lateness.p99Ms);
    const latest = asked.map(({ lateness }) => lateness.maxMs);
    return {
      what: `${size}: the backend's event loop meanwhile, time between two ticks of 10 ms, operators ${what}`,
      figure: `p99 ≤ ${lateLimit} ms`,
      ours: `p99 ${showMedian(p99, exactMs)}; ${showMax(latest, ms)}`,
      rival: eachOf(theirs, (rival) => `blocked for ${showMs(longest(rival))}`),
      ratio: ratios(theirs, (rival) => longest(rival) / rangeOf(latest).max),
      verdict: atMost(median(p99), lateLimit, exactMs),
    };
  };
  const memory = (asked: keyof Asked['grownMb'], what: string): FigureRow => {
    const grown = [...warm, ...cold].map(({ grownMb }) => grownMb[asked]);
    return {
      what: `${size}: memory of the backend and its processes, peak above that before the first question, ${what}`,
      figure: `≤ ${memoryLimit} MB`,
      ours: showMedian(grown, megabytes),
      rival: eachOf(theirs, ({ grownMb }) => `${grownMb.toFixed(0)} MB`),
      ratio: ratios(theirs, ({ grownMb }) => grownMb / median(grown)),
      verdict: atMost(median(grown), memoryLimit, megabytes),
    };
  };
  return [
    answered(warm, 'in memory'),
    answered(cold, 'from the store'),
    keyRow('ordinary'),
    keyRow('hard'),
    late(warm, 'in memory'),
    late(cold, 'from the store'),
    memory('asked', 'one process asked about every draft'),
    memory('readAnew', 'and 60,000 operators read anew beside it'),
  ];
}

function showMs(value: number): string {
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 0 })} ms`;
}

function eachOf(theirs: readonly Rival[], say: (rival: Rival) => string): string {
  return theirs.map((rival) => `${rival.name}: ${say(rival)}`).join('; ');
}

function ratios(theirs: readonly Rival[], of: (rival: Rival) => number): string {
  return theirs.map((rival) => showRatio(of(rival))).join('; ');
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
