import { fork } from 'node:child_process';
import { Problem } from '../problem.ts';
import type { WorkerResult } from './run-in-worker.ts';

// What is left behind is little with a small nursery, and gone with the process. Nothing of the parent's own options counts.
const execArgv = ['--max-semi-space-size=8'];

export interface AsideJob {
  /** The file that does the work: it takes one message and answers with one `WorkerResult`. */
  readonly file: URL;
  readonly data: object;
  /** Fires when the result is not wanted any more. */
  readonly signal: AbortSignal;
}

/**
 * One piece of work in a process of its own, which ends with it. For work that talks to a network: its HTTP parser is
 * WebAssembly, and V8 can abort the whole process when threads that hold such code end (nodejs/node#64500).
 *
 * Rejects with the `Problem` that it met.
 */
export async function runInProcess<T>({ file, data, signal }: AsideJob): Promise<T> {
  const child = fork(file, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = () => reject(new Error('stopped'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  child.once('message', (result: WorkerResult<T>) => {
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
    signal.removeEventListener('abort', stop);
    child.kill('SIGKILL');
  }
}
