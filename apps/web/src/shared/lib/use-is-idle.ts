import { useEffect, useState } from 'react';

/** Milliseconds after which the page counts as idle in any case. */
const longestWait = 2000;

/** Whether the first content has been painted. Code and requests that are not needed for it wait until then. */
export function useIsIdle(isFirstShown: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), longestWait);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isFirstShown) return undefined;
    // Two frames: the content is painted by then.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setIdle(true)));
    return () => cancelAnimationFrame(frame);
  }, [isFirstShown]);
  return isIdle;
}
