import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../shared/api/problem.ts';
import { planKey } from './plan-key.ts';
import { noteServerTime } from '../../shared/lib/server-clock.ts';
import type { PlanMutation, PlanRequest } from '../../shared/ui/form/plan-request.ts';

/**
 * Computes a plan on the server; nothing reaches Campaign. Resolves to the plan, which `PlanPage` then shows without
 * reading it again. Rejects with an `ApiProblem`: `account-changed` carries `problem.conflict`, `nothing-to-change` and
 * `invalid-request` (`problem.errors`) belong on the form.
 */
export function useCreatePlan(instanceKey: string, accountName: string): PlanMutation {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (request: PlanRequest) => {
      const loaded = await import('./request-plan.ts').catch(() => null);
      // Its code did not come: what keeps it away keeps the request away as well.
      if (loaded === null) throw new ApiProblem('offline');
      return await loaded.requestPlan({ instanceKey, name: accountName }, request);
    },
    onSuccess: (plan) => {
      noteServerTime(plan.createdAt);
      client.setQueryData(planKey(plan.planId), plan);
    },
  });
}
