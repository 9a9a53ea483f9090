import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionQuery, takeSession } from '../shared/api/session.ts';
import { signInPath } from '../shared/lib/return-to.ts';
import { markSessionRenewed, useSessionEnded } from './session-state.ts';

const SignInAgainDialog = lazy(async () => {
  const { SignInAgainDialog } = await import('./sign-in-again-dialog.tsx');
  return { default: SignInAgainDialog };
});

/** Asks to sign in again over the page as it stands, so that nothing typed is lost. */
export function SessionEnd() {
  const client = useQueryClient();
  const ended = useSessionEnded();
  if (!ended) return null;
  const session = client.getQueryData(sessionQuery.queryKey);
  if (!session) {
    location.assign(signInPath(location.pathname + location.search));
    return null;
  }
  return (
    <Suspense>
      <SignInAgainDialog
        session={session}
        onSignedIn={(renewed) => {
          takeSession(client, renewed);
          markSessionRenewed();
          void client.refetchQueries({ predicate: (query) => query.state.status === 'error' });
        }}
      />
    </Suspense>
  );
}
