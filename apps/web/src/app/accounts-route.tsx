import { lazy } from 'react';
import { AccountsPage } from '../features/accounts/accounts-page.tsx';
import { LaterMessages } from '../shared/intl/later-messages.tsx';

/** The list of accounts, with the sentences that it alone says. */
export function AccountsRoute() {
  return (
    <LaterMessages part="accounts">
      <LaterMessages part="account-state">
        <AccountsPage />
      </LaterMessages>
    </LaterMessages>
  );
}

/** From here, as its page is one step from the list: what every page loads does not grow by it. */
export const AccountFileRoute = lazy(async () => ({
  default: (await import('./account-file-route.tsx')).AccountFileRoute,
}));
