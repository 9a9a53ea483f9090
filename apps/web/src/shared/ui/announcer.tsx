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

/** Says a sentence to screen readers without moving anything on the page. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  // Written past React: an announcement must not draw the page anew.
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
