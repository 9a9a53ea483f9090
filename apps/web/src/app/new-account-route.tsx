import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { NewAccountPage } from '../features/external-account/new/new-account-page.tsx';
import { useCreatePlan } from '../features/plans/use-create-plan.ts';
import { useSession } from '../shared/api/session.ts';
import { LaterMessages } from '../shared/intl/later-messages.tsx';
import { readStart, startSearch } from '../shared/lib/new-account.ts';

/** Joins the form of a new account with the plan that creates it. */
export function NewAccountRoute() {
  const { instance, login, mayApply } = useSession();
  const { instanceKey } = instance;
  const [search] = useSearchParams();
  const start = useMemo(() => readStart(search), [search]);
  const plan = useCreatePlan(instanceKey, '');
  return (
    <LaterMessages part="external-account">
      {/* Another start is another form: nothing of the former one carries over. */}
      <NewAccountPage
        key={startSearch(start)}
        instanceKey={instanceKey}
        start={start}
        login={login}
        mayApply={mayApply}
        plan={plan}
      />
    </LaterMessages>
  );
}
