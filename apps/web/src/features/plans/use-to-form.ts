import type { AccountConflict, PlanBody } from '@console/contract';
import { useSession } from '../../shared/api/session.ts';
import { keepEditMemory } from '../../shared/lib/drafts.ts';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { accountPath } from '../../shared/lib/paths.ts';

/** Back to the form, which shows the conflict that the plan met. */
export function useToForm({ instanceKey, accountName }: PlanBody): (conflict?: AccountConflict) => void {
  const { login } = useSession();
  const navigate = useNavigate();
  return (conflict) => {
    if (conflict) keepEditMemory({ instanceKey, accountName, login }, { conflict });
    navigate(accountPath(instanceKey, accountName));
  };
}
