export interface Quiet {
  /** Start after this long without a question. */
  readonly quietMs: number;
  /** Start after this long at the latest, even if questions keep coming. */
  readonly latestMs: number;
}

/** Delays background work until there is a pause in the questions. */
export interface AfterQuiet {
  /** Schedules work under a key; only the latest work of a key runs, once. */
  readonly ask: (key: string, work: () => void) => void;
}

/** A long background read would slow down answers to what a person types, so it waits for a pause. */
export function createAfterQuiet({ quietMs, latestMs }: Quiet): AfterQuiet {
  const waiting = new Map<string, { readonly since: number; timer: NodeJS.Timeout }>();
  return {
    ask(key, work) {
      const known = waiting.get(key);
      clearTimeout(known?.timer);
      const since = known?.since ?? performance.now();
      const left = Math.max(0, Math.min(quietMs, since + latestMs - performance.now()));
      const timer = setTimeout(() => {
        waiting.delete(key);
        work();
      }, left);
      timer.unref();
      waiting.set(key, { since, timer });
    },
  };
}
