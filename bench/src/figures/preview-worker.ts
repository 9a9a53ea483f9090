import type { Page } from '@playwright/test';
import { agreementMasks } from '../harness/agreement-masks.ts';
import { launchBrowser } from '../harness/browser.ts';
import { type BrowserWorker, startWorker } from '../harness/browser-worker.ts';
import { evilMasks, hardMask, namesWithEvil, shownMask } from '../harness/evil-masks.ts';
import type { Figure, FigureRow } from '../harness/figure.ts';
import { atMost, exactMs, ms, none, showMax, showMedian, showRatio } from '../harness/figure.ts';
import { buildPages } from '../harness/pages.ts';
import type { EngineName, PreviewAnswer } from '../harness/preview-messages.ts';
import { mask, profileNames } from '../harness/profiles.ts';
import { median, rangeOf } from '../harness/statistics.ts';

const rounds = 9;
const count = 100_000;
const longEnough = 60_000;
const smallCount = 10_000;
/** Times what the ordinary hard mask takes on the same names. */
const evilFactor = 3;
const evilDeadline = 1_000;
/** Above the 5 s after which the product's worker gives up any mask; by its pace it gives up much sooner. */
const evilWholeDeadline = 10_000;
const workerScript = new URL('../pages/preview-worker.ts', import.meta.url);

const engines = ['console', 'regexp', 're2js'] as const satisfies readonly EngineName[];

/** What somebody types who takes the tenant of an ordinary mask away and writes it again: one key each. */
const keys = ['tenant_i', 'tenant_', 'tenant', 'tenan', 'tenant', 'tenant_', 'tenant_i', 'tenant_id', 'tenant_id2'].map(
  (tenant) => `Campaign - ${tenant} - (.*)`,
);

interface Timed {
  readonly kind: string;
  /** Asked one after the other, by each engine in turn. */
  readonly sources: readonly string[];
  readonly wholeLimit: number;
  readonly firstLimit?: number;
  /** It is to be no slower than the platform's own expressions either. */
  readonly besideRegExp?: true;
}

function again(source: string): string[] {
  return Array.from({ length: rounds }, () => source);
}

const timed: readonly Timed[] = [
  { kind: 'documented form', sources: again(mask), wholeLimit: 15, besideRegExp: true },
  { kind: 'documented form, next key', sources: keys, wholeLimit: 10, besideRegExp: true },
  {
    kind: 'hard mask, literal prefix',
    sources: again('Campaign - tenant_id - ([a-z0-9_]+)'),
    wholeLimit: 60,
    firstLimit: 60,
  },
  { kind: 'hard mask, no literal prefix', sources: again(hardMask), wholeLimit: 400, firstLimit: 60 },
];

type Workers = readonly (readonly [EngineName, BrowserWorker])[];
type Answers = Record<EngineName, PreviewAnswer[]>;

async function withWorkers<T>(page: Page, names: readonly string[], use: (workers: Workers) => Promise<T>): Promise<T> {
  const workers: (readonly [EngineName, BrowserWorker])[] = [];
  try {
    for (const engine of engines) workers.push([engine, await startWorker(page, { engine, names })]);
    return await use(workers);
  } finally {
    for (const [, worker] of workers) await worker.close();
  }
}

/** Asks every engine in turn about each mask. @throws when they count other totals: the work would not be the same */
async function askAll(workers: Workers, sources: readonly string[]): Promise<Answers> {
  const answers: Answers = { console: [], regexp: [], re2js: [] };
  for (const source of sources) {
    const totals = new Set<string>();
    for (const [engine, worker] of workers) {
      const answer = await worker.preview(source, longEnough);
      if (!answer?.isWhole) throw new Error(`${engine} did not answer ${source} within a minute.`);
      answers[engine].push(answer);
      totals.add(answer.totals);
    }
    if (totals.size > 1) throw new Error(`The engines disagree on ${source}: ${[...totals].join(' ')}`);
  }
  return answers;
}

/** Every way in which readings part is counted alike, on fewer names. */
async function mustAgree(page: Page): Promise<void> {
  await withWorkers(page, profileNames(smallCount), (workers) => askAll(workers, agreementMasks));
}

