import { useEffect, useState } from 'react';

/** The time, taken anew every so many milliseconds: ages on screen grow while one looks at them. */
export function useNow(every = 20_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
