import type { ImpactSummaryBody, PlanBody } from '@console/contract';
import { stopsOf } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Suspense, use } from 'react';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { everybodyIn } from '../../../shared/ui/impact/apart-parts.ts';
import { BasisLine } from '../../../shared/ui/impact/basis-line.tsx';
import { ExpectationList } from '../../../shared/ui/impact/expectation-list.tsx';
import { GuardList } from '../../../shared/ui/impact/guard-list.tsx';
import { impactSentence } from '../../../shared/ui/impact/impact-sentence.ts';
import { SourceEffects, SourceFacts } from '../../../shared/ui/impact/source-list.tsx';
import { VerdictBar } from '../../../shared/ui/impact/verdict-bar.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { PeopleSlot } from './people-slot.ts';
import { Section } from '../section.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 });
const sentence = style({ font: 'title-sm', color: 'neutral', margin: 0, maxWidth: 760 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });

interface PlanPeopleProps {
  readonly plan: PlanBody;
  readonly impact: ImpactSummaryBody;
  /** It is applied: what was predicted, with nothing left to decide. */
  readonly isPast?: boolean;
}

/** What the plan does to people, as it was when the plan was made, and the guards on it. */
export function PlanPeople(props: PlanPeopleProps) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={4} label={text('app.loading')} />}>
      <LaterMessages part="impact">
        <PeopleSection {...props} />
      </LaterMessages>
    </Suspense>
  );
}

function PeopleSection({ plan, impact, isPast = false }: PlanPeopleProps) {
  const text = useText();
  const renderPeople = use(PeopleSlot);
  const isPlanned = plan.changes.some(({ effective }) => effective === 'after-restart');
  const { population, counts, guards, expectations, sources } = impact;
  const everybody = everybodyIn(impact);
  return (
    <Section title={isPast ? text('receipt.predicted') : text(isPlanned ? 'impact.title' : 'impact.nextRestart.title')}>
      <div className={column} data-impact-state="planned" data-impact-population={population}>
        <p className={sentence}>{impactSentence(text, impact)}</p>
        <BasisLine basis={impact.basis} />
        <SourceEffects sources={sources} />
        {everybody > 0 ? <VerdictBar counts={counts} population={population} apart={{ counts: impact.apart }} /> : null}
        {guards.length > 0 ? (
          <>
            <h3 className={heading}>{text('guard.list')}</h3>
            <GuardList guards={guards} />
            {isPast || stopsOf(guards).length === 0 ? null : <p className={note}>{text('guard.informs')}</p>}
          </>
        ) : null}
        {expectations.length > 0 ? (
          <>
            <h3 className={heading}>{text('pinned.title')}</h3>
            <ExpectationList expectations={expectations.map(({ expectation }) => expectation)} results={expectations} />
          </>
        ) : null}
        <SourceFacts label={text('source.list')} sources={sources} />
        {renderPeople && everybody > 0 ? renderPeople(plan) : null}
      </div>
    </Section>
  );
}
