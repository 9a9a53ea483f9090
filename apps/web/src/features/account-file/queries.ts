import { type EndpointResponse, readAccountFile } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';

export type InstanceAccounts = EndpointResponse<typeof readAccountFile>;
export type FieldTitles = InstanceAccounts['fieldTitles'];

/**
 * Every account with every value. Campaign reads the whole table for it, so that an open page does not ask again by itself; a page that
 * is opened again does, since plans may have been applied meanwhile.
 */
export const accountFileQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['account-file', instanceKey],
    queryFn: ({ signal }) => call(readAccountFile, { params: { instanceKey }, query: {} }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
