import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launchBrowser } from '../harness/browser.ts';
import { atMost, type Figure, ms, none, showMedian, showP95 } from '../harness/figure.ts';
import { startProduct } from '../harness/product.ts';
import { signInBrowser } from '../harness/sign-in.ts';
import { median } from '../harness/statistics.ts';
import { measureTyping } from '../harness/typing.ts';

const rounds = 3;
const limit = 150;
const inForce = 'Campaign - acme_prod - (.*)';
const strokes = 12;
const keys = [...Array.from({ length: strokes }, () => 'Backspace'), ...inForce.slice(-strokes).split('')];
const readDeadlineMs = 180_000;

/** Waits until the background read has everybody. */
async function everybodyRead(page: Page): Promise<void> {
  const deadline = performance.now() + readDeadlineMs;
  while (performance.now() < deadline) {
    const isWhole = await page.evaluate(async () => {
      const reply = await fetch('/api/instances/acme-prod/people', { headers: { 'x-console': '1' } });
      const { sources } = await reply.json();
      return sources.every(({ state }: { state: string }) => state === 'complete');
    });
    if (isWhole) return;
    await pause(500);
  }
  throw new Error('The people are not all read after three minutes.');
}

/** The whole way from a key to the frame that shows what it does to people: the page waits for a pause, and asks the backend. */
export const impactKey: Figure = {
  name: 'impact-key',
  async measure() {
    await using product = await startProduct('large');
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await signInBrowser(page, product.url);
      await everybodyRead(page);
      await page.goto(`${product.url}/instances/acme-prod/accounts/Adobe_Marketing_Cloud`);
      const field = page.getByRole('textbox', { name: 'Association mask' });
      const people = page.locator('[data-impact-state="done"]');
      await people.waitFor();
      const population = Number(await people.getAttribute('data-impact-population')).toLocaleString('en-US');
      const latencies: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await page.bringToFront();
        latencies.push(...(await measureTyping(page, field, { keys, shownBy: 'data-impact-mask' })).latencies);
      }
      return [
        {
          what: `key press to people's verdicts painted, ${population} people × 5,000 profiles (${latencies.length} key presses)`,
          figure: `p50 ≤ ${limit} ms`,
          ours: `p50 ${showMedian(latencies, ms)}; ${showP95(latencies, ms)}`,
          rival: none,
          ratio: none,
          verdict: atMost(median(latencies), limit, ms),
        },
      ];
    } finally {
      await browser.close();
    }
  },
};
