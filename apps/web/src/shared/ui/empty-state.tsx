import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const box = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 8,
  paddingX: 24,
  paddingY: 48,
  textAlign: 'center',
  borderWidth: 1,
  borderStyle: 'dashed',
  borderColor: 'gray-300',
  borderRadius: 'lg',
  font: 'body',
  color: 'neutral-subdued',
});
const heading = style({ font: 'title', color: 'neutral', margin: 0 });
const paragraph = style({ margin: 0, maxWidth: 480 });

interface EmptyStateProps {
  readonly title?: string;
  readonly text: string;
  /** Actions. */
  readonly children?: ReactNode;
}

/** Says why there is nothing here, and what to do. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={box}>
      {title ? <p className={heading}>{title}</p> : null}
      <p className={paragraph}>{text}</p>
      {children}
    </div>
  );
}
