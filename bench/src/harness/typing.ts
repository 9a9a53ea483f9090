import type { Locator, Page } from '@playwright/test';

export interface Typing {
  /** Per key press: milliseconds from the event to after the frame that shows what was typed does. */
  readonly latencies: readonly number[];
  /** Durations of the main thread's tasks over 50 ms meanwhile. */
  readonly longTasks: readonly number[];
}

/** What is typed, and the attribute that holds the text which something on screen is of. */
export interface Keys {
  readonly keys: readonly string[];
  readonly shownBy: 'data-preview-mask' | 'data-impact-mask';
}

/** Presses the keys one after the other in `field`; each waits for what it shows, and for a pause as a person makes it. */
export async function measureTyping(page: Page, field: Locator, { keys, shownBy }: Keys): Promise<Typing> {
  await field.focus();
  await field.press('End');
  const tasks = await page.evaluateHandle(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ type: 'longtask' });
    return durations;
  });
  const latencies: number[] = [];
  for (const key of keys) {
    latencies.push(await measureKey(page, key, shownBy));
    await page.waitForTimeout(60);
  }
  return { latencies, longTasks: await tasks.jsonValue() };
}

async function measureKey(page: Page, key: string, shownBy: Keys['shownBy']): Promise<number> {
  const armed = await page.evaluateHandle((attribute) => {
    const latency = new Promise<number>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error('No preview of what was typed within 10 s.')), 10_000);
      const painted = (pressed: number) => {
        clearTimeout(giveUp);
        // A message is handled after the frame that was due is done.
        const { port1, port2 } = new MessageChannel();
        requestAnimationFrame(() => port2.postMessage(undefined));
        port1.addEventListener('message', () => resolve(performance.now() - pressed));
        port1.start();
      };
      const pressedAt = ({ timeStamp: pressed, target }: Event) => {
        if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
        const shown = () => document.querySelector(`[${attribute}="${CSS.escape(target.value)}"]`) !== null;
        const follow = () => {
          const observer = new MutationObserver(() => {
            if (!shown()) return;
            observer.disconnect();
            painted(pressed);
          });
          observer.observe(document, { subtree: true, childList: true, attributeFilter: [attribute] });
          if (shown()) {
            observer.disconnect();
            painted(pressed);
          }
        };
        // Runs before the page's own handlers; what they do synchronously is seen by the observer.
        target.addEventListener('input', follow, { once: true, capture: true });
      };
      document.addEventListener('keydown', pressedAt, { once: true, capture: true });
    });
    return { latency };
  }, shownBy);
  await page.keyboard.press(key);
  return armed.evaluate(({ latency }) => latency);
}
