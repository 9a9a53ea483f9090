// The platform's RegExp on each hostile mask, one after the other, each in a thread that is ended after a second.
import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { evilMasks, namesWithEvil } from '../harness/evil-masks.ts';
import { regExpression as expression } from '../harness/expressions.ts';
import { naiveMatch } from '../harness/naive-preview.ts';
import { groupMap } from '../harness/profiles.ts';

const deadlineMs = 1_000;
const names = namesWithEvil(5_000);

/** Milliseconds, or undefined when it did not come to an end. */
async function timeOf(mask: string): Promise<number | undefined> {
  const worker = new Worker(new URL(import.meta.url), { workerData: mask });
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  let timer: NodeJS.Timeout | undefined;
  worker.on('error', reject);
  worker.on('message', (message: 'started' | number) => {
    if (message === 'started') timer = setTimeout(() => resolve(undefined), deadlineMs);
    else resolve(message);
  });
  const time = await promise;
  clearTimeout(timer);
  await worker.terminate();
  return time;
}

if (isMainThread) {
  const times: number[] = [];
  for (const mask of evilMasks) {
    const time = await timeOf(mask);
    if (time !== undefined) times.push(time);
  }
  process.stdout.write(JSON.stringify({ times }));
} else {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  parentPort?.postMessage('started');
  const started = performance.now();
  naiveMatch({ mask: String(workerData), names, groups: groupMap(), expression });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  parentPort?.postMessage(performance.now() - started);
}
