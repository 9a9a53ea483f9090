import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../harness/browser.ts';
import { runChild, type Server } from '../harness/child.ts';
import type { ConsoleSession, TimedReply } from '../harness/console-session.ts';
import { type Entered, measureEntry } from '../harness/entering.ts';
import { evilMasks, hardMask, namesWithEvil, shownMask } from '../harness/evil-masks.ts';
import {
  atMost,
  exactMs,
  type Figure,
  type FigureRow,
  ms,
  none,
  showMax,
  showMedian,
  showP95,
} from '../harness/figure.ts';
import {
  askImpact,
  askLateness,
  type Lateness,
  openImpactSession,
  operatorsReadAgain,
  peopleRead,
} from '../harness/impact-console.ts';
import { numbersField } from '../harness/json.ts';
import { largeInstance, withLargeConsole } from '../harness/large-console.ts';
import { startProduct } from '../harness/product.ts';
import { mask } from '../harness/profiles.ts';
import { signInBrowser } from '../harness/sign-in.ts';
import { median, rangeOf } from '../harness/statistics.ts';

const answerLimit = 250;
const lateLimit = 50;
const nameCount = 5_000;
const taskLimit = 50;
/** Times what the ordinary hard mask takes in the same page. */
const hardFactor = 3;
const hardRounds = 5;
const entryDeadlineMs = 10_000;
const readDeadlineMs = 120_000;
const watchEveryMs = 50;
const naiveScript = new URL('../children/naive-masks.ts', import.meta.url);
const api = `/api/instances/${largeInstance}`;

interface Answered {
  readonly times: readonly number[];
  readonly slowest: string;
  /** Masks given up, by the problem the reply names. */
  readonly givenUp: number;
  readonly lateness: Lateness;
  /** Of another request, asked all the while. */
  readonly others: readonly number[];
}

/** Asks about every mask in turn, and meanwhile, again and again, something that costs nothing. */
async function askAll(
  console: Server,
  session: ConsoleSession,
  ask: (mask: string) => Promise<TimedReply>,
): Promise<Answered> {
  const others: number[] = [];
  const end = new AbortController();
  const watch = async (): Promise<void> => {
    while (!end.signal.aborted) {
      others.push((await session.get('/health/live')).ms);
      await pause(watchEveryMs);
    }
  };
  await askLateness(console);
  const watching = watch();
  const replies: (TimedReply & { readonly mask: string })[] = [];
  try {
    for (const mask of evilMasks) replies.push({ mask, ...(await ask(mask)) });
  } finally {
    end.abort();
    await watching;
  }
  const unexpected = replies.find(({ status }) => status !== 200 && status !== 503);
  if (unexpected)
    throw new Error(`${unexpected.mask} was answered with ${unexpected.status}: ${unexpected.text.slice(0, 300)}`);
  const times = replies.map((reply) => reply.ms);
  const slowest = replies.find((reply) => reply.ms === rangeOf(times).max)?.mask ?? '';
  const givenUp = replies.filter(({ status }) => status === 503).length;
  return { times, slowest, givenUp, lateness: await askLateness(console), others };
}

function rowsOf(what: string, { times, slowest, givenUp, lateness, others }: Answered, rival: string): FigureRow[] {
  const over = times.filter((time) => time > answerLimit).length;
  const masks = `${evilMasks.length} hostile masks, ${what}`;
  return [
    {
      what: `${masks}: reply of the backend (slowest: \`${shownMask(slowest)}\`)`,
      figure: `≤ ${answerLimit} ms each`,
      ours: `${showP95(times, ms)}; ${over} over ${answerLimit} ms, ${givenUp} given up`,
      rival,
      ratio: none,
      verdict: atMost(rangeOf(times).max, answerLimit, ms),
    },
    {
      what: `${masks}: the backend's event loop meanwhile, and another request`,
      figure: `p99 ≤ ${lateLimit} ms`,
      ours: `p99 ${lateness.p99Ms.toFixed(1)} ms, latest ${lateness.maxMs.toFixed(0)} ms; /health/live ${showP95(others, exactMs)}`,
      rival: none,
      ratio: none,
      verdict: atMost(lateness.p99Ms, lateLimit, exactMs),
    },
  ];
}

