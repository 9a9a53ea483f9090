import { readPlan } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';
import { planKey } from './plan-key.ts';

const followEveryMs = 1500;

/** One plan. While it is being applied it is read again and again, so that the page follows what happens. */
export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: planKey(planId),
    queryFn: ({ signal }) => call(readPlan, { params: { planId } }, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'applying' ? followEveryMs : false),
  });
