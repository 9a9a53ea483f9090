import type { ReadingContradictionBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useIntl } from 'react-intl';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { peopleByReadings } from './effect/people-by-readings.ts';

const line = style({ margin: 0 });
const list = style({ margin: 0, paddingStart: 20 });

/** How many people are named; the rest are counted. */
const shownPeople = 5;

interface ContradictionNoticeProps {
  readonly contradiction: ReadingContradictionBody;
  readonly isChecking: boolean;
  readonly onCheck: () => void;
}

/** The people whose groups contradict the stated reading, and what to do. */
export function ContradictionNotice({ contradiction, isChecking, onCheck }: ContradictionNoticeProps) {
  const text = useText();
  const intl = useIntl();
  const { count, people } = contradiction;
  const rest = count - Math.min(people.length, shownPeople);
  return (
    <Notice
      tone="negative"
      announce="alert"
      title={text('reading.against.title')}
      actions={
        <Button variant="secondary" size="S" onPress={onCheck}>
          {text(isChecking ? 'reading.against.checking' : 'reading.against.again')}
        </Button>
      }
    >
      <p className={line}>{text('reading.against.text', { count })}</p>
      {peopleByReadings(people, shownPeople).map(({ readings, people: same }) => {
        const ways = readings.map((reading) => text(`reading.way.${reading}`));
        return (
          <div key={readings.join(' ')}>
            <p className={line}>
              {text('reading.against.by', { readings: intl.formatList(ways, { type: 'disjunction' }) })}
            </p>
            <ul className={list}>
              {same.map(({ personId, name, email, login, groups }) => (
                <li key={`${personId} ${login}`}>
                  {text('reading.against.person', {
                    name: [name, email, login].find((known) => known !== '') ?? personId,
                    groups: intl.formatList(groups, { type: 'conjunction' }),
                  })}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {rest > 0 ? <p className={line}>{text('reading.against.more', { count: rest })}</p> : null}
      <p className={line}>{text('reading.against.remedy')}</p>
    </Notice>
  );
}
