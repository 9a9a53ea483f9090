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

/** The account whose settings in force and expectations a draft is held against. */
export interface ImpactPlace {
  readonly instanceKey: string;
  readonly accountName: string;
}

/** How many people are known, and what the background read is doing; asked again soon while it reads. */
export const peopleQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['people', instanceKey],
    queryFn: ({ signal }) => call(listPeople, { params: { instanceKey } }, signal),
    refetchInterval: ({ state }) => pollDelay(state.data?.refresh, Date.now()),
  });

/** Asks for a read of Admin Console now; the reply says from when it is possible where it is not yet. */
export function askForPeople(instanceKey: string) {
  return call(refreshPeople, { params: { instanceKey }, body: {} });
}

export interface WhyQuestion {
  readonly change: ImpactChange;
  readonly personId: string;
  readonly basis: string;
}

export const whyQuery = ({ instanceKey, accountName }: ImpactPlace, { change, personId, basis }: WhyQuestion) =>
  queryOptions({
    queryKey: ['why', instanceKey, accountName, change, personId, basis],
    queryFn: ({ signal }) =>
      call(explainPerson, { params: { instanceKey }, body: { accountName, change, person: personId } }, signal),
    // The former steps stay while somebody types on.
    placeholderData: (former) => (former?.person.personId === personId ? former : undefined),
    staleTime: 60_000,
    gcTime: 60_000,
  });

export function readImpactFile(
  { instanceKey, accountName }: ImpactPlace,
  change: ImpactChange,
  filters: ImpactFilters,
) {
  return callForFile(
    downloadAccessImpact,
    { params: { instanceKey }, body: { accountName, change, filters } },
    { type: 'text/csv' },
  );
}

export const expectationsQuery = ({ instanceKey, accountName }: ImpactPlace) =>
  queryOptions({
    queryKey: ['expectations', instanceKey, accountName],
    queryFn: ({ signal }) => call(readExpectations, { params: { instanceKey, name: accountName } }, signal),
  });

export interface NewExpectations {
  readonly expectations: readonly Expectation[];
  /** The version these were made from. */
  readonly version: number;
  /** Pins what protects nothing now, too. */
  readonly confirmVain: boolean;
}

export function saveExpectations(
  { instanceKey, accountName }: ImpactPlace,
  { expectations, version, confirmVain }: NewExpectations,
) {
  return call(replaceExpectations, {
    params: { instanceKey, name: accountName },
    body: { expectations: [...expectations], version, confirmVain },
  });
}
