import { Worker } from 'node:worker_threads';
import type { ProblemCode } from '@console/contract';
import { Problem, type ProblemFacts } from '../problem.ts';

/** How a thread of its own ended: with a value, with a problem to be told, or with an error that is nobody's to read. */
export type WorkerResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly facts: Partial<ProblemFacts> }
  | { readonly kind: 'failed'; readonly name: string };

// What a thread leaves behind is little with a small nursery, and gone with the thread.
const resourceLimits = { maxYoungGenerationSizeMb: 8 } as const;

export interface OneJob {
  /** The file that does the work: it reads `workerData` and posts one `WorkerResult`. */
  readonly file: URL;
  readonly data: unknown;
}

/** One piece of work in a thread of its own, which ends with it. Rejects with the `Problem` that it met. */
export async function runInWorker<T>({ file, data }: OneJob): Promise<T> {
  const worker = new Worker(file, { workerData: data, resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  worker.once('message', (result: WorkerResult<T>) => {
    if (result.kind === 'done') resolve(result.value);
    else if (result.kind === 'problem') reject(new Problem(result.code, result.facts));
    else reject(new Error(`the worker failed: ${result.name}`));
  });
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the worker ended without a result')));
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}

/** What the thread posts: the value, or what kept it from coming. */
export async function resultOf<T>(work: () => Promise<T>): Promise<WorkerResult<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, facts: error.facts };
    return { kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
  }
}
