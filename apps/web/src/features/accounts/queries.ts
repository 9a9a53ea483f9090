import { type EndpointResponse, listExternalAccounts, searchExternalAccounts } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';

export type AccountList = EndpointResponse<typeof listExternalAccounts>;

export const accountListQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['external-accounts', instanceKey],
    queryFn: ({ signal }) => call(listExternalAccounts, { params: { instanceKey } }, signal),
  });

export type AccountValues = EndpointResponse<typeof searchExternalAccounts>;

/**
 * Every value and finding. Campaign reads the whole table for it, so that it is asked for when it is wanted, and seldom.
 * @param asksUses - asks too what uses the accounts, which a search need not wait for
 */
export const accountValuesQuery = (instanceKey: string, asksUses: boolean) =>
  queryOptions({
    queryKey: ['account-values', instanceKey, asksUses],
    queryFn: ({ signal }) =>
      call(searchExternalAccounts, { params: { instanceKey }, query: asksUses ? { uses: 'ask' } : {} }, signal),
    staleTime: 5 * 60_000,
  });
