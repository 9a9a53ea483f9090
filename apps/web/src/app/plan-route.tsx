import type { ChangeReceiptBody } from '@console/contract';
import { PlanPage } from '../features/plans/plan-page.tsx';
import { useSession } from '../shared/api/session.ts';
import { forgetEdit } from '../shared/lib/drafts.ts';

/** The review of a plan; once it is applied, nothing is left to keep as a draft. */
export function PlanRoute() {
  const { login } = useSession();
  const forget = ({ instanceKey, accountName }: ChangeReceiptBody) => forgetEdit({ instanceKey, accountName, login });
  return <PlanPage onApplied={forget} />;
}
