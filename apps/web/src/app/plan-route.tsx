import type { ChangeReceiptBody, PlanBody } from '@console/contract';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { changeOfPlan } from '../features/plans/plan-facts.ts';
import { PeopleSlot } from '../features/plans/review/people-slot.ts';
import { PlanPage } from '../features/plans/plan-page.tsx';
import { useSession } from '../shared/api/session.ts';
import { LaterMessages } from '../shared/intl/later-messages.tsx';
import { forgetEdit } from '../shared/lib/drafts.ts';
import { newAccountOwner, readStart } from '../shared/lib/new-account.ts';

const PlannedPeople = lazy(async () => ({
  default: (await import('../features/access/people/planned-people.tsx')).PlannedPeople,
}));

function renderPeople(plan: PlanBody) {
  const { instanceKey, accountName } = plan;
  return (
    <Suspense>
      <LaterMessages part="mask-details">
        <PlannedPeople instanceKey={instanceKey} accountName={accountName} change={changeOfPlan(plan)} />
      </LaterMessages>
    </Suspense>
  );
}

/** The review of a plan; once it is applied, nothing is left to keep as a draft. */
export function PlanRoute() {
  const { login } = useSession();
  const [search] = useSearchParams();
  const forget = ({ instanceKey, accountName, act }: ChangeReceiptBody, { type }: PlanBody) =>
    forgetEdit(
      act === 'create'
        ? newAccountOwner(instanceKey, { ...readStart(search), type }, login)
        : { instanceKey, accountName, login },
    );
  return (
    <LaterMessages part="plan">
      <LaterMessages part="findings">
        <PeopleSlot value={renderPeople}>
          <PlanPage onApplied={forget} />
        </PeopleSlot>
      </LaterMessages>
    </LaterMessages>
  );
}
