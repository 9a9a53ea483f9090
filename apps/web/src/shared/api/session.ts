import { readSession, type SignedIn } from '@console/contract';
import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { noteServerTime } from '../lib/server-clock.ts';
import { call } from './call.ts';

/** Who is signed in; read once before the console draws, again after signing in anew. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  async queryFn({ signal }) {
    const session = await call(readSession, {}, signal);
    noteServerTime(session.now);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Takes a session that the server has just told for the one that holds. */
export function takeSession(client: QueryClient, session: SignedIn): void {
  noteServerTime(session.now);
  client.setQueryData(sessionQuery.queryKey, session);
}

export function useSession(): SignedIn {
  return useSuspenseQuery(sessionQuery).data;
}
