import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { actsOf, type ManyEffect } from './many-acts.ts';

const row = style({ display: 'flex', flexWrap: 'wrap', columnGap: 24, rowGap: 12, alignItems: 'center' });
const note = style({ font: 'ui', color: 'neutral', margin: 0 });

interface ManyBarProps {
  readonly effects: readonly ManyEffect[];
  readonly isBusy: boolean;
  /** More accounts are chosen than are changed at once. */
  readonly isOver: boolean;
  readonly onReview: () => void;
}

/** How many accounts change, and the way on. */
export function ManyBar({ effects, isBusy, isOver, onReview }: ManyBarProps) {
  const text = useText();
  const count = actsOf(effects).length;
  return (
    <div className={row}>
      <Button variant="accent" onPress={onReview} isDisabled={isBusy || isOver || count === 0}>
        {isBusy ? text('many.review.busy') : text('many.review', { count })}
      </Button>
      <output className={note}>{text('many.count', { change: count, left: effects.length - count })}</output>
    </div>
  );
}
