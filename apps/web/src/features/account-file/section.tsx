import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId } from 'react';

const card = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 16,
  minWidth: 0,
  padding: { default: 16, '@media (min-width: 700px)': 24 },
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  backgroundColor: 'layer-2',
});
const heading = style({ font: 'heading-sm', margin: 0 });
const leadText = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A named part of the page. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section className={card} aria-labelledby={id}>
      <h2 className={heading} id={id}>
        {title}
      </h2>
      {lead === undefined ? null : <p className={leadText}>{lead}</p>}
      {children}
    </section>
  );
}
