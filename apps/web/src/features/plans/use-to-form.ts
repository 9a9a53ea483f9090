import type { AccountConflict, PlanBody } from '@console/contract';
import { useSession } from '../../shared/api/session.ts';
import { keepEditMemory } from '../../shared/lib/drafts.ts';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { useFormPath } from './acts/form-path.ts';

/** Back to the form, which shows the conflict that the plan met. */
export function useToForm(plan: PlanBody): (conflict?: AccountConflict) => void {
  const { instanceKey, accountName } = plan;
  const { login } = useSession();
  const form = useFormPath(plan);
  const navigate = useNavigate();
  return (conflict) => {
    if (conflict) keepEditMemory({ instanceKey, accountName, login }, { conflict });
    navigate(form);
  };
}
