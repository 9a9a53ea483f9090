import type { PlanBody, ProblemBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { useSession } from '../../../shared/api/session.ts';
import type { MessageKey } from '../../../shared/intl/message-keys.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useMaskEngine } from '../../../shared/lib/use-mask-engine.ts';
import { accountPath, accountsPath, planPath } from '../../../shared/lib/paths.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { BusyButton } from '../busy-button.tsx';
import { Caught } from '../caught.tsx';
import { PlanDifferences } from '../conflict/plan-differences.tsx';
import { checkedText, outcomeText } from './outcome-text.ts';
import { maskOfPlan, requestOfPlan } from './repeat-change.ts';
import { useCreatePlan } from '../use-create-plan.ts';
import { useToForm } from '../use-to-form.ts';

const line = style({ margin: 0 });
const detail = style({ margin: 0, font: 'detail', color: 'neutral-subdued' });

interface UnusablePlanProps {
  readonly plan: PlanBody;
  /**
   * Its time is over; or what it was made on is not what holds now: then `problem` says what; or it is of somebody else, who
   * alone applies it.
   */
  readonly cause: 'expired' | 'moved' | 'others';
  readonly problem?: ProblemBody | null;
}

const titles = { expired: 'plan.expired', moved: 'apply.moved', others: 'plan.others' } as const;
const repeatable = { expired: 'plan.expired.text', others: 'plan.others.text' } as const;
const unrepeatable = { expired: 'plan.expired.secret', others: 'plan.others.secret' } as const;

function whyOf({ act }: PlanBody, cause: 'expired' | 'others', isUnrepeatable: boolean): MessageKey {
  if (cause === 'expired' && act === 'delete') return 'plan.delete.expired';
  if (cause === 'expired' && act === 'create' && isUnrepeatable) return 'plan.create.expired.secret';
  return isUnrepeatable ? unrepeatable[cause] : repeatable[cause];
}

/** The plan cannot be applied, not by whoever looks at it; the same change can be computed afresh. */
export function UnusablePlan({ plan, cause, problem = null }: UnusablePlanProps) {
  const text = useText();
  const navigate = useNavigate();
  const { mayApply } = useSession();
  const { mutate, isPending, error } = useCreatePlan(plan.instanceKey, plan.accountName);
  const engine = useMaskEngine(maskOfPlan(plan));
  const request = engine === 'ready' ? requestOfPlan(plan) : null;
  const isUnrepeatable = engine === 'ready' && request === null;
  const toForm = useToForm(plan);
  const [search] = useSearchParams();
  const parts = (problem?.moved ?? []).map((part) => text(`apply.part.${part}`)).join(', ');
  const again = () => {
    if (request === null || isPending) return;
    mutate(request.kind === 'delete' ? request : { ...request, baseRevision: plan.revision }, {
      onSuccess: ({ planId }) => {
        const path = planPath(plan.instanceKey, plan.accountName, planId);
        // What the address says of the form of a new account stays said.
        search.set('former', plan.planId);
        navigate(`${path}?${search.toString()}`, { replace: true });
      },
      onError: (thrown) => {
        const conflict = toApiProblem(thrown).problem?.conflict;
        if (conflict && plan.act === 'change') toForm(conflict);
      },
    });
  };
  return (
    <Caught>
      <Notice
        tone={cause === 'others' ? 'info' : 'notice'}
        announce={cause === 'others' ? 'none' : 'alert'}
        title={text(titles[cause], { author: plan.author })}
        actions={
          <>
            {request !== null && mayApply ? (
              <BusyButton variant="accent" onPress={again} isBusy={isPending} busyText={text('form.reviewing')}>
                {text('plan.again')}
              </BusyButton>
            ) : null}
            <Button variant={isUnrepeatable ? 'accent' : 'secondary'} onPress={() => toForm()}>
              {text('plan.goToForm')}
            </Button>
          </>
        }
      >
        {cause === 'moved' ? (
          <>
            <p className={line}>{text(isUnrepeatable ? 'apply.moved.secret' : 'apply.moved.text', { parts })}</p>
            {problem?.differences ? <PlanDifferences differences={problem.differences} /> : null}
          </>
        ) : (
          <p className={line}>{text(whyOf(plan, cause, isUnrepeatable))}</p>
        )}
      </Notice>
      {error ? <ProblemNotice error={error} /> : null}
    </Caught>
  );
}

interface UnknownOutcomeProps {
  readonly plan: PlanBody;
  /** Reads the plan again. */
  readonly onCheck: () => Promise<unknown>;
  readonly error: Error | null;
  /** The request whose answer was lost, when it was sent from this page. */
  readonly requestId: string | null;
}

/** The write was sent and its answer was lost: nothing is sent again, one can only look. */
export function UnknownOutcome({ plan, onCheck, error, requestId }: UnknownOutcomeProps) {
  const text = useText();
  const navigate = useNavigate();
  const [check, setCheck] = useState<'not-yet' | 'checking' | 'checked'>('not-yet');
  const told = outcomeText(text, plan);
  const [list, account] = [accountsPath(plan.instanceKey), accountPath(plan.instanceKey, plan.accountName)];
  const isGone = plan.act === 'delete' && plan.outcome?.kind === 'as-wanted';
  const look = async () => {
    if (check === 'checking') return;
    setCheck('checking');
    await onCheck();
    setCheck('checked');
  };
  return (
    <Caught>
      <Notice
        tone="negative"
        announce="alert"
        title={told.title}
        actions={
          <>
            <BusyButton
              variant="accent"
              onPress={() => void look()}
              isBusy={check === 'checking'}
              busyText={text('plan.checking')}
            >
              {text('plan.check')}
            </BusyButton>
            <Button variant="secondary" onPress={() => navigate(isGone ? list : account)}>
              {text(isGone ? 'plan.list' : 'plan.unknown.action')}
            </Button>
          </>
        }
      >
        <p className={line}>{told.text}</p>
        {requestId === null ? null : <p className={detail}>{text('problem.requestId', { requestId })}</p>}
        {check === 'checked' && !error ? <output className={line}>{checkedText(text, plan)}</output> : null}
      </Notice>
      {error ? <ProblemNotice error={error} /> : null}
    </Caught>
  );
}
