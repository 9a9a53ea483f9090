import type { StatedReadingBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { readingText } from '../../../shared/ui/reading/reading-words.ts';

const line = style({ margin: 0 });

interface TheirStatementProps {
  readonly theirs: StatedReadingBody;
  readonly remedy: 'reading.theirs.replace' | 'reading.theirs.withdraw';
}

/** The statement that another person stored while this dialog was open. */
export function TheirStatement({ theirs: { stated }, remedy }: TheirStatementProps) {
  const text = useText();
  return (
    <Notice tone="notice" announce="alert" title={text('reading.theirs')}>
      <p className={line}>
        {stated === null
          ? text('reading.theirs.withdrawn')
          : text('reading.theirs.stated', {
              who: stated.statedBy,
              when: text.dateTime(stated.statedAt),
              is: readingText(text, stated),
              evidence: stated.evidence,
            })}
      </p>
      <p className={line}>{text(remedy)}</p>
    </Notice>
  );
}
