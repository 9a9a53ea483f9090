import { useEffect, useState } from 'react';

/** Milliseconds after which nothing is waited for any longer. */
const longestWait = 2000;

/**
 * Whether the page has come to rest once after what comes first was on screen: code and questions that nobody sees first
 * wait for that.
 */
export function useIsIdle(isFirstShown: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), longestWait);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isFirstShown) return undefined;
    // Painted first: an idle moment can come before the frame.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setIdle(true)));
    return () => cancelAnimationFrame(frame);
  }, [isFirstShown]);
  return isIdle;
}
