import type { PlanBody } from '@console/contract';
import { lazy, Suspense, useEffect, useState } from 'react';
import { toApiProblem } from '../../shared/api/problem.ts';
import { useSession } from '../../shared/api/session.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { useAnnounce } from '../../shared/ui/announcer.tsx';
import { ActValues } from './acts/act-values.tsx';
import { ApplyBar } from './apply/apply-bar.tsx';
import { dropApplyKey } from './apply/apply-key.ts';
import { ChangeList, OtherRemarks } from './changes/change-list.tsx';
import { FormerPlan } from './receipt/former-plan.tsx';
import { MaskImpact } from './changes/mask-impact.tsx';
import { UnusablePlan, UnknownOutcome } from './receipt/plan-outcomes.tsx';
import { PlanReading } from './review/plan-reading.tsx';
import { PlanWarnings } from './review/plan-warnings.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { Section } from './section.tsx';
import { useApplyPlan } from './apply/use-apply-plan.ts';
import { useStage } from './use-stage.ts';

const PlanPeople = lazy(async () => ({ default: (await import('./review/plan-people.tsx')).PlanPeople }));

const AccountUsesView = lazy(async () => ({
  default: (await import('../../shared/ui/uses/account-uses-view.tsx')).AccountUsesView,
}));

interface PlanReviewProps {
  readonly plan: PlanBody;
  readonly onRead: () => Promise<unknown>;
  readonly readError: Error | null;
}

type Phase = 'open' | 'applying' | 'unknown' | 'expired' | 'moved';

interface Attempt {
  readonly isPending: boolean;
  readonly error: Error | null;
}

function phaseOf({ state }: PlanBody, { isPending, error }: Attempt, isOver: boolean): Phase {
  if (isPending || state === 'applying') return 'applying';
  if (state === 'unknown') return 'unknown';
  if (state === 'expired' || isOver) return 'expired';
  return error !== null && toApiProblem(error).code === 'basis-moved' ? 'moved' : 'open';
}

/** Whether the plan came back from an attempt unapplied. */
function useGivenBack(state: PlanBody['state']): boolean {
  const [wasTried, setWasTried] = useState(false);
  if (!wasTried && (state === 'applying' || state === 'unknown')) setWasTried(true);
  return state === 'open' && wasTried;
}

/** Everything one has to know of a plan that is not applied yet, and the way to apply it. */
export function PlanReview({ plan, onRead, readError }: PlanReviewProps) {
  const text = useText();
  const announce = useAnnounce();
  const { mayApply, login } = useSession();
  const stage = useStage(plan.expiresAt);
  const applying = useApplyPlan(plan);
  const phase = phaseOf(plan, applying, stage === 'over');
  const wasGivenBack = useGivenBack(plan.state);
  // Also where another visit, or another process, has tried.
  const isGivenBack = wasGivenBack || (plan.state === 'open' && plan.outcome?.kind === 'as-before');
  const { reset } = applying;
  const { planId } = plan;
  useEffect(() => {
    if (!isGivenBack) return;
    // What was said of the attempt is overtaken: it is known now that it stored nothing, and the next one is another.
    dropApplyKey(planId);
    reset();
  }, [isGivenBack, reset, planId]);
  const isShort = phase === 'open' && stage === 'short';
  useEffect(() => {
    if (isShort) announce(text('plan.expiresSoon'));
  }, [isShort, announce, text]);
  const isApplicable = phase === 'open' || phase === 'applying';
  const isOver = stage === 'over';
  useEffect(() => {
    // It may have been applied elsewhere in the meantime; the server knows.
    if (isOver) void onRead();
    // oxlint-disable-next-line react/exhaustive-deps -- once, at the moment it ends
  }, [isOver]);
  return (
    <>
      {mayApply || !isApplicable ? null : (
        <Notice tone="info" title={text('plan.readOnly')}>
          {text('plan.readOnly.text')}
        </Notice>
      )}
      {phase === 'open' && mayApply && plan.author !== login ? <UnusablePlan plan={plan} cause="others" /> : null}
      {phase === 'expired' || phase === 'moved' ? (
        <UnusablePlan
          plan={plan}
          cause={phase}
          problem={applying.error ? toApiProblem(applying.error).problem : null}
        />
      ) : null}
      {isApplicable ? (
        <Suspense>
          <FormerPlan plan={plan} />
        </Suspense>
      ) : null}
      {phase === 'unknown' ? (
        <UnknownOutcome
          plan={plan}
          onCheck={onRead}
          error={readError}
          requestId={applying.error ? toApiProblem(applying.error).requestId : null}
        />
      ) : null}
      {plan.impact === null ? null : (
        <Suspense fallback={<Skeleton rows={4} label={text('app.loading')} />}>
          <PlanPeople plan={plan} impact={plan.impact} />
        </Suspense>
      )}
      {isApplicable && plan.warnings.length > 0 ? (
        <Section title={text('plan.warnings')}>
          <PlanWarnings plan={plan} />
        </Section>
      ) : null}
      {plan.uses === null ? null : (
        <Section title={text('plan.uses')}>
          <Suspense fallback={<Skeleton rows={4} label={text('app.loading')} />}>
            <AccountUsesView uses={plan.uses} />
          </Suspense>
        </Section>
      )}
      {plan.act === 'change' ? (
        <Section title={text('plan.changes')}>
          <ChangeList
            label={text('plan.changes')}
            kind={plan.kind}
            changes={plan.changes}
            headings={{ before: text('plan.before'), after: text('plan.after') }}
            findings={plan.findings}
          />
          <OtherRemarks kind={plan.kind} changes={plan.changes} findings={plan.findings} />
        </Section>
      ) : (
        <ActValues plan={plan} />
      )}
      {plan.kind === 'ims' ? (
        <Section title={text('plan.impact')}>
          {plan.preview === null && plan.impact === null ? null : <PlanReading word={plan.statedReading} />}
          <MaskImpact preview={plan.preview} />
        </Section>
      ) : null}
      {isApplicable ? <ApplyBar plan={plan} applying={applying} isGivenBack={isGivenBack} /> : null}
    </>
  );
}
