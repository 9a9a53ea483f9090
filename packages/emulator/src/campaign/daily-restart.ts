const DAY = 86_400_000;

/**
 * The next occurrence of `HH:MM` after `now`, in local time. Throws for a text that is not a time of day. Campaign restarts its
 * processes daily at such a time (`processRestartTime`, 06:00 by default).
 */
export function nextDailyRestart(now: number, timeOfDay: string): number {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(timeOfDay) ?? [];
  if (hours === '') throw new Error('The daily restart is a time of day such as 06:00.');
  const at = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return at > now ? at : new Date(at + DAY).setHours(Number(hours), Number(minutes), 0, 0);
}

/** Calls `restart` every day at this time until the returned function is called. */
export function restartDaily(timeOfDay: string, restart: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    const now = Date.now();
    timer = setTimeout(() => {
      restart();
      wait();
    }, nextDailyRestart(now, timeOfDay) - now).unref();
  };
  wait();
  return () => clearTimeout(timer);
}
