import { readNewAccount } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';

export const newAccountQuery = (instanceKey: string, type: string) =>
  queryOptions({
    queryKey: ['new-account', instanceKey, type],
    queryFn: ({ signal }) => call(readNewAccount, { params: { instanceKey, type } }, signal),
    // The form is read from this; it must not move while somebody types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
