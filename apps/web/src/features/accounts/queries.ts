import { type EndpointResponse, listExternalAccounts } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';

export type AccountList = EndpointResponse<typeof listExternalAccounts>;

export const accountListQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['external-accounts', instanceKey],
    queryFn: ({ signal }) => call(listExternalAccounts, { params: { instanceKey } }, signal),
  });
