import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const row = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 12,
  rowGap: 8,
  alignItems: 'center',
  font: 'ui-sm',
  color: 'neutral',
  minWidth: 0,
});
const words = style({ minWidth: 0, overflowWrap: 'anywhere' });

interface OfferProps {
  readonly action: string;
  /** Of the button, where its word alone does not say enough. */
  readonly label?: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A better value, taken over with one press. */
export function Offer({ action, label, onPress, children }: OfferProps) {
  return (
    <li className={row}>
      <span className={words}>{children}</span>
      <Button variant="secondary" size="S" onPress={onPress} {...(label === undefined ? {} : { 'aria-label': label })}>
        {action}
      </Button>
    </li>
  );
}
