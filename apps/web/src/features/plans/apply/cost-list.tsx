import type { ApplyCostBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

const names = style({ margin: 0, paddingStart: 20, font: 'ui', color: 'neutral', overflowWrap: 'anywhere' });
const more = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

interface CostListProps {
  readonly cost: ApplyCostBody;
  /** Names on screen; the others are counted. */
  readonly shown: number;
}

/** Who loses sign-in, or may, administrators first. */
export function CostList({ cost, shown }: CostListProps) {
  const text = useText();
  const listed = cost.people.slice(0, shown);
  const left = cost.loses + cost.mayLose - listed.length;
  return (
    <>
      <ul className={names} aria-label={text('apply.people')}>
        {listed.map(({ who, verdict, isAdministrator }) => {
          const name = isAdministrator ? text('apply.administrator', { who }) : who;
          return (
            <li key={`${who} ${verdict}`}>{verdict === 'maybe-loses' ? text('apply.maybe', { who: name }) : name}</li>
          );
        })}
      </ul>
      {left > 0 ? <p className={more}>{text('apply.people.more', { count: left })}</p> : null}
    </>
  );
}
