import process from 'node:process';

/** Longest time from the first signal to the end of the process, ms: a supervisor kills it after that. */
export const stopDeadlineMs = 28_000;

export interface Stoppable {
  /** Ends idle connections at once, and the rest when their work is done. */
  end(): Promise<void>;
  /** Closes what is still open. Returns how many requests were left without an answer. */
  cut(): number;
  readonly log: { info(facts: object, text: string): void; warn(facts: object, text: string): void };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Shuts the process down gracefully on a signal, and when its launcher is gone. A second signal is ignored: a terminal and a
 * launcher often send the same one, and a running apply must still be finished, answered and audited.
 *
 * Before `serving` is called there is nothing to finish, and the process ends at once.
 */
export function stopBySignals(): { serving(server: Stoppable): void } {
  let server: Stoppable | undefined;
  let isStopping = false;
  const stop = async (by: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    if (server === undefined) process.exit(0);
    const { log } = server;
    log.info({ by }, 'stopping');
    const late = setTimeout(() => {
      // Writes sent to Campaign have an intent in the store: the next start settles them.
      log.warn({ unanswered: server?.cut() ?? 0 }, 'stopped before everything was answered');
      process.exit(0);
    }, stopDeadlineMs);
    await server.end().catch(() => log.warn({}, 'the store or a helper did not close in order'));
    clearTimeout(late);
    log.info({}, 'stopped');
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void stop(signal));
  process.once('disconnect', () => void stop('the launcher is gone'));
  // Do not crash when the log cannot be written, for example after the terminal is closed.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    serving(started) {
      server = started;
    },
  };
}
