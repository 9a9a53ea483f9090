import type { ImpactChange, ImpactFilters, SourceFactBody } from '@console/contract';
import { stopsOf } from '@console/domain';
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useId, useMemo, useState } from 'react';
import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useNewerGroups } from '../../../shared/api/operator-groups.ts';
import { statedReadingQuery, statementKey, useStatementOf } from '../../../shared/api/stated-reading.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { setPageNote } from '../../../shared/lib/page-note.ts';
import { type ApartChoice, everybodyIn } from '../../../shared/ui/impact/apart-parts.ts';
import { BasisLine } from '../../../shared/ui/impact/basis-line.tsx';
import { GuardList } from '../../../shared/ui/impact/guard-list.tsx';
import { impactSentence } from '../../../shared/ui/impact/impact-sentence.ts';
import { SourceEffects, SourceFacts } from '../../../shared/ui/impact/source-list.tsx';
import { TodayBar } from '../../../shared/ui/impact/today-bar.tsx';
import { VerdictBar } from '../../../shared/ui/impact/verdict-bar.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { useSettled } from '../../../shared/ui/use-settled.ts';
import { toggledVerdict, withFilter, withToday } from './list/impact-filters.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { PeopleResults } from './list/people-results.tsx';
import { PinnedExpectations } from '../pinned/pinned-expectations.tsx';
import { expectationsQuery, peopleQuery } from './queries.ts';
import { RefreshLine } from './refresh-line.tsx';
import { todaySentence } from './sign-in-sentence.ts';
import { sameChange, useAccessImpact, useIsLate } from './use-access-impact.ts';

/** Needed only if the deployer has no technical account. */
const PeopleUpload = lazy(async () => ({ default: (await import('../upload/people-upload.tsx')).PeopleUpload }));

const region = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 16,
  minWidth: 0,
  paddingTop: 24,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const head = style({ display: 'flex', flexDirection: 'column', rowGap: 4 });
