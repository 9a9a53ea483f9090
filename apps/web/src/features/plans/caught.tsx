import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useEffect, useRef } from 'react';

const frame = style({ outlineStyle: 'none', display: 'flex', flexDirection: 'column', gap: 12 });

/** Takes the focus when the button that had it is gone, so that a keyboard does not start over at the top. */
export function Caught({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) element.current?.focus();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- receives the focus of a button that went away
    <div ref={element} className={frame} tabIndex={-1}>
      {children}
    </div>
  );
}
