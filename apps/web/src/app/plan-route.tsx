import type { ChangeReceiptBody } from '@console/contract';
import { PlanPage } from '../features/plans/plan-page.tsx';
import { useSession } from '../shared/api/session.ts';
import { LaterMessages } from '../shared/intl/later-messages.tsx';
import { forgetEdit } from '../shared/lib/drafts.ts';

/** The review of a plan; once it is applied, nothing is left to keep as a draft. */
export function PlanRoute() {
  const { login } = useSession();
  const forget = ({ instanceKey, accountName }: ChangeReceiptBody) => forgetEdit({ instanceKey, accountName, login });
  return (
    <LaterMessages part="plan">
      <PlanPage onApplied={forget} />
    </LaterMessages>
  );
}
