import type { PlanBody } from '@console/contract';
import { Disclosure, DisclosurePanel, DisclosureTitle } from '@react-spectrum/s2/Disclosure';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, Suspense } from 'react';
import { fieldName } from '../../../shared/intl/field-name.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { planPath } from '../../../shared/lib/paths.ts';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ActValues } from '../acts/act-values.tsx';
import { ChangeList } from '../changes/change-list.tsx';
import { Sentences, warningText } from '../review/plan-warnings.tsx';
import { MemberStatus } from './member-status.tsx';
import type { MemberState } from './set-members.ts';

const AccountUsesView = lazy(async () => ({
  default: (await import('../../../shared/ui/uses/account-uses-view.tsx')).AccountUsesView,
}));

const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: 16,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
  minWidth: 0,
});
const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: 16, rowGap: 4, alignItems: 'center' });
const name = style({ font: 'title-sm', margin: 0, overflowWrap: 'anywhere', flexGrow: 1 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const warnings = style({ font: 'ui', color: 'neutral', overflowWrap: 'anywhere' });
const panel = style({ display: 'flex', flexDirection: 'column', gap: 12 });

const namesShown = 4;

interface SetMemberProps {
  readonly plan: PlanBody;
  readonly state: MemberState;
  /** Why it was refused; null where it was not. */
  readonly error: unknown;
  readonly isOpen: boolean;
}

/** One account of a set: what it will be, what to know of it, and what has become of it. */
export function SetMember({ plan, state, error, isOpen }: SetMemberProps) {
  const text = useText();
  const { accountName, act, changes, receipt } = plan;
  const names = changes.slice(0, namesShown).map((change) => fieldName(text, change));
  const more = changes.length - names.length;
  const title = text('planSet.member.fields', { count: changes.length, names: names.join(', '), more });
  return (
    <li className={card} data-member={accountName} data-state={state}>
      <div className={head}>
        <h3 className={name}>
          <RouteLink to={planPath(plan.instanceKey, accountName, plan.planId)} isStrong>
            {accountName}
          </RouteLink>
        </h3>
        <MemberStatus state={state} />
      </div>
      {receipt === null ? null : (
        <p className={note}>
          {text('planSet.member.stored', { who: receipt.appliedBy, when: text.dateTime(receipt.appliedAt) })}
        </p>
      )}
      {state === 'not-known' ? <p className={note}>{text('planSet.member.notKnown')}</p> : null}
      {error ? <ProblemNotice error={error} /> : null}
      {state === 'open' && plan.warnings.length > 0 ? (
        <div className={warnings}>
          <Sentences sentences={plan.warnings.map((warning) => warningText(text, warning, plan))} />
        </div>
      ) : null}
      <Disclosure isQuiet size="S" defaultExpanded={isOpen}>
        <DisclosureTitle level={4}>{act === 'create' ? text('planSet.member.new') : title}</DisclosureTitle>
        <DisclosurePanel>
          <div className={panel}>
            {plan.uses === null || receipt !== null ? null : (
              <Suspense fallback={<Skeleton rows={2} label={text('app.loading')} />}>
                <AccountUsesView uses={plan.uses} isBrief />
              </Suspense>
            )}
            {act === 'change' ? (
              <ChangeList
                label={text('planSet.member.changes', { account: accountName })}
                kind={plan.kind}
                changes={changes}
                headings={
                  receipt === null
                    ? { before: text('plan.before'), after: text('plan.after') }
                    : { before: text('receipt.before'), after: text('receipt.after') }
                }
                findings={plan.findings}
              />
            ) : (
              <ActValues plan={plan} />
            )}
          </div>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
