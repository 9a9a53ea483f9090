import { useEffect, useState } from 'react';
import { serverTime } from './server-clock.ts';

/** The server's time, updated every `everyMs`, for ages and countdowns on screen. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => serverTime(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(serverTime(Date.now())), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
