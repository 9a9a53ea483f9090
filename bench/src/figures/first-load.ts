import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { launchBrowser } from '../harness/browser.ts';
import { root } from '../harness/child.ts';
import type { Figure, FigureRow } from '../harness/figure.ts';
import { atMost, kilobytes, ms, showMedian, showRatio } from '../harness/figure.ts';
import { buildPages } from '../harness/pages.ts';
import { startProduct } from '../harness/product.ts';
import { type Visit, readyTime } from '../harness/ready.ts';
import { signInBrowser } from '../harness/sign-in.ts';
import { median } from '../harness/statistics.ts';

const rounds = 7;
const readyLimit = 800;
const floorPage = new URL('../pages/floor.ts', import.meta.url);

/** What the gate's own size check says of the build. */
function sizes(floorBytes: number): FigureRow[] {
  const output = sizeCheck();
  const floor = floorBytes / 1000;
  const lines = [...output.matchAll(/^(?:ok|OVER)\s+(\S+)\s+([\d.]+) kB of (\d+) kB/gmu)];
  if (lines.length === 0) throw new Error(`The size check said: ${output}`);
  return lines.map(([, screen, size, limit]) => ({
    what: `first load of ${screen}: JavaScript, gzip`,
    figure: `≤ ${limit} kB`,
    ours: `${size} kB`,
    rival: `React and one heading ${floor.toFixed(1)} kB`,
    ratio: showRatio(floor / Number(size)),
    verdict: atMost(Number(size), Number(limit), kilobytes),
  }));
}

function sizeCheck(): string {
  try {
    return execFileSync(process.execPath, [path.join(root, 'scripts', 'size.mjs')], { encoding: 'utf8' });
  } catch (error) {
    // Over the limit: the check fails, but says how much.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

/** What a first visit loads, and when it can be used; beside a page of React and one heading. */
export const firstLoad: Figure = {
  name: 'first-load',
  async measure() {
    await using pages = await buildPages({ floor: floorPage });
    await using product = await startProduct('small');
    const browser = await launchBrowser();
    try {
      const visits = {
        'sign-in': { url: `${product.url}/`, selector: 'h1' },
        account: {
          url: `${product.url}/instances/acme-prod/accounts/Adobe_Marketing_Cloud`,
          selector: '[data-preview-mask]',
          before: (page) => signInBrowser(page, product.url),
        },
        floor: { url: pages.url('floor'), selector: 'h1' },
      } as const satisfies Record<string, Visit>;
      const times: Record<keyof typeof visits, number[]> = { 'sign-in': [], account: [], floor: [] };
      for (let round = 0; round <= rounds; round += 1) {
        for (const name of ['sign-in', 'floor', 'account'] as const) {
          const time = await readyTime(browser, visits[name]);
          // The first visit warms the servers up.
          if (round > 0) times[name].push(time);
        }
      }
      const ready = (['sign-in', 'account'] as const).map((name) => ({
        what: `first load of ${name}: navigation to the frame that shows it, empty cache`,
        figure: `≤ ${readyLimit} ms`,
        ours: showMedian(times[name], ms),
        rival: `React and one heading ${showMedian(times.floor, ms)}`,
        ratio: showRatio(median(times.floor) / median(times[name])),
        verdict: atMost(median(times[name]), readyLimit, ms),
      }));
      return [...sizes(pages.size('floor')), ...ready];
    } finally {
      await browser.close();
    }
  },
};
