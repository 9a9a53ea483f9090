import type { ElementHandle, Page } from '@playwright/test';

export interface Scrolling {
  /** Milliseconds from one frame to the next while the list moved. */
  readonly frames: readonly number[];
  /** Milliseconds from the last movement until every row in view has its values; at most ten seconds are waited. */
  readonly filledMs: number;
}

/** Frames from the top of the list to its end, with as much of it passing in each. */
const steps = 240;
const filledLimitMs = 10_000;
const wheelTurns = 60;
const wheelPixels = 400;

/** Drags a list from its top to its end, then turns the wheel upwards; `list` is what scrolls. */
export async function measureScrolling(page: Page, list: ElementHandle<HTMLElement | SVGElement>): Promise<Scrolling> {
  await list.scrollIntoViewIfNeeded();
  const dragged = await list.evaluate(async (element, count) => {
    const frames: number[] = [];
    element.scrollTop = 0;
    await new Promise(requestAnimationFrame);
    const far = element.scrollHeight - element.clientHeight;
    let last = await new Promise<number>(requestAnimationFrame);
    for (let step = 1; step <= count; step += 1) {
      element.scrollTop = (far * step) / count;
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, steps);
  const filledMs = await filled(list);
  return { frames: [...dragged, ...(await turnWheel(page, list))], filledMs };
}

/** Frames of a page that does nothing: what the machine makes of any page meanwhile. */
export async function measureIdleFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const frames: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    while (frames.length < count) {
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, steps);
}

async function filled(list: ElementHandle<HTMLElement | SVGElement>): Promise<number> {
  return list.evaluate(async (element, limit) => {
    const started = performance.now();
    const isFilled = () => {
      const { top, bottom } = element.getBoundingClientRect();
      const rows = [...element.querySelectorAll('tbody tr')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top + 60 && box.top < bottom - 4 && row.querySelector('th') !== null;
      });
      return rows.length > 0 && rows.every((row) => (row.querySelector('th')?.textContent ?? '') !== '');
    };
    while (!isFilled()) {
      if (!element.isConnected) throw new Error('The list left the page while it was scrolled.');
      if (performance.now() - started > limit) return limit;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - started;
  }, filledLimitMs);
}

async function turnWheel(page: Page, list: ElementHandle<HTMLElement | SVGElement>): Promise<readonly number[]> {
  const box = await list.boundingBox();
  if (!box) throw new Error('The list is not on screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const recorder = await page.evaluateHandle(() => {
    const frames: number[] = [];
    const state = { frames, isOver: false };
    let last = performance.now();
    const note = (now: number) => {
      frames.push(now - last);
      last = now;
      if (!state.isOver) requestAnimationFrame(note);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(note);
    });
    return state;
  });
  for (let turn = 0; turn < wheelTurns; turn += 1) await page.mouse.wheel(0, -wheelPixels);
  return recorder.evaluate((state) => {
    state.isOver = true;
    return state.frames;
  });
}
