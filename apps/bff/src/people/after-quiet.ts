export interface Quiet {
  /** Nobody asked for so long. */
  readonly quietMs: number;
  /** Asked for again and again, work begins after so long all the same. */
  readonly latestMs: number;
}

/** Puts off work that nobody waits for until nobody asks for it any more. */
export interface AfterQuiet {
  /** Asked for under a key; only the work that was asked for last begins, once. */
  readonly ask: (key: string, work: () => void) => void;
}

/** What is typed is answered first: a long reading beside it takes the processor from the answers. */
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
