import type { RefreshState } from '@console/contract';

const whileReading = 1500;
const soonest = 5000;

/** Milliseconds until the next poll: soon during a read, else when the next one is due; `false`: none. */
export function pollDelay(refresh: RefreshState | undefined, now: number): number | false {
  if (refresh === undefined || refresh.state === 'not-configured') return false;
  if (refresh.state === 'reading') return whileReading;
  const due = refresh.state === 'waiting' ? refresh.retryAt : refresh.nextReadAt;
  return due === null ? false : Math.max(soonest, Date.parse(due) - now + whileReading);
}
