import { createAccountPlans } from '@console/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import { noteServerTime } from '../../../shared/lib/server-clock.ts';
import type { PlanSetMutation } from '../../../shared/ui/form/plan-request.ts';
import { planKey } from '../plan-key.ts';
import { planSetQuery } from './set-query.ts';

/** Computes a plan for each account on the server; nothing reaches Campaign. One account alone gets its refusal as the error. */
export function useCreatePlanSet(instanceKey: string): PlanSetMutation {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes) => call(createAccountPlans, { params: { instanceKey }, body: { changes: [...changes] } }),
    onSuccess: (set) => {
      for (const plan of set.plans) {
        noteServerTime(plan.createdAt);
        client.setQueryData(planKey(plan.planId), plan);
      }
      if (set.setId !== null) client.setQueryData(planSetQuery(set.setId).queryKey, set);
    },
  });
}
