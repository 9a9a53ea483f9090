import { useEffect, useState } from 'react';
import { serverTime } from './server-clock.ts';

/** The server's time, taken anew every `everyMs`: ages on screen grow while one looks at them, and countdowns run. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => serverTime(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(serverTime(Date.now())), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
