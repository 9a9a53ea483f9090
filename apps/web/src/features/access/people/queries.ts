import {
  downloadAccessImpact,
  explainPerson,
  type ImpactChange,
  type ImpactFilters,
  listPeople,
  readExpectations,
  refreshPeople,
  replaceExpectations,
} from '@console/contract';
import type { Expectation } from '@console/domain';
import { queryOptions } from '@tanstack/react-query';
import { call, callForFile } from '../../../shared/api/call.ts';
import { pollDelay } from '../../../shared/api/poll-delay.ts';

/** The account that a draft is compared with: its settings in force and its expectations. */
export interface AccountRef {
  readonly instanceKey: string;
  readonly accountName: string;
}

/** How many people are known, and the state of the background read; polled while it runs. */
export const peopleQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['people', instanceKey],
    queryFn: ({ signal }) => call(listPeople, { params: { instanceKey } }, signal),
    refetchInterval: ({ state }) => pollDelay(state.data?.refresh, Date.now()),
  });

/** Asks the server to read Admin Console now; if that is not possible yet, the reply says when it will be. */
export function requestPeopleRead(instanceKey: string) {
  return call(refreshPeople, { params: { instanceKey }, body: {} });
}

export interface WhyInput {
  readonly change: ImpactChange;
  readonly personId: string;
  readonly basis: string;
}

export const whyQuery = ({ instanceKey, accountName }: AccountRef, { change, personId, basis }: WhyInput) =>
  queryOptions({
    queryKey: ['why', instanceKey, accountName, change, personId, basis],
    queryFn: ({ signal }) =>
      call(explainPerson, { params: { instanceKey }, body: { accountName, change, person: personId } }, signal),
    // Keep the former steps while the person types.
    placeholderData: (former) => (former?.person.personId === personId ? former : undefined),
    staleTime: 60_000,
    gcTime: 60_000,
  });

export function readImpactFile({ instanceKey, accountName }: AccountRef, change: ImpactChange, filters: ImpactFilters) {
  return callForFile(
    downloadAccessImpact,
    { params: { instanceKey }, body: { accountName, change, filters } },
    { type: 'text/csv' },
  );
}

export const expectationsQuery = ({ instanceKey, accountName }: AccountRef) =>
  queryOptions({
    queryKey: ['expectations', instanceKey, accountName],
    queryFn: ({ signal }) => call(readExpectations, { params: { instanceKey, name: accountName } }, signal),
  });

export interface NewExpectations {
  readonly expectations: readonly Expectation[];
  /** The version that was edited. */
  readonly version: number;
  /** Also saves expectations that protect nothing. */
  readonly confirmVain: boolean;
}

export function saveExpectations(
  { instanceKey, accountName }: AccountRef,
  { expectations, version, confirmVain }: NewExpectations,
) {
  return call(replaceExpectations, {
    params: { instanceKey, name: accountName },
    body: { expectations: [...expectations], version, confirmVain },
  });
}
