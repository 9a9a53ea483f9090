import { readPlanSet } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';

const followEveryMs = 1500;

/** Plans that were asked for together. While one is being applied they are read again and again. */
export const planSetQuery = (setId: string) =>
  queryOptions({
    queryKey: ['plan-set', setId],
    queryFn: ({ signal }) => call(readPlanSet, { params: { setId } }, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.plans.some(({ state }) => state === 'applying') ? followEveryMs : false,
  });
