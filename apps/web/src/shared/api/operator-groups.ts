import { listOperatorGroups } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** Operator groups, read from Campaign. */
export const operatorGroupsQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['operator-groups', instanceKey],
    queryFn: ({ signal }) => call(listOperatorGroups, { params: { instanceKey } }, signal),
    staleTime: 5 * 60_000,
  });
