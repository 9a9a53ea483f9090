import { readImsAccount } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';

export const imsAccountQuery = (instanceKey: string, name: string) =>
  queryOptions({
    queryKey: ['ims-account', instanceKey, name],
    queryFn: ({ signal }) => call(readImsAccount, { params: { instanceKey, name } }, signal),
    // The form is read from this; it must not move under the hands of whoever types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
