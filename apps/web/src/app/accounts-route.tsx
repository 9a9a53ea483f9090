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

const FileOfAccounts = lazy(async () => ({
  default: (await import('./account-file-route.tsx')).AccountFileRoute,
}));

/** Loaded from here, one step from the list: what every other page loads does not grow by it. */
export function AccountFileRoute() {
  return <FileOfAccounts />;
}
