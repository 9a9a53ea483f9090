import { readAccountUses } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** Where an account is used, asked of Campaign each time it is shown anew. */
export const accountUsesQuery = (instanceKey: string, name: string) =>
  queryOptions({
    queryKey: ['account-uses', instanceKey, name],
    queryFn: ({ signal }) => call(readAccountUses, { params: { instanceKey, name } }, signal),
    staleTime: 0,
    gcTime: 0,
  });
