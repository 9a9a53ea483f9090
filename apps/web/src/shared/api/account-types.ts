import { listAccountTypes } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** The types of external accounts that the instance has, with whether one of each may be created. */
export const accountTypesQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['external-account-types', instanceKey],
    queryFn: ({ signal }) => call(listAccountTypes, { params: { instanceKey } }, signal),
  });
