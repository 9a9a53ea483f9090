import type { MaskPreviews } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import type { PreviewAnswer, PreviewJob } from './preview-job.ts';
import { WorkProcess } from '../../workers/work-process.ts';

export interface PreviewPoolOptions {
  readonly size: number;
  /** Of one computation. A process that exceeds it is killed: nothing else stops a running match. */
  readonly deadlineMs: number;
  /** Most waiting computations; more are refused at once. */
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

const worker = { file: new URL('preview-process.ts', import.meta.url), nurseryMb: 16 };

type PreviewWorker = WorkProcess<PreviewJob, PreviewAnswer>;

/** Processes that compute previews with the same code as the browser's worker; started when first needed. */
export function createPreviewPool(options: PreviewPoolOptions): MaskPreviews {
  const queue: Waiting[] = [];
  const hosts = Array.from({ length: options.size }, () => new WorkerHost(options.deadlineMs, next));
  let isClosed = false;

  function next(): void {
    for (const host of hosts) {
      if (!host.isFree) continue;
      const waiting = queue.shift();
      if (waiting === undefined) return;
      host.run(waiting);
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
      await Promise.all(hosts.map((host) => host.end()));
    },
  };
}

/** One process, replaced by a new one when it overruns or dies. */
class WorkerHost {
  readonly #deadlineMs: number;
  readonly #onFree: () => void;
  #worker: PreviewWorker | undefined;
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
    // The deadline does not include the start of a process.
    if (this.#worker === undefined) this.#worker = this.#start(arm);
    else arm();
    this.#jobs += 1;
    const job: PreviewJob = { id: this.#jobs, ...waiting.work };
    this.#worker.send(job);
  }

  async end(): Promise<void> {
    this.#current?.reject(new Problem('preview-unavailable'));
    this.#current = undefined;
    clearTimeout(this.#timer);
    await this.#worker?.end();
    this.#worker = undefined;
  }

  #start(onReady: () => void): PreviewWorker {
    const isOurs = () => this.#worker === started;
    const started: PreviewWorker = new WorkProcess<PreviewJob, PreviewAnswer>(worker, {
      onReady: () => {
        if (isOurs() && this.#current !== undefined) onReady();
      },
      onAnswer: (answer) => {
        if (!isOurs() || answer.id !== this.#jobs) return;
        const waiting = this.#release();
        waiting?.resolve(answer);
        this.#onFree();
      },
      onGone: () => {
        if (isOurs()) this.#fail();
      },
    });
    return started;
  }

  #fail(): void {
    const waiting = this.#release();
    void this.#worker?.end();
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