function rowsOf({ kind, wholeLimit, firstLimit, besideRegExp }: Timed, answers: Answers): FigureRow[] {
  const full = (engine: EngineName) => answers[engine].map(({ fullMs }) => fullMs);
  const ours = full('console');
  const first = answers.console.map(({ firstMs }) => firstMs);
  const rival = `RegExp loop ${showMedian(full('regexp'), exactMs)}; RE2JS loop ${showMedian(full('re2js'), ms)}`;
  const ratio = (own: readonly number[]) =>
    `${showRatio(median(full('regexp')) / median(own))}; ${showRatio(median(full('re2js')) / median(own))}`;
  const whole: FigureRow = {
    what: `preview of 100,000 profiles in a worker, ${kind}: whole`,
    figure: besideRegExp ? `≤ ${wholeLimit} ms, no slower than RegExp` : `≤ ${wholeLimit} ms`,
    ours: showMedian(ours, exactMs),
    rival,
    ratio: ratio(ours),
    verdict: besideRegExp
      ? allOf(atMost(median(ours), wholeLimit, ms), noSlower(ours, full('regexp')))
      : atMost(median(ours), wholeLimit, ms),
  };
  if (firstLimit === undefined) return [whole];
  return [
    whole,
    {
      what: `preview of 100,000 profiles in a worker, ${kind}: first rows`,
      figure: `≤ ${firstLimit} ms`,
      ours: showMedian(first, exactMs),
      rival,
      ratio: ratio(first),
      verdict: atMost(median(first), firstLimit, exactMs),
    },
  ];
}

function noSlower(ours: readonly number[], theirs: readonly number[]): string {
  const ratio = median(theirs) / median(ours);
  return ratio >= 1 ? 'reached' : `slower than RegExp: ${showRatio(ratio)}`;
}

function allOf(...verdicts: readonly string[]): string {
  const missed = verdicts.filter((verdict) => verdict !== 'reached');
  return missed.length === 0 ? 'reached' : missed.join('; ');
}

interface Hostility {
  readonly answers: readonly { readonly source: string; readonly answer: PreviewAnswer }[];
  readonly hung: number;
}

async function hostile(page: Page, engine: EngineName, deadlineMs: number): Promise<Hostility> {
  const names = namesWithEvil(smallCount);
  const answers: { source: string; answer: PreviewAnswer }[] = [];
  let hung = 0;
  let worker = await startWorker(page, { engine, names });
  for (const source of evilMasks) {
    const answer = await worker.preview(source, deadlineMs);
    if (answer) {
      answers.push({ source, answer });
    } else {
      hung += 1;
      worker = await startWorker(page, { engine, names });
    }
  }
  await worker.close();
  return { answers, hung };
}

/** The ordinary hard mask on the names that the hostile ones get. */
async function ordinaryHard(page: Page): Promise<readonly PreviewAnswer[]> {
  const names = namesWithEvil(smallCount);
  const worker = await startWorker(page, { engine: 'console', names });
  const answers: PreviewAnswer[] = [];
  for (const source of again(hardMask)) {
    const answer = await worker.preview(source, longEnough);
    if (answer) answers.push(answer);
  }
  await worker.close();
  return answers;
}

async function hostileRows(page: Page): Promise<FigureRow[]> {
  const hard = await ordinaryHard(page);
  const ours = await hostile(page, 'console', evilWholeDeadline);
  const native = await hostile(page, 'regexp', evilDeadline);
  const linear = await hostile(page, 're2js', evilDeadline);
  const hung = (masks: number) => `${masks} without an answer after ${evilDeadline / 1000} s`;
  const naive = `RegExp loop: ${hung(native.hung)}; RE2JS loop: ${hung(linear.hung)}`;
  const rowOf = (what: string, timeOf: (answer: PreviewAnswer) => number): FigureRow => {
    const times = ours.answers.map(({ answer }) => timeOf(answer));
    const { max } = rangeOf(times);
    const limit = evilFactor * median(hard.map(timeOf));
    const slowest = ours.answers.find(({ answer }) => timeOf(answer) === max)?.source ?? '';
    const over = times.filter((time) => time > limit).length + ours.hung;
    return {
      what: `${evilMasks.length} hostile masks on 10,000 names, hostile ones among them: ${what} (slowest: \`${shownMask(slowest)}\`)`,
      figure: `≤ ${evilFactor}× the ordinary hard mask: ${limit.toFixed(0)} ms each`,
      ours: `${showMax(times, ms)}; ${over} over it`,
      rival: `${naive}; ordinary hard mask ${showMedian(hard.map(timeOf), exactMs)}`,
      ratio: none,
      verdict: atMost(ours.hung > 0 ? evilWholeDeadline : max, limit, ms),
    };
  };
  const givenUp = ours.answers.filter(({ answer }) => !answer.isWhole).length;
  return [
    rowOf('first rows', ({ firstMs }) => firstMs),
    rowOf(`whole, ${givenUp} given up after 5 s`, ({ fullMs }) => fullMs),
  ];
}

/** Previews in a worker of the browser, by the code that the product's worker runs. */
export const previewWorker: Figure = {
  name: 'preview-worker',
  async measure() {
    await using pages = await buildPages({ 'preview-worker': workerScript });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(pages.url('empty'));
      await mustAgree(page);
      const rows: FigureRow[] = [];
      const names = profileNames(count);
      for (const one of timed)
        rows.push(...rowsOf(one, await withWorkers(page, names, (workers) => askAll(workers, one.sources))));
      rows.push(...(await hostileRows(page)));
      return rows;
    } finally {
      await browser.close();
    }
  },
};