async function runRival(): Promise<string> {
  const times = numbersField(await runChild({ script: naiveScript }), 'times');
  const hung = evilMasks.length - times.length;
  return `RegExp loop on the same names: ${hung} without an answer after 1 s, else ${showMax(times, ms)}`;
}

interface EnteredMasks {
  readonly hostile: readonly Entered[];
  /** The ordinary hard mask, again and again. */
  readonly hard: readonly Entered[];
}

async function enterAll(): Promise<EnteredMasks> {
  await using product = await startProduct('large');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await signInBrowser(page, product.url);
    await page.goto(`${product.url}/instances/acme-prod/accounts/Adobe_Marketing_Cloud`);
    const field = page.getByRole('textbox', { name: 'Association mask' });
    await page.locator('[data-preview-state="done"]').waitFor({ timeout: readDeadlineMs });
    const hard: Entered[] = [];
    for (let round = 0; round < hardRounds; round += 1) {
      await measureEntry(field, mask, entryDeadlineMs);
      hard.push(await measureEntry(field, hardMask, entryDeadlineMs));
    }
    const hostile: Entered[] = [];
    for (const evil of evilMasks) hostile.push(await measureEntry(field, evil, entryDeadlineMs));
    return { hostile, hard };
  } finally {
    await browser.close();
  }
}

const entryTimes = (entered: readonly Entered[]) => entered.map((entry) => entry.ms ?? entryDeadlineMs);

function pageRows({ hostile, hard }: EnteredMasks): FigureRow[] {
  const times = entryTimes(hostile);
  const hardTimes = entryTimes(hard);
  const hardLimit = hardFactor * median(hardTimes);
  const tasks = hostile.map(({ longestTask }) => longestTask);
  const over = times.filter((time) => time > answerLimit).length;
  const long = tasks.filter((task) => task > taskLimit).length;
  const masks = `${evilMasks.length} hostile masks entered in the page, profiles of a large organisation`;
  return [
    {
      what: `${masks}: input to first rows painted`,
      figure: `≤ ${answerLimit} ms each`,
      ours: `${showP95(times, ms)}; ${over} over ${answerLimit} ms`,
      rival: none,
      ratio: none,
      verdict: atMost(rangeOf(times).max, answerLimit, ms),
    },
    {
      what: `${masks}: the same beside the ordinary hard mask, entered in the same page`,
      figure: `≤ ${hardFactor}× it: ${hardLimit.toFixed(0)} ms each`,
      ours: `${showMax(times, ms)}; ${times.filter((time) => time > hardLimit).length} over it`,
      rival: `ordinary hard mask ${showMedian(hardTimes, ms)}`,
      ratio: none,
      verdict: atMost(rangeOf(times).max, hardLimit, ms),
    },
    {
      what: `${masks}: longest task of the main thread meanwhile`,
      figure: `none over ${taskLimit} ms`,
      ours: long === 0 ? 'none' : `${long} masks with one, longest ${rangeOf(tasks).max.toFixed(0)} ms`,
      rival: none,
      ratio: none,
      verdict: atMost(rangeOf(tasks).max, taskLimit, ms),
    },
  ];
}

/** Masks that break other engines, asked of the backend for names and for people, and entered in the page; beside the platform's own expressions. */
export const hostileMasks: Figure = {
  name: 'hostile-masks',
  async measure() {
    const rows: FigureRow[] = [];
    await withLargeConsole(async (parts) => {
      await using console = await parts.startConsole();
      const session = await openImpactSession(console);
      await peopleRead(session);
      await askImpact(session, 'Campaign - acme_prod - (.*)');
      const names = namesWithEvil(nameCount);
      const previewed = await askAll(console, session, (mask) =>
        session.post(`${api}/mask-previews`, { mask, profileNames: names }),
      );
      rows.push(...rowsOf(`preview of ${nameCount} names, hostile ones among them`, previewed, await runRival()));
      await operatorsReadAgain(session);
      // Untimed: what is asked first after a list came anew reads the people from the store, which is a figure of its own.
      await askImpact(session, 'Campaign - acme_prod - (.*)');
      const judged = await askAll(console, session, (mask) =>
        session.post(`${api}/access-impacts`, { mask, limit: 50 }),
      );
      rows.push(...rowsOf('impact on 100,253 people', judged, none));
    });
    return [...rows, ...pageRows(await enterAll())];
  },
};
