import type { ImpactRequest } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import type { ImpactAnswer, ImpactJob, ImpactOrder } from './impact-job.ts';
import { WorkProcess } from '../../workers/work-process.ts';

export interface ImpactWorkerHostOptions {
  /** Of one evaluation; the process gives up on its own. */
  readonly deadlineMs: number;
  /** The process is ended after this long without questions. */
  readonly idleMs: number;
  readonly onFree: () => void;
  readonly onEnd: () => void;
}

interface Waiting {
  readonly request: ImpactRequest;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
  isOver: boolean;
}

/** Extra time for the first answer, which includes unpacking 100,000 people. */
const buildMs = 30_000;
/** A process that has not given up after this is stuck in one match. */
const graceMs = 1_000;
const queueLength = 16;
// With V8's default young generation, joining 100,000 people would use more memory than needed.
const worker = { file: new URL('impact-process.ts', import.meta.url), nurseryMb: 8 };

/** One process with its queue of questions, answered one by one. The process ends when idle, stuck or broken. */
export class ImpactWorkerHost {
  readonly #options: ImpactWorkerHostOptions;
  readonly #worker: WorkProcess<ImpactOrder, ImpactAnswer>;
  readonly #queue: Waiting[] = [];
  #current: Waiting | undefined;
  #job = 0;
  #knownKey: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #hasEnded = false;
  usedAt = 0;

  constructor(options: ImpactWorkerHostOptions) {
    this.#options = options;
    this.#worker = new WorkProcess<ImpactOrder, ImpactAnswer>(worker, {
      onAnswer: (answer) => this.#onAnswer(answer),
      onGone: () => void this.end(),
    });
    // The idle timer also covers a process that is never asked.
    this.#arm(options.idleMs);
  }

  get isFree(): boolean {
    return this.#current === undefined && this.#queue.length === 0;
  }

  ask(request: ImpactRequest): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    if (this.#hasEnded || this.#queue.length >= queueLength || request.signal?.aborted === true) {
      reject(new Problem('preview-unavailable'));
      return promise;
    }
    const waiting: Waiting = { request, resolve, reject, isOver: false };
    const drop = () => this.#drop(waiting);
    request.signal?.addEventListener('abort', drop, { once: true });
    this.#queue.push(waiting);
    void this.#next();
    return promise.finally(() => request.signal?.removeEventListener('abort', drop));
  }

  async end(): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    for (const { reject } of [this.#current, ...this.#queue.splice(0)].filter((one) => one !== undefined))
      reject(new Problem('preview-unavailable'));
    this.#current = undefined;
    this.#options.onEnd();
    await this.#worker.end();
  }

  async #next(): Promise<void> {
    if (this.#current !== undefined || this.#hasEnded) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#arm(this.#options.idleMs);
      this.#options.onFree();
      return;
    }
    this.#current = waiting;
    this.usedAt = performance.now();
    try {
      await this.#send(waiting);
    } catch (error) {
      waiting.reject(error);
      this.#release();
    }
  }

  async #send({ request }: Waiting): Promise<void> {
    const { facts, before, after, gates, statedReading, basis, question } = request;
    const { deadlineMs } = this.#options;
    const isKnown = this.#knownKey === facts.key;
    this.#arm(deadlineMs + graceMs + (isKnown ? 0 : buildMs));
    if (!isKnown) {
      this.#knownKey = undefined;
      const bytes = await facts.load();
      if (this.#hasEnded) return;
      this.#worker.send({ kind: 'facts', bytes });
      this.#knownKey = facts.key;
    }
    if (this.#current?.isOver !== false) {
      this.#release();
      return;
    }
    this.#job += 1;
    const { sources } = facts;
    const job: ImpactJob = { id: this.#job, before, after, gates, statedReading, basis, question, sources, deadlineMs };
    this.#worker.send({ kind: 'job', job });
  }

  #onAnswer(answer: ImpactAnswer): void {
    if (answer.id !== this.#job || this.#current === undefined) return;
    const { resolve, reject } = this.#current;
    if (answer.kind === 'answer') resolve(answer.bytes);
    else reject(new Problem(answer.kind === 'nobody' ? 'person-not-found' : 'preview-unavailable'));
    this.#release();
  }

  #release(): void {
    this.#current = undefined;
    void this.#next();
  }

  /** Nobody waits for it any longer: removes it from the queue, or stops it at the next slice. */
  #drop(waiting: Waiting): void {
    waiting.isOver = true;
    waiting.reject(new Problem('preview-unavailable'));
    const index = this.#queue.indexOf(waiting);
    if (index >= 0) this.#queue.splice(index, 1);
    else if (this.#current === waiting && this.#job > 0) this.#worker.send({ kind: 'cancel', id: this.#job });
  }

  #arm(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.end(), ms);
    this.#timer.unref();
  }
}
