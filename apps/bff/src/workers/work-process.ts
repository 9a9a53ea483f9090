import { type ChildProcess, fork } from 'node:child_process';
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface WorkProcessOptions {
  /** The file that does the work: it listens with `serveParent`. */
  readonly file: URL;
  /** Size of V8's young generation, MB: more is faster, and is not freed before the process ends. */
  readonly nurseryMb: number;
}

export interface WorkProcessEvents<Answer> {
  /** It has loaded its code and takes orders. */
  readonly onReady?: () => void;
  readonly onAnswer: (answer: Answer) => void;
  /** It ended by itself, or could not be started. Not called after `end`. */
  readonly onGone: () => void;
}

const running = new Map<string, number>();

/** How many of these processes run now, by the name of their file. A kind that ran once stays in the map, with 0. */
export function workProcesses(): ReadonlyMap<string, number> {
  return running;
}

function count(work: string, change: 1 | -1): void {
  running.set(work, (running.get(work) ?? 0) + change);
}

/** Sent once, when the process is ready; every other message is an answer. */
const ready = 'ready';

/**
 * A process for work that would block the event loop. Messages are structured clones. `end` kills it even while it is busy,
 * and it ends with its parent.
 *
 * Not a thread: V8 can abort the whole process when a thread ends while others compile or drop code (nodejs/node#64500).
 */
export class WorkProcess<Order extends object, Answer> {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #hasEnded = false;

  constructor({ file, nurseryMb }: WorkProcessOptions, { onReady, onAnswer, onGone }: WorkProcessEvents<Answer>) {
    // The parent's own options are not passed on: an inspector or a probe is about the parent.
    const execArgv = [`--max-semi-space-size=${nurseryMb}`];
    this.#child = fork(file, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv,
    });
    // The backend stays alive for its connections, not for its work processes.
    this.#child.unref();
    this.#child.channel?.unref();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#exited = promise;
    const work = path.basename(fileURLToPath(file)).replace(/-process\.ts$|\.ts$/u, '');
    count(work, 1);
    let isOver = false;
    const over = () => {
      if (!isOver) count(work, -1);
      isOver = true;
      resolve();
      if (!this.#hasEnded) onGone();
      this.#hasEnded = true;
    };
    this.#child.once('exit', over);
    this.#child.on('error', over);
    this.#child.on('message', (message: Answer | typeof ready) => {
      if (this.#hasEnded) return;
      if (message === ready) onReady?.();
      else onAnswer(message);
    });
  }

  /** What is sent before the process is ready is queued. */
  send(order: Order): void {
    // If the process is gone, its `exit` event says so.
    this.#child.send(order, () => undefined);
  }

  /** Resolves when the process is gone. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#child.kill('SIGKILL');
    await this.#exited;
  }
}

/** Messages are untyped: the process and its parent agree on their shape. */
interface OrderHandler {
  take(order: unknown): void;
}

/** In the process: takes orders from the parent until that is gone. */
export function serveParent(handler: OrderHandler): void {
  // The parent is gone: nobody waits for an answer.
  process.once('disconnect', () => process.exit());
  // Ignore signals to the process group: the parent handles them, and may still wait for an answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('message', (order) => handler.take(order));
  answerParent(ready);
  // Loading code is most of a start: with `NODE_COMPILE_CACHE` set, the next process reuses it. Flushed now, since the process
  // is killed without notice.
  flushCompileCache();
}

/** In the process: sends an answer to the parent. */
export function answerParent(answer: object | typeof ready): void {
  process.send?.(answer);
}
