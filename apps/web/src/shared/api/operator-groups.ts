import { listOperatorGroups } from '@console/contract';
import type { SourceFactBody } from '@console/contract';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from './call.ts';

/** Operator groups, read from Campaign. */
export const operatorGroupsQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['operator-groups', instanceKey],
    queryFn: ({ signal }) => call(listOperatorGroups, { params: { instanceKey } }, signal),
    staleTime: 5 * 60_000,
  });

/** Refetches the groups if a reply was computed from newer ones, so that the page does not contradict itself. */
export function useNewerGroups(instanceKey: string, sources: readonly SourceFactBody[]): void {
  const client = useQueryClient();
  const readAt = sources.find(({ source }) => source === 'operator-groups')?.readAt ?? '';
  useEffect(() => {
    const { queryKey } = operatorGroupsQuery(instanceKey);
    const cached = client.getQueryData(queryKey);
    if (cached !== undefined && Date.parse(readAt) > Date.parse(cached.readAt))
      void client.invalidateQueries({ queryKey });
  }, [client, instanceKey, readAt]);
}
