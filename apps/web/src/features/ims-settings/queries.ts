import { confirmRestart, createPlan, type ImsAccountBody, readImsAccount } from '@console/contract';
import type { SettingsChange } from '@console/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';
import { planKey } from '../../shared/api/query-keys.ts';

export const imsAccountQuery = (instanceKey: string, name: string) =>
  queryOptions({
    queryKey: ['ims-account', instanceKey, name],
    queryFn: ({ signal }) => call(readImsAccount, { params: { instanceKey, name } }, signal),
    // The form is read from this; it must not move under the hands of whoever types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

interface PlanRequest {
  readonly change: SettingsChange;
  readonly baseRevision: string;
}

/** Asks for a plan and remembers it for the review page. */
export function useCreatePlan({ instanceKey, name }: Pick<ImsAccountBody, 'instanceKey' | 'name'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ change, baseRevision }: PlanRequest) =>
      call(createPlan, { params: { instanceKey, name }, body: { change, baseRevision } }),
    onSuccess: (plan) => {
      client.setQueryData(planKey(plan.planId), plan);
    },
  });
}

export function useConfirmRestart({ instanceKey, name }: Pick<ImsAccountBody, 'instanceKey' | 'name'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(confirmRestart, { params: { instanceKey, name }, body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: imsAccountQuery(instanceKey, name).queryKey }),
  });
}
