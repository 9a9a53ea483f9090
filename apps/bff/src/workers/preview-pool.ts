import { Worker } from 'node:worker_threads';
import type { MaskPreviews } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { PreviewAnswer, PreviewJob } from './preview-job.ts';

export interface PreviewPoolOptions {
  readonly size: number;
  /** Of one computation. A worker that passes it is ended: nothing else stops a running match. */
  readonly deadlineMs: number;
  /** Computations waiting at most; more are refused at once. */
  readonly queueLength: number;
}

type JobRequest =
  | { kind: 'preview'; request: Extract<PreviewJob, { kind: 'preview' }>['request'] }
  | { kind: 'compare'; request: Extract<PreviewJob, { kind: 'compare' }>['request'] };

interface Waiting {
  readonly work: JobRequest;
  readonly resolve: (answer: PreviewAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Workers that compute previews with the same code as the browser's worker. They start when first needed. */
export function createPreviewPool(options: PreviewPoolOptions): MaskPreviews {
  const queue: Waiting[] = [];
  const slots = Array.from({ length: options.size }, () => new Slot(options.deadlineMs, next));
  let isClosed = false;

  function next(): void {
    for (const slot of slots) {
      if (!slot.isFree) continue;
      const waiting = queue.shift();
      if (waiting === undefined) return;
      slot.run(waiting);
    }
  }

  function run(work: JobRequest): Promise<PreviewAnswer> {
    return new Promise((resolve, reject) => {
      if (isClosed || queue.length >= options.queueLength) return reject(new Problem('preview-unavailable'));
      queue.push({ work, resolve, reject });
      return next();
    });
  }

  return {
    async preview(request) {
      const answer = await run({ kind: 'preview', request });
      if (answer.kind !== 'preview') throw new Problem('preview-unavailable');
      return answer.json;
    },
    async compare(request) {
      const answer = await run({ kind: 'compare', request });
      if (answer.kind !== 'compare') throw new Problem('preview-unavailable');
      return answer.preview;
    },
    async close() {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(new Problem('preview-unavailable'));
      await Promise.all(slots.map((slot) => slot.end()));
    },
  };
}

/** One worker, replaced by a new one when it overruns or dies. */
class Slot {
  readonly #deadlineMs: number;
  readonly #onFree: () => void;
  #worker: Worker | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #jobs = 0;

  constructor(deadlineMs: number, onFree: () => void) {
    this.#deadlineMs = deadlineMs;
    this.#onFree = onFree;
  }

  get isFree(): boolean {
    return this.#current === undefined;
  }

  run(waiting: Waiting): void {
    this.#current = waiting;
    const arm = () => {
      this.#timer = setTimeout(() => this.#fail(), this.#deadlineMs);
    };
    // A worker that has yet to start is not overrunning.
    if (this.#worker === undefined) this.#worker = this.#start(arm);
    else arm();
    this.#jobs += 1;
    const job: PreviewJob = { id: this.#jobs, ...waiting.work };
    this.#worker.postMessage(job, []);
  }

  async end(): Promise<void> {
    this.#current?.reject(new Problem('preview-unavailable'));
    this.#current = undefined;
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(onStarted: () => void): Worker {
    const worker = new Worker(new URL('preview-worker.ts', import.meta.url));
    worker.unref();
    worker.once('online', () => {
      if (this.#worker === worker && this.#current !== undefined) onStarted();
    });
    worker.on('message', (answer: PreviewAnswer) => {
      if (this.#worker !== worker || answer.id !== this.#jobs) return;
      const waiting = this.#release();
      waiting?.resolve(answer);
      this.#onFree();
    });
    worker.on('error', () => {
      if (this.#worker === worker) this.#fail();
    });
    return worker;
  }

  #fail(): void {
    const waiting = this.#release();
    void this.#worker?.terminate();
    this.#worker = undefined;
    waiting?.reject(new Problem('preview-unavailable'));
    this.#onFree();
  }

  #release(): Waiting | undefined {
    clearTimeout(this.#timer);
    const waiting = this.#current;
    this.#current = undefined;
    return waiting;
  }
}
