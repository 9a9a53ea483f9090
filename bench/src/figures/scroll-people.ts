import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from '../harness/browser.ts';
import {
  atMost,
  type Figure,
  type FigureRow,
  ms,
  none,
  showMax,
  showMedian,
  showP95,
  showRatio,
} from '../harness/figure.ts';
import { buildPages } from '../harness/pages.ts';
import { startProduct } from '../harness/product.ts';
import { measureIdleFrames, measureScrolling, type Scrolling } from '../harness/scrolling.ts';
import { signInBrowser } from '../harness/sign-in.ts';
import { rangeOf } from '../harness/statistics.ts';

const rounds = 3;
const frameLimit = 50;
const draft = 'Campaign - acme_prod - (.*)';
const readDeadlineMs = 300_000;
const viewport = { width: 1280, height: 900 };
const naiveScript = new URL('../pages/naive-people.ts', import.meta.url);

/** The table of people under a draft, all of them; gives how many there are. */
async function openPeople(browser: Browser, origin: string): Promise<{ page: Page; population: number }> {
  const page = await browser.newPage({ viewport });
  await signInBrowser(page, origin);
  await peopleRead(page);
  await page.goto(`${origin}/instances/acme-prod/accounts/Adobe_Marketing_Cloud`);
  await page.getByRole('textbox', { name: 'Association mask' }).fill(draft);
  const panel = page.locator(`[data-impact-mask="${draft}"][data-impact-state="done"]`);
  await panel.waitFor({ timeout: 60_000 });
  return { page, population: Number(await panel.getAttribute('data-impact-population')) };
}

async function peopleRead(page: Page): Promise<void> {
  const deadline = performance.now() + readDeadlineMs;
  for (;;) {
    const isWhole = await page.evaluate(async () => {
      const reply = await fetch('/api/instances/acme-prod/people', { headers: { 'x-console': '1' } });
      const { sources } = await reply.json();
      return Array.isArray(sources) && sources.every((source) => source.state === 'complete');
    });
    if (isWhole) return;
    if (performance.now() > deadline) throw new Error('The people are not read after five minutes.');
    await pause(1_000);
  }
}

async function scroll(page: Page, selector: string): Promise<Scrolling[]> {
  await page.bringToFront();
  const list = await page.locator(selector).elementHandle();
  if (!list) throw new Error('There is no list to scroll.');
  const runs: Scrolling[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await measureScrolling(page, list));
  return runs;
}

interface Naive {
  /** Of a page that does nothing. */
  readonly idle: readonly number[];
  readonly runs: readonly Scrolling[];
  /** From the press of a button to the frame with the rows. */
  readonly shownMs: number;
}

async function scrollNaive(browser: Browser, url: string): Promise<Naive> {
  const page = await browser.newPage({ viewport });
  // Half a million cells are made before it counts as loaded.
  await page.goto(url, { timeout: readDeadlineMs });
  await page.bringToFront();
  const idle = await measureIdleFrames(page);
  const shownMs = await page.evaluate(async () => {
    const started = performance.now();
    document.querySelector('button')?.click();
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - started;
  });
  const runs = await scroll(page, '#people');
  await page.close();
  return { runs, shownMs, idle };
}

function rowsOf(population: number, ours: readonly Scrolling[], { runs, shownMs, idle }: Naive): FigureRow[] {
  const own = ours.flatMap(({ frames }) => frames);
  const theirs = runs.flatMap(({ frames }) => frames);
  const size = population.toLocaleString('en-US');
  const over = own.filter((frame) => frame > frameLimit).length;
  return [
    {
      what: `scrolling ${size} people, dragged from top to end and by the wheel: time from frame to frame (${own.length} frames)`,
      figure: `none over ${frameLimit} ms`,
      ours: `${showP95(own, ms)}; ${over} over ${frameLimit} ms`,
      rival: `plain table of 100,000 rows ${showP95(theirs, ms)}, ${shownMs.toFixed(0)} ms until it is shown; page that does nothing ${showP95(idle, ms)}`,
      ratio: showRatio(rangeOf(theirs).max / rangeOf(own).max),
      verdict: atMost(rangeOf(own).max, frameLimit, ms),
    },
    {
      what: `the same: from the end of the drag until every row in view is filled`,
      figure: none,
      ours: showMedian(
        ours.map(({ filledMs }) => filledMs),
        ms,
      ),
      rival: `plain table ${showMax(
        runs.map(({ filledMs }) => filledMs),
        ms,
      )}`,
      ratio: none,
      verdict: none,
    },
  ];
}

/** The people of a large organisation scrolled in the built product; beside a table with all rows in the document. */
export const scrollPeople: Figure = {
  name: 'scroll-people',
  async measure() {
    await using pages = await buildPages({ 'naive-people': naiveScript });
    await using product = await startProduct('large');
    const browser = await launchBrowser();
    try {
      const { page, population } = await openPeople(browser, product.url);
      const ours = await scroll(page, 'div:has(> table[role="grid"][aria-label^="People and what"])');
      return rowsOf(population, ours, await scrollNaive(browser, pages.url('naive-people')));
    } finally {
      await browser.close();
    }
  },
};
