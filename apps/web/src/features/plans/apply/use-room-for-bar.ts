import { useEffect } from 'react';

/** Keeps what has the keyboard focus from being hidden under the bar. */
export function useRoomForBar(): void {
  useEffect(() => {
    const root = document.documentElement;
    const former = root.style.scrollPaddingBottom;
    root.style.scrollPaddingBottom = '6rem';
    return () => {
      root.style.scrollPaddingBottom = former;
    };
  }, []);
}
