import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../intl/use-text.ts';
import { usePageNote } from '../../lib/page-note.ts';

const bar = style({
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  justifyContent: 'space-between',
  marginX: { default: -16, '@media (min-width: 700px)': -40 },
  marginBottom: -48,
  paddingX: { default: 16, '@media (min-width: 700px)': 40 },
  paddingY: 12,
  backgroundColor: 'layer-2',
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
});
const words = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, font: 'ui' });
const left = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 2,
  flexGrow: 1,
  flexBasis: 240,
  minWidth: 0,
});
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 12, justifyContent: 'end' });
const count = style({ fontWeight: 'bold' });
const wrong = style({ color: 'negative' });
// It stands in the page as well, and a small window has no room for it twice.
const noteText = style({
  display: { default: 'none', '@media (min-width: 900px)': 'block' },
  font: 'ui-sm',
  color: 'neutral-subdued',
});
interface ActionBarProps {
  readonly changeCount: number;
  readonly errorCount: number;
  readonly isPending: boolean;
  /** A decision on a conflict is being carried out; what would be reviewed is about to change. */
  readonly isDeciding: boolean;
  /** What would stop the change is not all known yet. */
  readonly isJudging: boolean;
  readonly onReview: () => void;
  readonly onDiscard: () => void;
  /** Beside the count, such as the way to take a discard back. */
  readonly aside?: ReactNode;
}

/** How much has changed, and the two ways on: review or discard. */
export function ActionBar(props: ActionBarProps) {
  const { changeCount, errorCount, isPending, isDeciding, isJudging, onReview, onDiscard, aside } = props;
  const text = useText();
  const note = usePageNote();
  const hasNote = note !== '' && changeCount > 0;
  const isIdle = changeCount > 0 && !isPending && !isDeciding;
  return (
    <section className={bar} aria-label={text('form.actions')}>
      <div className={left}>
        <output className={words}>
          <span className={count}>{text('form.dirty', { count: changeCount })}</span>
          {errorCount > 0 ? <span className={wrong}>{text('form.errors', { count: errorCount })}</span> : null}
        </output>
        {aside}
        {hasNote ? <span className={noteText}>{note}</span> : null}
      </div>
      <div className={buttons}>
        <Button variant="secondary" isDisabled={!isIdle} onPress={onDiscard}>
          {text('form.discard')}
        </Button>
        <Button variant="accent" isDisabled={!isIdle || isJudging} onPress={onReview}>
          {text(isPending ? 'form.reviewing' : 'form.review')}
        </Button>
      </div>
    </section>
  );
}
