/** Who asks, and about what: a question about something else takes the place of one that is still open. */
export interface Asking {
  readonly asker: string;
  readonly subject: string;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface NewestOnly {
  /** Runs the work at once; its signal fires when `signal` does, or when the same asker asks about something else. */
  run<T>(asking: Asking, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

interface Open {
  readonly subject: string;
  readonly controller: AbortController;
  count: number;
}

/** Somebody who types a mask wants the answer for the newest one alone. */
export function createNewestOnly(): NewestOnly {
  const newest = new Map<string, Open>();

  const open = (asker: string, subject: string): Open => {
    const last = newest.get(asker);
    if (last?.subject === subject) return last;
    last?.controller.abort();
    const next = { subject, controller: new AbortController(), count: 0 };
    newest.set(asker, next);
    return next;
  };

  return {
    async run({ asker, subject, signal }, work) {
      const asked = open(asker, subject);
      asked.count += 1;
      try {
        return await work(AbortSignal.any([signal, asked.controller.signal]));
      } finally {
        asked.count -= 1;
        if (asked.count === 0 && newest.get(asker) === asked) newest.delete(asker);
      }
    },
  };
}
