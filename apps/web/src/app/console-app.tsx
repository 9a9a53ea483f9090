import type { SignedIn } from '@console/contract';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Root } from 'react-dom/client';
import { createQueryClient } from '../shared/api/query-client.ts';
import { takeSession } from '../shared/api/session.ts';
import { AppIntl, type LoadedMessages } from '../shared/intl/app-intl.tsx';
import { watchHistory } from '../shared/lib/leave-block.ts';
import { Announcer } from '../shared/ui/announcer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Pages } from './router.tsx';
import { SessionEnd } from './session-end.tsx';
import { markSessionEnded } from './session-state.ts';

/** The signed-in console. `session` is `null` when it could not be read; the shell then says why. */
export function mount(root: Root, initial: LoadedMessages, session: SignedIn | null): void {
  const client = createQueryClient(markSessionEnded);
  if (session) takeSession(client, session);
  watchHistory();
  root.render(
    <AppIntl scope="console" initial={initial}>
      <QueryClientProvider client={client}>
        <ErrorBoundary>
          <Announcer>
            <Pages />
            <SessionEnd />
          </Announcer>
        </ErrorBoundary>
      </QueryClientProvider>
    </AppIntl>,
  );
}
