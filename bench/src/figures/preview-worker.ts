import type { Page } from '@playwright/test';
import { launchBrowser } from '../harness/browser.ts';
import { type BrowserWorker, startWorker } from '../harness/browser-worker.ts';
import { evilMasks, namesWithEvil, shownMask } from '../harness/evil-masks.ts';
import type { Figure, FigureRow } from '../harness/figure.ts';
import { atMost, exactMs, ms, none, showMax, showMedian, showRatio } from '../harness/figure.ts';
import { buildPages } from '../harness/pages.ts';
import type { EngineName, PreviewAnswer } from '../harness/preview-messages.ts';
import { mask, profileNames } from '../harness/profiles.ts';
import { median, rangeOf } from '../harness/statistics.ts';

const rounds = 9;
const count = 100_000;
const longEnough = 60_000;
const evilCount = 10_000;
const evilLimit = 250;
const evilDeadline = 1_000;
/** Above the 5 s after which the product's worker gives up any mask; by its pace it gives up much sooner. */
const evilWholeDeadline = 10_000;
const workerScript = new URL('../pages/preview-worker.ts', import.meta.url);

const engines = ['console', 'regexp', 're2js'] as const satisfies readonly EngineName[];
const masks = [
  { source: mask, kind: 'documented form' },
  { source: 'Campaign - tenant_id - ([a-z0-9_]+)', kind: 'character class, so no short cut' },
] as const;

type Answers = Record<EngineName, PreviewAnswer[]>;

async function timesOf(page: Page, source: string): Promise<Answers> {
  const names = profileNames(count);
  const answers: Answers = { console: [], regexp: [], re2js: [] };
  const workers: (readonly [EngineName, BrowserWorker])[] = [];
  for (const engine of engines) workers.push([engine, await startWorker(page, { engine, names })]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [engine, worker] of workers) {
      const answer = await worker.preview(source, longEnough);
      if (!answer) throw new Error(`${engine} did not answer within a minute.`);
      answers[engine].push(answer);
    }
  }
  for (const [, worker] of workers) await worker.close();
  const totals = new Set(engines.flatMap((engine) => answers[engine].map((answer) => answer.totals)));
  if (totals.size > 1) throw new Error(`The engines disagree on ${source}: ${[...totals].join(' ')}`);
  return answers;
}

function rowsOf(kind: string, answers: Answers): FigureRow[] {
  const full = (engine: EngineName) => answers[engine].map(({ fullMs }) => fullMs);
  const first = answers.console.map(({ firstMs }) => firstMs);
  const naive = `RegExp loop ${showMedian(full('regexp'), ms)}; RE2JS loop ${showMedian(full('re2js'), ms)}`;
  const ratio = (ours: readonly number[]) =>
    `${showRatio(median(full('regexp')) / median(ours))}; ${showRatio(median(full('re2js')) / median(ours))}`;
  return [
    {
      what: `preview of 100,000 profiles in a worker, ${kind}: whole`,
      figure: '≤ 400 ms',
      ours: showMedian(full('console'), ms),
      rival: naive,
      ratio: ratio(full('console')),
      verdict: atMost(median(full('console')), 400, ms),
    },
    {
      what: `preview of 100,000 profiles in a worker, ${kind}: first rows`,
      figure: '≤ 60 ms',
      ours: showMedian(first, exactMs),
      rival: naive,
      ratio: ratio(first),
      verdict: atMost(median(first), 60, exactMs),
    },
  ];
}

interface Hostility {
  /** Of each mask that was answered, until first rows. How long the whole takes is measured in the page. */
  readonly first: readonly number[];
  readonly slowest: string;
  readonly hung: number;
}

async function hostile(page: Page, engine: EngineName, deadlineMs: number): Promise<Hostility> {
  const names = namesWithEvil(evilCount);
  const first: number[] = [];
  let slowest = '';
  let hung = 0;
  let worker = await startWorker(page, { engine, names });
  for (const source of evilMasks) {
    const answer = await worker.preview(source, deadlineMs);
    if (answer) {
      if (answer.firstMs > Math.max(0, ...first)) slowest = source;
      first.push(answer.firstMs);
    } else {
      hung += 1;
      worker = await startWorker(page, { engine, names });
    }
  }
  await worker.close();
  return { first, slowest, hung };
}

async function hostileRow(page: Page): Promise<FigureRow> {
  const ours = await hostile(page, 'console', evilWholeDeadline);
  const native = await hostile(page, 'regexp', evilDeadline);
  const linear = await hostile(page, 're2js', evilDeadline);
  const hung = (count: number) => `${count} without an answer after ${evilDeadline / 1000} s`;
  const slowest = ours.hung > 0 ? evilWholeDeadline : rangeOf(ours.first).max;
  return {
    what: `${evilMasks.length} hostile masks on 10,000 names, hostile ones among them: first rows (slowest: \`${shownMask(ours.slowest)}\`)`,
    figure: `≤ ${evilLimit} ms each`,
    ours: showMax(ours.first, ms),
    rival: `RegExp loop: ${hung(native.hung)}; RE2JS loop: ${hung(linear.hung)}`,
    ratio: none,
    verdict: atMost(slowest, evilLimit, ms),
  };
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
      const rows: FigureRow[] = [];
      for (const { source, kind } of masks) rows.push(...rowsOf(kind, await timesOf(page, source)));
      rows.push(await hostileRow(page));
      return rows;
    } finally {
      await browser.close();
    }
  },
};
