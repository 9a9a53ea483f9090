import { confirmRestart, type ImsAccountBody, readImsAccount } from '@console/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api/call.ts';

export const imsAccountQuery = (instanceKey: string, name: string) =>
  queryOptions({
    queryKey: ['ims-account', instanceKey, name],
    queryFn: ({ signal }) => call(readImsAccount, { params: { instanceKey, name } }, signal),
    // The form is read from this; it must not move under the hands of whoever types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export function useConfirmRestart({ instanceKey, name }: Pick<ImsAccountBody, 'instanceKey' | 'name'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(confirmRestart, { params: { instanceKey, name }, body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: imsAccountQuery(instanceKey, name).queryKey }),
  });
}
