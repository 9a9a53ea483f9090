import type { Locator } from '@playwright/test';

export interface Entered {
  /** Milliseconds from the input to after the frame that shows the preview's first rows; undefined when there were none in time. */
  readonly ms: number | undefined;
  /** The longest task of the main thread meanwhile, ms; 0 when none was over 50 ms. */
  readonly longestTask: number;
}

/** Puts a whole mask into the field at once and waits for its preview. */
export async function measureEntry(field: Locator, mask: string, deadlineMs: number): Promise<Entered> {
  const armed = await field.page().evaluateHandle((limit) => {
    let longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    }).observe({ type: 'longtask' });
    const entered = new Promise<number | undefined>((resolve) => {
      const follow = ({ timeStamp: began, target }: Event) => {
        if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
        const { value } = target;
        const look = (): void => {
          if (document.querySelector(`[data-preview-mask="${CSS.escape(value)}"]`) !== null)
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
          else if (performance.now() - began > limit) resolve(undefined);
          else requestAnimationFrame(look);
        };
        look();
      };
      document.addEventListener('input', follow, { once: true, capture: true });
    });
    return { done: async () => ({ ms: await entered, longestTask }) };
  }, deadlineMs);
  await field.fill(mask);
  return armed.evaluate(async ({ done }) => done());
}
