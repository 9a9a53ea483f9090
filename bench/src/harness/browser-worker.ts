import type { Page } from '@playwright/test';
import type { EngineName, PreviewAnswer, PreviewRequest } from './preview-messages.ts';

export interface BrowserWorker {
  /** @throws when there is no answer within `deadlineMs`; the worker is ended then. */
  preview(mask: string, deadlineMs: number): Promise<PreviewAnswer>;
  close(): Promise<void>;
}

/** A worker of its own for one engine, with its names read in. */
export async function startWorker(
  page: Page,
  { engine, names }: { engine: EngineName; names: readonly string[] },
): Promise<BrowserWorker> {
  const worker = await page.evaluateHandle(() => new Worker('/preview-worker.js', { type: 'module' }));
  const ask = (request: PreviewRequest, deadlineMs: number) =>
    worker.evaluate(
      async (running, { sent, limit }) =>
        new Promise<PreviewAnswer>((resolve, reject) => {
          const timer = setTimeout(() => {
            running.terminate();
            reject(new Error('no answer in time'));
          }, limit);
          const answered = ({ data }: MessageEvent<PreviewAnswer>) => {
            clearTimeout(timer);
            resolve(data);
          };
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', answered, { once: true });
          port1.start();
          running.addEventListener('error', () => reject(new Error('the worker failed')), { once: true });
          running.postMessage(sent, [port2]);
        }),
      { sent: request, limit: deadlineMs },
    );
  await ask({ ask: 'prepare', engine, names }, 60_000);
  return {
    preview: (mask, deadlineMs) => ask({ ask: 'preview', mask }, deadlineMs),
    close: () => worker.evaluate((running) => running.terminate()),
  };
}
