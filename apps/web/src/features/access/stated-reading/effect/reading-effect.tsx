import type { StatedReading } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../shared/intl/use-text.ts';
import { engineValues } from '../../../../shared/ui/reading/reading-words.ts';
import { useDoubtCounts } from './use-doubt-counts.ts';

const box = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 4,
  padding: 16,
  borderRadius: 'lg',
  // In the dark theme, a pale box is hard to see on the dialog's background without a border.
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  backgroundColor: 'gray-75',
  // Reserve the height, so that the buttons below do not move while profiles are counted.
  minHeight: 96,
});
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });
const line = style({ font: 'body-sm', color: 'neutral', margin: 0 });

interface ReadingEffectProps {
  readonly instanceKey: string;
  readonly mask: string;
  readonly stated: StatedReading;
}

/** What a statement settles and what stays in doubt, in general and for the typed mask. */
export function ReadingEffect({ instanceKey, mask, stated }: ReadingEffectProps) {
  const text = useText();
  const counts = useDoubtCounts(instanceKey, mask, stated);
  const engine = engineValues({ reading: stated.reading, dialect: stated.dialect ?? null });
  return (
    <section
      className={box}
      aria-labelledby="reading-effect"
      data-reading-effect={counts === 'counting' ? counts : 'shown'}
    >
      <h3 className={heading} id="reading-effect">
        {text('reading.effect')}
      </h3>
      <p className={line}>{text('reading.effect.readings', engine)}</p>
      {counts === 'unknown' ? null : counts === 'counting' ? (
        <p className={line}>{text('reading.effect.counting')}</p>
      ) : (
        <>
          <p className={line}>
            {text('reading.effect.counts', { doubts: counts.doubts, settled: counts.settled, left: counts.left })}
          </p>
          <p className={line}>
            {text('reading.effect.linked', {
              before: counts.linkedBefore,
              after: counts.linkedAfter,
              open: counts.groupNotKnown,
              total: counts.total,
            })}
          </p>
        </>
      )}
    </section>
  );
}
