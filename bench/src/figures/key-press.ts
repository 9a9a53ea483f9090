import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Locator, Page } from '@playwright/test';
import { launchBrowser } from '../harness/browser.ts';
import type { Figure, FigureRow } from '../harness/figure.ts';
import { atMost, ms, none, showP95, showRatio } from '../harness/figure.ts';
import { buildPages } from '../harness/pages.ts';
import { type Product, startProduct } from '../harness/product.ts';
import { mask, pastedNames } from '../harness/profiles.ts';
import { signInBrowser } from '../harness/sign-in.ts';
import { percentile } from '../harness/statistics.ts';
import { type Typing, measureTyping } from '../harness/typing.ts';

const rounds = 3;
const limit = 50;
const taskLimit = 50;
const naiveScript = new URL('../pages/naive-mask.ts', import.meta.url);
const naiveCount = 10_000;
const readDeadlineMs = 120_000;

/** Takes the mask away from its end and types it again: every state that somebody writing one sees. */
const strokes = 12;
const keys = [...Array.from({ length: strokes }, () => 'Backspace'), ...mask.slice(-strokes).split('')];

interface Typed {
  /** How many profiles the preview is of. */
  readonly count: number;
  readonly page: Page;
  readonly field: Locator;
}

async function openAccount(browser: Browser, product: Product): Promise<Typed> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await signInBrowser(page, product.url);
  const count = await wholeSnapshot(page);
  await page.goto(`${product.url}/instances/acme-prod/accounts/Adobe_Marketing_Cloud`);
  const field = page.getByRole('textbox', { name: 'Association mask' });
  await field.fill(mask);
  await page.locator(`[data-preview-mask="${mask}"]`).waitFor();
  return { page, field, count };
}

/** Waits until the background read is complete; gives the number of the organisation's Campaign profiles. */
async function wholeSnapshot(page: Page): Promise<number> {
  const deadline = performance.now() + readDeadlineMs;
  for (;;) {
    const count = await page.evaluate(async () => {
      const reply = await fetch('/api/instances/acme-prod/profiles', { headers: { 'x-console': '1' } });
      const { snapshot, profiles } = await reply.json();
      return snapshot?.completeness === 'complete' ? Number(profiles.length) : 0;
    });
    if (count > 0) return count;
    if (performance.now() > deadline) throw new Error('The snapshot is not complete after two minutes.');
    await pause(500);
  }
}

/** By the clipboard, as a person does: text set by a script takes Chromium minutes in any text area. */
async function pasteNames({ page }: Typed, names: readonly string[]): Promise<void> {
  // A page behind another one draws no frames, and what a press opens may wait for one.
  await page.bringToFront();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), names.join('\n'));
  await page.getByRole('button', { name: 'Use my own list' }).click();
  await page.getByLabel('Profile names, one on each line').press('ControlOrMeta+V');
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator(`[data-preview-total="${names.length}"]`).waitFor();
}

async function openNaive(browser: Browser, url: string): Promise<Typed> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  const field = page.getByRole('textbox', { name: 'Association mask' });
  await field.fill(mask);
  return { page, field, count: naiveCount };
}

async function typeIn({ page, field }: Typed): Promise<Typing> {
  await page.bringToFront();
  return measureTyping(page, field, { keys, shownBy: 'data-preview-mask' });
}

function rowsOf(what: string, ours: readonly Typing[], naive: readonly Typing[]): FigureRow[] {
  const own = ours.flatMap(({ latencies }) => latencies);
  const theirs = naive.flatMap(({ latencies }) => latencies);
  const ownTasks = ours.flatMap(({ longTasks }) => longTasks);
  const theirTasks = naive.flatMap(({ longTasks }) => longTasks);
  const p95 = percentile(own, 95);
  return [
    {
      what: `key press to preview painted, ${what}`,
      figure: `p95 ≤ ${limit} ms`,
      ours: showP95(own, ms),
      rival: `RegExp and a plain table of 10,000 on the main thread ${showP95(theirs, ms)}`,
      ratio: showRatio(percentile(theirs, 95) / p95),
      verdict: atMost(p95, limit, ms),
    },
    {
      what: `main thread's tasks over ${taskLimit} ms meanwhile (${own.length} key presses), ${what}`,
      figure: 'none',
      ours: showTasks(ownTasks),
      rival: showTasks(theirTasks),
      ratio: none,
      verdict: atMost(Math.max(0, ...ownTasks), taskLimit, ms),
    },
  ];
}

function showTasks(tasks: readonly number[]): string {
  return tasks.length === 0 ? 'none' : `${tasks.length}, longest ${Math.max(...tasks).toFixed(0)} ms`;
}

/** Typing a mask in the built product; beside a page that does all of it on the main thread. */
export const keyPress: Figure = {
  name: 'key-press',
  async measure() {
    await using pages = await buildPages({ 'naive-mask': naiveScript });
    await using product = await startProduct('large');
    const browser = await launchBrowser();
    try {
      const console = await openAccount(browser, product);
      const naive = await openNaive(browser, pages.url('naive-mask'));
      const snapshot: Typing[] = [];
      const pasted: Typing[] = [];
      const rival: Typing[] = [];
      for (let round = 0; round < rounds; round += 1) {
        snapshot.push(await typeIn(console));
        rival.push(await typeIn(naive));
      }
      await pasteNames(console, pastedNames(naiveCount));
      for (let round = 0; round < rounds; round += 1) {
        pasted.push(await typeIn(console));
        rival.push(await typeIn(naive));
      }
      return [
        ...rowsOf('10,000 pasted names', pasted, rival),
        ...rowsOf(`${console.count.toLocaleString('en-US')} profiles of Admin Console`, snapshot, rival),
      ];
    } finally {
      await browser.close();
    }
  },
};
