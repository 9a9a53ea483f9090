import { listOperatorGroups, listProfiles, type RefreshState } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';

const whileReading = 1500;
const soonest = 5000;

/** Milliseconds until it is worth asking again: soon while a read goes on, then when the next one is due. */
export function pollDelay(refresh: RefreshState | undefined, now: number): number | false {
  if (refresh === undefined || refresh.state === 'not-configured') return false;
  if (refresh.state === 'reading') return whileReading;
  const due = refresh.state === 'waiting' ? refresh.retryAt : refresh.nextReadAt;
  return due === null ? false : Math.max(soonest, Date.parse(due) - now + whileReading);
}

/** Product profiles of the newest snapshot; asked again soon while Admin Console is being read. */
export const profilesQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['profiles', instanceKey],
    queryFn: ({ signal }) => call(listProfiles, { params: { instanceKey } }, signal),
    refetchInterval: ({ state }) => pollDelay(state.data?.refresh, Date.now()),
  });

/** Operator groups, read from Campaign. */
export const operatorGroupsQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['operator-groups', instanceKey],
    queryFn: ({ signal }) => call(listOperatorGroups, { params: { instanceKey } }, signal),
    staleTime: 5 * 60_000,
  });
