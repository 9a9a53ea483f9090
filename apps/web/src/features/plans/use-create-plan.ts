import type { PlanBody } from '@console/contract';
import type { SettingsChange } from '@console/domain';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ApiProblem } from '../../shared/api/problem.ts';
import { planKey } from './plan-key.ts';
import { noteServerTime } from '../../shared/lib/server-clock.ts';

/** What to compute a plan of. */
export interface PlanRequest {
  readonly change: SettingsChange;
  /** The revision the form was loaded from; leave it out to plan on whatever is stored now. */
  readonly baseRevision?: string | undefined;
}

/**
 * Computes a plan on the server; nothing reaches Campaign. Resolves to the plan, which `PlanPage` then shows without
 * reading it again. Rejects with an `ApiProblem`: `account-changed` carries `problem.conflict`, `nothing-to-change` and
 * `invalid-request` (`problem.errors`) belong on the form.
 */
export function useCreatePlan(
  instanceKey: string,
  accountName: string,
): UseMutationResult<PlanBody, Error, PlanRequest> {
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
