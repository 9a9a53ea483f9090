import { ChangeAccountsPage } from '../features/accounts/many/change-accounts-page.tsx';
import { useCreatePlanSet } from '../features/plans/set/use-create-plan-set.ts';
import { useSession } from '../shared/api/session.ts';
import { LaterMessages } from '../shared/intl/later-messages.tsx';

/** Joins the page that changes several accounts with the plans that it asks for. */
export function ChangeAccountsRoute() {
  const { instance } = useSession();
  const plans = useCreatePlanSet(instance.instanceKey);
  return (
    <LaterMessages part="many-accounts">
      <ChangeAccountsPage instanceKey={instance.instanceKey} plans={plans} />
    </LaterMessages>
  );
}
