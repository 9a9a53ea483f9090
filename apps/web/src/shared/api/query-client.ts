import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isSignInNeeded } from './problem.ts';

const retryable = new Set(['offline', 'campaign-unreachable', 'campaign-timeout', 'store-unavailable']);

/** Creates the query cache. `onSessionEnded` is called whenever a reply says that the session has ended. */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (isSignInNeeded(error)) onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        // The server has already tried twice; this retry only covers a lost connection.
        retry: (count, error) => count < 1 && error instanceof ApiProblem && retryable.has(error.code),
        refetchOnWindowFocus: false,
        staleTime: 30_000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
