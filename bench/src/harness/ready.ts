import type { Browser, BrowserContext, Page } from '@playwright/test';

const mark = 'bench-ready';

/** Marks the second frame after the first element of `selector` is in the document: by then it is painted. */
async function markReady(context: BrowserContext, selector: string): Promise<void> {
  await context.addInitScript(
    ([name, wanted]) => {
      if (name === undefined || wanted === undefined) return;
      const observer = new MutationObserver(() => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)));
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    },
    [mark, selector],
  );
}

export interface Visit {
  readonly url: string;
  /** What makes the page ready. */
  readonly selector: string;
  /** Done on a page of the same context before the visit, such as signing in. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Milliseconds from the start of the navigation until the page is ready, in a context with an empty cache. */
export async function readyTime(browser: Browser, { url, selector, before }: Visit): Promise<number> {
  const context = await browser.newContext();
  try {
    if (before) {
      const first = await context.newPage();
      await before(first);
      const session = await context.newCDPSession(first);
      await session.send('Network.clearBrowserCache');
      await first.close();
    }
    await markReady(context, selector);
    const page = await context.newPage();
    await page.goto(url);
    const handle = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark);
    const time = await handle.jsonValue();
    if (time === undefined) throw new Error('The page was never ready.');
    return time;
  } finally {
    await context.close();
  }
}
