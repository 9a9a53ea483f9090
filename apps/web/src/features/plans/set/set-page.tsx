import type { PlanSetBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useSession } from '../../../shared/api/session.ts';
import type { MessageKey } from '../../../shared/intl/message-keys.ts';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { usePathPart } from '../../../shared/lib/navigation.ts';
import { accountsPath } from '../../../shared/lib/paths.ts';
import { serverTime } from '../../../shared/lib/server-clock.ts';
import { useNow } from '../../../shared/lib/use-now.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { PageHeading } from '../../../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { Section } from '../section.tsx';
import { LeftOut } from './left-out.tsx';
import { SetBar } from './set-bar.tsx';
import { SetMember } from './set-member.tsx';
import { type MemberState, memberState } from './set-members.ts';
import { planSetQuery } from './set-query.ts';
import { useApplySet } from './use-apply-set.ts';

const page = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });
const trail = style({ display: 'flex', flexWrap: 'wrap', gap: 8, font: 'ui' });
const list = style({ display: 'flex', flexDirection: 'column', gap: 12, margin: 0, padding: 0, listStyleType: 'none' });

/** With more than these, one looks through the accounts by opening them. */
const openUpTo = 5;

function titleOf(text: Texts, { plans }: PlanSetBody): string {
  const stored = plans.filter(({ state }) => state === 'applied').length;
  if (stored === 0) return text('planSet.title', { count: plans.length });
  return text(stored === plans.length ? 'planSet.title.stored' : 'planSet.title.partly', {
    stored,
    count: plans.length,
  });
}

/** The plans of several accounts, reviewed and applied one after another: `…/plan-sets/:setId`. */
export function PlanSetPage() {
  const text = useText();
  const setId = usePathPart('setId');
  const { instance } = useSession();
  const { data: set, error, refetch, dataUpdatedAt } = useQuery(planSetQuery(setId));
  return (
    <div className={page}>
      <nav className={trail} aria-label={text('plan.trail')}>
        <RouteLink to={accountsPath(instance.instanceKey)}>{text('accounts.title')}</RouteLink>
        <span aria-hidden="true">/</span>
        <span>{text('planSet.trail')}</span>
      </nav>
      <PageHeading
        title={set === undefined ? text('planSet.trail') : titleOf(text, set)}
        lead={text('planSet.lead', { instance: instance.label })}
      />
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {set === undefined && !error ? <Skeleton rows={6} label={text('app.loading')} /> : null}
      {set === undefined ? null : <OneSet key={setId} set={set} setId={setId} readAt={dataUpdatedAt} />}
    </div>
  );
}

/** When the last account is stored, the button that had the focus is gone: the heading takes it. */
function useFocusWhenStored(isStored: boolean): void {
  const was = useRef(isStored);
  useEffect(() => {
    if (isStored && !was.current) {
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
    }
    was.current = isStored;
  }, [isStored]);
}

interface OneSetProps {
  readonly set: PlanSetBody;
  readonly setId: string;
  /** Ms since 1970, by the browser's clock. */
  readonly readAt: number;
}

const stoppedSentences = {
  refused: 'planSet.stopped.text',
  'not-known': 'planSet.stopped.unknown',
} as const satisfies Partial<Record<MemberState, MessageKey>>;

function stoppedSentence(state: MemberState): MessageKey {
  return state === 'refused' || state === 'not-known' ? stoppedSentences[state] : 'planSet.stopped.later';
}

function OneSet({ set, setId, readAt }: OneSetProps) {
  const text = useText();
  const { mayApply, login } = useSession();
  const applying = useApplySet(set, setId);
  const now = serverTime(useNow(5000));
  const { plans, refused } = set;
  const { attempts, stoppedAt, isPending } = applying;
  const isStored = plans.length > 0 && plans.every(({ state }) => state === 'applied');
  const stored = plans.filter(({ state }) => state === 'applied').length;
  const stopped = plans.find(({ planId }) => planId === stoppedAt);
  const error = stopped === undefined ? null : attempts.get(stopped.planId)?.error;
  const times = { readAt, now };
  useFocusWhenStored(isStored);
  const isShown = !isPending && stopped !== undefined && !isSignInNeeded(error);
  return (
    <>
      {mayApply ? null : (
        <Notice tone="info" title={text('plan.readOnly')}>
          {text('plan.readOnly.text')}
        </Notice>
      )}
      {mayApply && plans.some(({ author }) => author !== login) ? (
        <Notice tone="info" title={text('planSet.others')} />
      ) : null}
      {isShown ? (
        <Notice
          tone="negative"
          title={text('planSet.stopped.title', { account: stopped.accountName })}
          announce="alert"
        >
          {text(stoppedSentence(memberState(stopped, applying, times)), { stored, left: plans.length - stored })}
        </Notice>
      ) : null}
      {isStored ? (
        <Notice tone="positive" title={text('planSet.stored.title')} announce="status">
          {text('receipt.plain')}
        </Notice>
      ) : null}
      {plans.length === 0 ? <Notice tone="notice" title={text('planSet.none')} /> : null}
      <LeftOut instanceKey={set.instanceKey} refused={refused} />
      {plans.length === 0 ? null : (
        <Section title={text('planSet.accounts', { count: plans.length })}>
          <ul className={list} aria-label={text('planSet.accounts', { count: plans.length })}>
            {plans.map((plan) => {
              const state = memberState(plan, applying, times);
              return (
                <SetMember
                  key={plan.planId}
                  plan={plan}
                  state={state}
                  error={isPending || plan.state !== 'open' ? null : (attempts.get(plan.planId)?.error ?? null)}
                  isOpen={plans.length <= openUpTo}
                />
              );
            })}
          </ul>
        </Section>
      )}
      {isStored || plans.length === 0 ? (
        <div>
          <RouteLink to={accountsPath(set.instanceKey)}>{text('plan.list')}</RouteLink>
        </div>
      ) : (
        <SetBar set={set} applying={applying} />
      )}
    </>
  );
}
