import type { ChangeReceiptBody, PlanBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { useSession } from '../../shared/api/session.ts';
import { LaterMessages } from '../../shared/intl/later-messages.tsx';
import { type Texts, useText } from '../../shared/intl/use-text.ts';
import { useNavigate, usePathPart } from '../../shared/lib/navigation.ts';
import { accountPath, accountsPath, planPath } from '../../shared/lib/paths.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { PageHeading } from '../../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { useNow } from '../../shared/lib/use-now.ts';
import { actLead, actTitle } from './acts/act-words.ts';
import { formPathOf } from './acts/form-path.ts';
import { consequenceOf } from './apply/consequence.ts';
import { accountNameAfter } from './plan-facts.ts';
import { PlanReview } from './plan-review.tsx';
import { planQuery } from './queries.ts';
import { ReceiptView } from './receipt/receipt-view.tsx';
import { useApplied } from './receipt/use-applied.ts';

const page = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });
const trail = style({ display: 'flex', flexWrap: 'wrap', gap: 8, font: 'ui' });
const meta = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, marginTop: -16 });

export interface PlanPageProps {
  /**
   * Told once when a plan sent from this browser tab is found applied, so that a kept draft can be dropped. Keep its
   * identity between drawings.
   */
  readonly onApplied?: (receipt: ChangeReceiptBody, plan: PlanBody) => void;
}

/** Review of a plan, its apply and its receipt: `…/accounts/:accountName/plans/:planId`. */
export function PlanPage({ onApplied }: PlanPageProps) {
  const planId = usePathPart('planId');
  // A plan computed anew is another page: nothing of the former one carries over.
  return <OnePlan key={planId} planId={planId} onApplied={onApplied} />;
}

interface OnePlanProps {
  readonly planId: string;
  readonly onApplied: PlanPageProps['onApplied'];
}

function leadOf(text: Texts, plan: PlanBody, instance: string): string {
  const { receipt } = plan;
  const ofAct = actLead(text, plan, instance);
  if (ofAct !== null) return ofAct;
  // Only an open plan is known to have sent nothing.
  const lead = plan.state === 'open' ? 'plan.lead' : 'plan.leadOther';
  if (receipt === null) return text(lead, { account: plan.accountName, instance });
  return text('receipt.lead', {
    count: receipt.changes.length,
    account: accountNameAfter(receipt),
    instance,
    who: receipt.appliedBy,
    when: text.dateTime(receipt.appliedAt),
  });
}

function titleOf(text: Texts, plan: PlanBody | undefined, reader: string): string {
  const ofAct = plan === undefined ? null : actTitle(text, plan);
  if (ofAct !== null) return ofAct;
  if (plan?.receipt) return text('receipt.title');
  const sum = plan === undefined ? null : consequenceOf(text, plan, reader);
  const title = text('plan.title');
  return sum === null ? title : text('consequence.title', { title, sum });
}

/** When the change is stored the page is another one in all but its address: its heading takes the focus. */
function useFocusOnReceipt(plan: PlanBody | undefined): void {
  const planState = plan === undefined ? 'none' : plan.receipt === null ? 'review' : 'receipt';
  const former = useRef(planState);
  useEffect(() => {
    if (former.current === 'review' && planState === 'receipt') {
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
    }
    former.current = planState;
  }, [planState]);
}

function OnePlan({ planId, onApplied }: OnePlanProps) {
  const text = useText();
  const routeInstance = usePathPart('instanceKey');
  const routeAccount = usePathPart('accountName');
  const { instance, login } = useSession();
  const { data: plan, error, refetch, isFetching } = useQuery(planQuery(planId));
  useApplied(plan, onApplied);
  useFocusOnReceipt(plan);
  const [search] = useSearchParams();
  const instanceKey = routeInstance || instance.instanceKey;
  const accountName = plan?.accountName ?? routeAccount;
  if (plan && (plan.instanceKey !== instanceKey || plan.accountName !== (routeAccount || plan.accountName)))
    return <Redirect to={planPath(plan.instanceKey, plan.accountName, planId)} replace />;
  const form = plan ? formPathOf(plan, search) : accountPath(instanceKey, accountName);
  const shownName = plan?.receipt ? accountNameAfter(plan.receipt) : accountName;
  return (
    <div className={page}>
      <nav className={trail} aria-label={text('plan.trail')}>
        <RouteLink to={accountsPath(instanceKey)}>{text('accounts.title')}</RouteLink>
        <span aria-hidden="true">/</span>
        {plan?.act === 'delete' && plan.receipt ? (
          <span>{shownName}</span>
        ) : (
          <RouteLink to={plan?.receipt ? accountPath(instanceKey, shownName) : form}>{shownName}</RouteLink>
        )}
      </nav>
      <PageHeading title={titleOf(text, plan, login)} lead={plan ? leadOf(text, plan, instance.label) : undefined} />
      {plan && !plan.receipt ? <Author plan={plan} /> : null}
      {!plan && !error ? <Skeleton rows={6} label={text('app.loading')} /> : null}
      {!plan && error ? (
        <ProblemNotice
          error={error}
          onRetry={() => void (isFetching ? undefined : refetch())}
          actions={<BackButton to={accountPath(instanceKey, accountName)} />}
        />
      ) : null}
      {plan?.kind === 'ims' ? <PlanBodyView plan={plan} onRead={() => refetch()} readError={error} /> : null}
      {plan?.kind === 'plain' ? (
        <Suspense fallback={<Skeleton rows={6} label={text('app.loading')} />}>
          <LaterMessages part="value-findings">
            <PlanBodyView plan={plan} onRead={() => refetch()} readError={error} />
          </LaterMessages>
        </Suspense>
      ) : null}
    </div>
  );
}

interface PlanBodyViewProps {
  readonly plan: PlanBody;
  readonly onRead: () => Promise<unknown>;
  readonly readError: Error | null;
}

function PlanBodyView({ plan, onRead, readError }: PlanBodyViewProps) {
  const text = useText();
  if (plan.receipt) return <ReceiptView plan={plan} receipt={plan.receipt} />;
  if (plan.state !== 'applied') return <PlanReview plan={plan} onRead={onRead} readError={readError} />;
  const link = accountPath(plan.instanceKey, accountNameAfter(plan));
  return (
    <Notice tone="positive" title={text('receipt.missing')} actions={<BackButton to={link} />}>
      {text('receipt.missing.text')}
    </Notice>
  );
}

function BackButton({ to }: { readonly to: string }) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <Button variant="secondary" onPress={() => navigate(to)}>
      {text('plan.back')}
    </Button>
  );
}

function Author({ plan }: { readonly plan: PlanBody }) {
  const text = useText();
  const ago = text.since(plan.createdAt, useNow(30_000));
  return (
    <p className={meta}>
      <time dateTime={plan.createdAt} title={text.dateTime(plan.createdAt)}>
        {text('plan.by', { ago, who: plan.author })}
      </time>
    </p>
  );
}
