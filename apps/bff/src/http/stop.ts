import process from 'node:process';

/** From the first signal to the end of the process at most, ms: a supervisor kills after that. */
export const stopDeadlineMs = 28_000;

export interface Stoppable {
  /** Ends what is idle at once, and the rest when its work is done. */
  end(): Promise<void>;
  /** Cuts what has not ended by itself. Returns how many requests were left without an answer. */
  cut(): number;
  readonly log: { info(facts: object, text: string): void; warn(facts: object, text: string): void };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has the process end in order by a signal, and when the launcher that started it is gone. A second signal changes nothing: a
 * terminal and a launcher often send the same one, and an apply under way is to be ended, answered and audited.
 *
 * Before `serving` is called nothing is under way, and the process ends at once.
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
      // What was sent to Campaign is announced in the store: the next start finds it there.
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
  // A log that nobody reads any more, as of a closed terminal, is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    serving(started) {
      server = started;
    },
  };
}
