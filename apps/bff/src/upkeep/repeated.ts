/** Background work in rounds, one after the other. */
export interface Repeated {
  start(): void;
  /** Resolves when no round is running. */
  stop(): Promise<void>;
}

/** `firstMs`: delay before the first round; by default the interval. */
export function repeated(everyMs: number, round: () => Promise<void>, firstMs = everyMs): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let isStopped = false;
  const next = (ms: number) => {
    timer = setTimeout(() => {
      // The next round tries again.
      current = round()
        .catch(() => undefined)
        .finally(() => isStopped || next(everyMs));
    }, ms);
    timer.unref();
  };
  return {
    start: () => next(firstMs),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
