import type { AccessImpacts } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import { ImpactWorkerHost } from './impact-worker-host.ts';

export interface ImpactPoolOptions {
  /** Most workers, and so most audiences whose people are in memory. */
  readonly size: number;
  /** Of one evaluation. */
  readonly deadlineMs: number;
  /** A worker without questions for this long is ended, to free its memory. */
  readonly idleMs: number;
}

/** Worker processes that compute impacts, one for each audience; started on the first question. */
export function createImpactPool({ size, deadlineMs, idleMs }: ImpactPoolOptions): AccessImpacts {
  const hosts = new Map<string, ImpactWorkerHost>();
  let waiting: (() => void)[] = [];
  let isClosed = false;

  const wake = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  const startFor = (audience: string): ImpactWorkerHost => {
    const host: ImpactWorkerHost = new ImpactWorkerHost({
      deadlineMs,
      idleMs,
      onFree: wake,
      onEnd: () => {
        if (hosts.get(audience) === host) hosts.delete(audience);
        wake();
      },
    });
    hosts.set(audience, host);
    return host;
  };
  const hostFor = async (audience: string, signal: AbortSignal): Promise<ImpactWorkerHost> => {
    const until = performance.now() + deadlineMs;
    for (;;) {
      if (isClosed || signal.aborted || performance.now() > until) throw new Problem('preview-unavailable');
      const known = hosts.get(audience);
      if (known !== undefined) return known;
      if (hosts.size < size) return startFor(audience);
      const [idle] = [...hosts.values()].filter(({ isFree }) => isFree).toSorted((a, b) => a.usedAt - b.usedAt);
      if (idle === undefined) await nextTurn(signal);
      else await idle.end();
    }
  };
  /** Resolves when a worker is free or gone, or after a while. */
  const nextTurn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, 500);
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting = [...waiting, go];
      signal.addEventListener('abort', go, { once: true });
    });

  return {
    prepare(audience) {
      if (!isClosed && hosts.size < size && !hosts.has(audience)) startFor(audience);
    },
    async ask(request) {
      const { audience, signal = new AbortController().signal } = request;
      const host = await hostFor(audience, signal);
      return await host.ask(request);
    },
    async close() {
      isClosed = true;
      await Promise.all([...hosts.values()].map((host) => host.end()));
      wake();
    },
  };
}
