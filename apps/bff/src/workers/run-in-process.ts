import { constants, setPriority } from 'node:os';
import type { ProblemCode } from '@console/contract';
import { Problem, type ProblemFacts } from '../problem.ts';
import { answerParent, serveParent, WorkProcess } from './work-process.ts';

/** How the process ended: with a value, with a problem for the user, or with an unexpected error, of which only the name is passed on. */
type ProcessResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly facts: Partial<ProblemFacts> }
  | { readonly kind: 'failed'; readonly name: string };

export interface AsideJob {
  /** The file that does the work: it takes one message and answers it with `runForParent`. */
  readonly file: URL;
  readonly data: object;
  /** Fires when the result is no longer wanted. */
  readonly signal?: AbortSignal;
}

/** Runs one job in a process of its own, which ends with it. Rejects with the `Problem` that the job rejects with. */
export async function runInProcess<T>({ file, data, signal }: AsideJob): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const options = { file, nurseryMb: 8 };
  const child = new WorkProcess<object, ProcessResult<T>>(options, {
    onAnswer(result) {
      if (result.kind === 'done') resolve(result.value);
      else if (result.kind === 'problem') reject(new Problem(result.code, result.facts));
      else reject(new Error(`the process failed: ${result.name}`));
    },
    onGone: () => reject(new Error('the process ended without a result')),
  });
  const stop = () => reject(new Error('stopped'));
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  child.send(data);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    void child.end();
  }
}

interface JobHandler {
  work(job: unknown): Promise<unknown>;
}

/** In the process: runs the one job that comes, and sends its result. */
export function runForParent(handler: JobHandler): void {
  // Mostly background work: a preview or impact that a person waits for goes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  serveParent({ take: (job) => void resultOf(handler.work(job)).then(answerParent) });
}

async function resultOf(work: Promise<unknown>): Promise<ProcessResult<unknown>> {
  try {
    return { kind: 'done', value: await work };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, facts: error.facts };
    return { kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
  }
}