const title = style({ font: 'heading-sm', color: 'neutral', margin: 0 });
const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 640 });
const sentence = style({ font: 'title-sm', color: 'neutral', margin: 0, maxWidth: 760 });
const body = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 16,
  minWidth: 0,
  // As faded as legible text allows.
  opacity: { default: 1, isOld: 0.85 },
});
const columns = style({
  display: 'grid',
  gridTemplateColumns: { default: 'minmax(0, 1fr)', '@media (min-width: 1100px)': 'repeat(2, minmax(0, 1fr))' },
  gap: 16,
  alignItems: 'start',
});
const card = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 12,
  minWidth: 0,
  padding: 16,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  // On a darker background, the red of a field error has too little contrast.
  backgroundColor: 'layer-2',
});
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });
const former = style({ font: 'body-sm', color: 'neutral', margin: 0 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const progress = style({ width: 'full' });

export interface ImpactPanelProps {
  readonly instanceKey: string;
  readonly accountName: string;
  /** The valid part of what is typed, relative to what is stored. */
  readonly change: ImpactChange;
  /** Revision of the account as the page shows it. */
  readonly revision: string;
  /** Reloads the account; `null` if that would discard what is typed. */
  readonly onReread: (() => Promise<void>) | null;
  /** A key for the settings in force; a change refetches the answer. */
  readonly inForce: string;
  readonly mayApply: boolean;
}

const noFilters: ImpactFilters = {};
const noSources: readonly SourceFactBody[] = [];

/** Verdicts on all known people, updated while the person types, with guards, pinned expectations and sources. */
export function ImpactPanel(props: ImpactPanelProps) {
  const { instanceKey, accountName, change, revision, inForce, mayApply, onReread } = props;
  const text = useText();
  const titleId = useId();
  const account = useMemo(() => ({ instanceKey, accountName }), [instanceKey, accountName]);
  const [filters, setFilters] = useState(noFilters);
  const people = useQuery(peopleQuery(instanceKey));
  const pinned = useQuery(expectationsQuery(account));
  const statement = useQuery(statedReadingQuery(instanceKey));
  const known = [people.data?.sources, pinned.data?.version, statementKey(statement.data)];
  const basis = JSON.stringify([revision, inForce, ...known]);
  const { state, onRangeChange, retry } = useAccessImpact({ account, change, filters, basis });
  const { answer, phase, error } = state;
  useStatementOf(instanceKey, answer?.statedReading);
  useNewerGroups(instanceKey, answer?.sources ?? noSources);
  const isForChange = answer !== null && sameChange(answer.input.change, change);
  const isOld = !isForChange || phase !== 'done';
  const isLate = useIsLate(phase === 'computing');
  const sentenceText = answer === null ? '' : impactSentence(text, answer, state.administrators);
  const announcement = useSettled(isOld ? '' : sentenceText);
  const isStored = Object.keys(change).length === 0;
  // Use the server's comparison of what is in force with what is stored and typed: the page's copies may be older.
  const isSame = answer?.basis?.differs?.length === 0;
  const isAccountNewer = !isOld && answer?.basis?.revision !== revision;
  const everybody = answer === null ? 0 : everybodyIn(answer);
  const apart: ApartChoice = {
    counts: answer?.apart ?? null,
    chosen: filters.apart,
    onChoose: (kind) => setFilters((current) => withFilter(current, 'apart', kind)),
  };
  // Nothing is edited and no restart is pending: show who signs in today.
  const today = isSame && everybody > 0 ? answer.today : null;
  // An answer to an older change must not show next to *Review*.
  const isFormer = phase === 'failed' && answer !== null && (!isForChange || answer.input.basis !== basis);
  const barNote = isStored || isSame || isFormer || answer === null || answer.population === 0 ? '' : sentenceText;
  useEffect(() => setPageNote(barNote), [barNote]);
  useEffect(() => () => setPageNote(''), []);
  return (
    <section
      className={region}
      aria-labelledby={titleId}
      data-impact-state={answer === null ? phase : isOld ? phase : 'done'}
      data-impact-mask={isOld ? undefined : answer?.after.source}
      data-impact-differs={isOld ? undefined : answer?.basis?.differs?.join(' ')}
      data-impact-population={isOld ? undefined : answer?.population}
    >
      <div className={head}>
        <h3 id={titleId} className={title}>
          {text('impact.title')}
        </h3>
        <p className={lead}>{text('impact.lead')}</p>
      </div>
      {isLate ? <ProgressBar styles={progress} isIndeterminate label={text('impact.busy')} /> : null}
      {error && !isSignInNeeded(error) ? <ProblemNotice error={error} onRetry={retry} /> : null}
      {answer === null && phase !== 'failed' ? <Skeleton rows={4} label={text('app.loading')} /> : null}
      {answer === null ? null : (
        <div className={body({ isOld: isLate })}>
          {isFormer ? <p className={former}>{text('impact.former')}</p> : null}
          <p className={sentence}>
            {isStored && !isSame && !isOld ? `${text('impact.nextRestart')} ` : ''}
            {today === null ? sentenceText : todaySentence(text, today)}
          </p>
          {isAccountNewer ? <ChangedNotice onReread={onReread} /> : null}
          <BasisLine basis={answer.basis} />
          <SourceEffects sources={answer.sources} />
          {everybody > 0 && today === null ? (
            <VerdictBar
              counts={answer.counts}
              population={answer.population}
              apart={apart}
              chosen={filters.verdicts ?? []}
              onToggle={(verdict) => setFilters((current) => toggledVerdict(current, verdict))}
            />
          ) : null}
          {today === null ? null : (
            <TodayBar
              today={today}
              population={answer.population}
              apart={apart}
              chosen={filters}
              onChoose={(chosen) => setFilters((current) => withToday(current, chosen))}
            />
          )}
          <div className={columns}>
            <div className={card}>
              <h4 className={heading}>{text('guard.list')}</h4>
              {isFormer ? <p className={former}>{text('impact.unjudged')}</p> : <GuardList guards={answer.guards} />}
              {stopsOf(answer.guards).length === 0 ? null : <p className={note}>{text('guard.informs')}</p>}
            </div>
            <div className={card}>
              <PinnedExpectations
                account={account}
                pinned={pinned.data}
                error={pinned.error}
                onRetry={() => void pinned.refetch()}
                results={isFormer ? [] : answer.expectations}
                mayChange={mayApply}
              />
            </div>
          </div>
          {everybody > 0 ? (
            <PeopleResults
              account={account}
              change={answer.input.change}
              basis={basis}
              state={state}
              filters={filters}
              onFilters={setFilters}
              onRangeChange={onRangeChange}
            />
          ) : (
            <EmptyState
              title={text('impact.empty.title')}
              text={text(people.data?.refresh.state === 'reading' ? 'impact.empty.reading' : 'impact.empty.none')}
            />
          )}
          <SourceFacts label={text('source.list')} sources={answer.sources} />
          {people.data?.refresh.state === 'not-configured' ? (
            <Suspense fallback={null}>
              <PeopleUpload instanceKey={instanceKey} sources={people.data.sources} mayUpload={mayApply} />
            </Suspense>
          ) : (
            <RefreshLine instanceKey={instanceKey} refresh={people.data?.refresh} mayRefresh={mayApply} />
          )}
        </div>
      )}
      <VisuallyHidden>
        <output>{announcement}</output>
      </VisuallyHidden>
    </section>
  );
}
