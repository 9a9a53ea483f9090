import type { Page } from '@playwright/test';
import type { EngineName, PreviewAnswer, PreviewRequest } from './preview-messages.ts';

export interface BrowserWorker {
  /** Undefined when there is no answer within `deadlineMs`; the worker is ended then. @throws when the worker does. */
  preview(mask: string, deadlineMs: number): Promise<PreviewAnswer | undefined>;
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
        new Promise<PreviewAnswer | undefined>((resolve, reject) => {
          const timer = setTimeout(() => {
            running.terminate();
            resolve(undefined);
          }, limit);
          const answered = ({ data }: MessageEvent<PreviewAnswer>) => {
            clearTimeout(timer);
            resolve(data);
          };
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', answered, { once: true });
          port1.start();
          running.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
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
