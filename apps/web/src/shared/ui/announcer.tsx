import { createContext, type ReactNode, useCallback, useContext, useRef } from 'react';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

const hidden = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});

/** Announces a sentence to screen readers without changing anything on screen. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  // Written to the DOM directly: an announcement must not render the page again.
  const announce = useCallback((sentence: string) => {
    if (region.current) region.current.textContent = sentence;
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div ref={region} role="log" aria-live="polite" className={hidden} />
    </AnnounceContext>
  );
}
