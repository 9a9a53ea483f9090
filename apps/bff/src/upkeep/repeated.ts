/** Work that is done again and again beside everything else, one round after the other. */
export interface Repeated {
  start(): void;
  /** Resolves when no round is under way. */
  stop(): Promise<void>;
}

/** `firstMs`: before the first round; by default as long as between two. */
export function repeated(everyMs: number, round: () => Promise<void>, firstMs = everyMs): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let isStopped = false;
  const next = (ms: number) => {
    timer = setTimeout(() => {
      // What goes wrong in a round is tried again in the next one.
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
