import type { ReadingOnWordBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Suspense } from 'react';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { readingText } from '../../../shared/ui/reading/reading-words.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';

const line = style({ font: 'body-sm', color: 'neutral', margin: 0, maxWidth: 760, overflowWrap: 'anywhere' });

interface PlanReadingProps {
  /** `null` when nothing was stated. */
  readonly word: ReadingOnWordBody | null;
}

/** On whose word masks were read for a plan. */
export function PlanReading({ word }: PlanReadingProps) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={1} label={text('app.loading')} />}>
      <LaterMessages part="reading">
        <Words word={word} />
      </LaterMessages>
    </Suspense>
  );
}

function Words({ word }: PlanReadingProps) {
  const text = useText();
  if (word === null) return <p className={line}>{text('reading.plan.none')}</p>;
  const who = { who: word.statedBy, when: text.dateTime(word.statedAt) };
  if (!word.inUse) return <p className={line}>{text('reading.plan.unused', { ...who, count: word.contradictedBy })}</p>;
  return (
    <>
      <p className={line}>{text('reading.plan.used', { ...who, is: readingText(text, word) })}</p>
      <p className={line}>{text('reading.evidence', { evidence: word.evidence })}</p>
      {word.isChecked ? null : <p className={line}>{text('reading.unchecked')}</p>}
    </>
  );
}
