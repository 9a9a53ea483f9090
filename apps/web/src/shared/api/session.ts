import { readSession, type SignedIn } from '@console/contract';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from './call.ts';

/** Who is signed in; read once before the console draws, again after signing in anew. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(readSession, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSession(): SignedIn {
  return useSuspenseQuery(sessionQuery).data;
}
