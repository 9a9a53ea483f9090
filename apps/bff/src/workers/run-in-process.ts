import { fork } from 'node:child_process';
import type { ProblemCode } from '@console/contract';
import { Problem, type ProblemFacts } from '../problem.ts';

/** How a process of its own ended: with a value, with a problem to be told, or with an error that is nobody's to read. */
type ProcessResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly facts: Partial<ProblemFacts> }
  | { readonly kind: 'failed'; readonly name: string };

// What is left behind is little with a small nursery, and gone with the process. Nothing of the parent's own options counts.
const execArgv = ['--max-semi-space-size=8'];

export interface AsideJob {
  /** The file that does the work: it takes one message, and answers it by `answerParent`. */
  readonly file: URL;
  readonly data: object;
  /** Fires when the result is not wanted any more. */
  readonly signal?: AbortSignal;
}

/**
 * One piece of work in a process of its own, which ends with it. No thread: V8 can abort the whole process when threads
 * end beside others that compile or drop code (nodejs/node#64500).
 *
 * Rejects with the `Problem` that it met.
 */
export async function runInProcess<T>({ file, data, signal }: AsideJob): Promise<T> {
  const child = fork(file, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = () => reject(new Error('stopped'));
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  child.once('message', (result: ProcessResult<T>) => {
    if (result.kind === 'done') resolve(result.value);
    else if (result.kind === 'problem') reject(new Problem(result.code, result.facts));
    else reject(new Error(`the process failed: ${result.name}`));
  });
  child.once('error', reject);
  child.once('exit', () => reject(new Error('the process ended without a result')));
  child.send(data);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    child.kill('SIGKILL');
  }
}

/** In the process: tells what came of the work. */
export function answerParent(work: Promise<unknown>): void {
  // Whoever asked is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit());
  void resultOf(work).then((result) => process.send?.(result));
}

async function resultOf(work: Promise<unknown>): Promise<ProcessResult<unknown>> {
  try {
    return { kind: 'done', value: await work };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, facts: error.facts };
    return { kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
  }
}
