import type { StatedReadingBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { readingText } from '../../../shared/ui/reading/reading-words.ts';

const line = style({
  font: 'body-sm',
  color: 'neutral-subdued',
  margin: 0,
  maxWidth: 760,
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
});

interface ReadingWordsProps {
  readonly statement: StatedReadingBody;
  readonly form: 'expression' | 'prefix' | 'other';
}

/** How the mask is read, who stated it, the evidence, and whether it was checked. */
export function ReadingWords({ statement: { stated, contradiction, inUse }, form }: ReadingWordsProps) {
  const text = useText();
  if (stated === null) return <p className={line}>{text('reading.unstated', { form })}</p>;
  const checked = contradiction?.isKnown === true ? 'reading.checked' : 'reading.unchecked';
  return (
    <>
      <p className={line}>
        {text(inUse ? 'reading.stated' : 'reading.stated.unused', {
          who: stated.statedBy,
          when: text.dateTime(stated.statedAt),
          is: readingText(text, stated),
        })}
      </p>
      <p className={line}>{text('reading.evidence', { evidence: stated.evidence })}</p>
      {inUse ? <p className={line}>{text(checked)}</p> : null}
    </>
  );
}
