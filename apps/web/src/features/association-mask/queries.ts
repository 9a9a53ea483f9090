import { listOperatorGroups, listProfiles } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';

const whileReading = 1500;
const otherwise = 60_000;

/** Product profiles of the newest snapshot; asked again soon while Admin Console is being read. */
export const profilesQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['profiles', instanceKey],
    queryFn: ({ signal }) => call(listProfiles, { params: { instanceKey } }, signal),
    refetchInterval: ({ state }) => (state.data?.refresh.state === 'reading' ? whileReading : otherwise),
  });

/** Operator groups, read from Campaign. */
export const operatorGroupsQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['operator-groups', instanceKey],
    queryFn: ({ signal }) => call(listOperatorGroups, { params: { instanceKey } }, signal),
    staleTime: 5 * 60_000,
  });
