import { type ChildProcess, fork } from 'node:child_process';
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface WorkProcessOptions {
  /** The file that does the work: it listens by `obeyParent`. */
  readonly file: URL;
  /** Of the part of memory that new values are made in, MB: more is faster, and kept as long as the process lives. */
  readonly nurseryMb: number;
}

export interface WorkProcessEvents<Answer> {
  /** It has loaded its code, and works on what is sent from now on. */
  readonly onReady?: () => void;
  readonly onAnswer: (answer: Answer) => void;
  /** It ended by itself, or could not be started. Not called after `end`. */
  readonly onGone: () => void;
}

const running = new Map<string, number>();

/** How many of these processes run now, by what they do: the names of their files. A kind that ran once is told on. */
export function workProcesses(): ReadonlyMap<string, number> {
  return running;
}

function count(work: string, change: 1 | -1): void {
  running.set(work, (running.get(work) ?? 0) + change);
}

/** What a process says beside its answers, once. */
const ready = 'ready';

/**
 * A process for work that would hold up the event loop. Messages go to and fro as structured clones. It ends by `end`,
 * however busy it is, and with its parent.
 *
 * No thread: V8 can abort the whole process when threads end beside others that compile or drop code
 * (nodejs/node#64500).
 */
export class WorkProcess<Order extends object, Answer> {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #hasEnded = false;

  constructor({ file, nurseryMb }: WorkProcessOptions, { onReady, onAnswer, onGone }: WorkProcessEvents<Answer>) {
    // Nothing of the parent's own options counts: an inspector or a probe is about the parent.
    const execArgv = [`--max-semi-space-size=${nurseryMb}`];
    this.#child = fork(file, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv,
    });
    // It is the connections that keep the backend alive, not its helpers.
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

  /** What is sent before the process is ready waits for it. */
  send(order: Order): void {
    // One that is gone says so by its exit.
    this.#child.send(order, () => undefined);
  }

  /** Resolves when the process is gone. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#child.kill('SIGKILL');
    await this.#exited;
  }
}

/** Messages come without a type: the process and whoever sends to it agree on it. */
interface Servant {
  take(order: unknown): void;
}

/** In the process: takes orders from the parent until that is gone. */
export function obeyParent(servant: Servant): void {
  // Whoever asked is gone: nobody waits for an answer.
  process.once('disconnect', () => process.exit());
  // A signal to the whole group is for the parent to obey: what it still waits for is answered first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('message', (order) => servant.take(order));
  answerParent(ready);
  // Most of a start is reading code: where `NODE_COMPILE_CACHE` names a folder, the next process finds it read. Written
  // now, since the end comes without a word.
  flushCompileCache();
}

/** In the process: sends an answer. */
export function answerParent(answer: object | typeof ready): void {
  process.send?.(answer);
}
