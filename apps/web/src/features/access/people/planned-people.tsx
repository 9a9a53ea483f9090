import type { ImpactChange, ImpactFilters } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo, useState } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { VerdictBar } from '../../../shared/ui/impact/verdict-bar.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { toggledVerdict, withFilter } from './list/impact-filters.ts';
import { PeopleResults } from './list/people-results.tsx';
import { useAccessImpact, useIsLate } from './use-access-impact.ts';

const column = style({ display: 'flex', flexDirection: 'column', rowGap: 16, minWidth: 0 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const progress = style({ width: 'full' });

interface PlannedPeopleProps {
  readonly instanceKey: string;
  readonly accountName: string;
  /** The planned change. */
  readonly change: ImpactChange;
}

const noFilters: ImpactFilters = {};

/** The people behind the numbers of a plan. A plan stores numbers only, so the names are computed now, on demand. */
export function PlannedPeople(props: PlannedPeopleProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenPeople {...props} />;
  return (
    <div>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        {text('impact.planned.show')}
      </Button>
    </div>
  );
}

function OpenPeople({ instanceKey, accountName, change }: PlannedPeopleProps) {
  const text = useText();
  const account = useMemo(() => ({ instanceKey, accountName }), [instanceKey, accountName]);
  const [filters, setFilters] = useState(noFilters);
  const { state, onRangeChange, retry } = useAccessImpact({ account, change, filters, basis: '' });
  const { answer, phase, error } = state;
  const isLate = useIsLate(phase === 'computing');
  return (
    <section className={column} aria-label={text('impact.planned.title')}>
      <h3
        className={heading}
        tabIndex={-1}
        // The pressed button is gone, so the heading takes the focus.
        ref={focusOnce}
      >
        {text('impact.planned.title')}
      </h3>
      <p className={note}>{text('impact.planned.lead')}</p>
      {isLate ? <ProgressBar styles={progress} isIndeterminate label={text('impact.busy')} /> : null}
      {error && !isSignInNeeded(error) ? <ProblemNotice error={error} onRetry={retry} /> : null}
      {answer === null ? null : (
        <>
          <VerdictBar
            counts={answer.counts}
            population={answer.population}
            apart={{
              counts: answer.apart,
              chosen: filters.apart,
              onChoose: (kind) => setFilters((current) => withFilter(current, 'apart', kind)),
            }}
            chosen={filters.verdicts ?? []}
            onToggle={(verdict) => setFilters((current) => toggledVerdict(current, verdict))}
          />
          <PeopleResults
            account={account}
            change={change}
            basis=""
            state={state}
            filters={filters}
            onFilters={setFilters}
            onRangeChange={onRangeChange}
          />
        </>
      )}
    </section>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
