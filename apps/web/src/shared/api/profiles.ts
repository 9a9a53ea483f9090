import { listProfiles } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import { pollDelay } from './poll-delay.ts';

/** Product profiles of the newest snapshot; polled while Admin Console is being read. */
export const profilesQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['profiles', instanceKey],
    queryFn: ({ signal }) => call(listProfiles, { params: { instanceKey } }, signal),
    refetchInterval: ({ state }) => pollDelay(state.data?.refresh, Date.now()),
  });
