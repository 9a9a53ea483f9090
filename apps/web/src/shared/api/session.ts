import { readSession, type SignedIn } from '@console/contract';
import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { noteServerTime } from '../lib/server-clock.ts';
import { call } from './call.ts';

/** Who is signed in; read once before the first render, and again after signing in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  async queryFn({ signal }) {
    const session = await call(readSession, {}, signal);
    noteServerTime(session.now);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Caches the session that the server has just returned. */
export function takeSession(client: QueryClient, session: SignedIn): void {
  noteServerTime(session.now);
  client.setQueryData(sessionQuery.queryKey, session);
}

export function useSession(): SignedIn {
  return useSuspenseQuery(sessionQuery).data;
}
