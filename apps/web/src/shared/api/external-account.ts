import { type EndpointResponse, type ImsAccountBody, readExternalAccount } from '@console/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

export type ExternalAccount = EndpointResponse<typeof readExternalAccount>;

/** One account, of whatever type. */
export const externalAccountQuery = (instanceKey: string, name: string) =>
  queryOptions({
    queryKey: ['external-account', instanceKey, name],
    queryFn: ({ signal }) => call(readExternalAccount, { params: { instanceKey, name } }, signal),
    // The form is read from this; it must not move while somebody types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** The account for Adobe sign-in with another restart; any other account as it is. */
export function withRestart<Account extends { readonly kind: string }>(
  account: Account,
  restart: ImsAccountBody['restart'],
): Account {
  return account.kind === 'ims' ? { ...account, restart } : account;
}
