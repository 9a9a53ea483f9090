import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId } from 'react';

const box = style({ display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 });
const heading = style({ font: 'heading-sm', margin: 0 });

/** A named part of the page. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={box} aria-labelledby={id}>
      <h2 className={heading} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
