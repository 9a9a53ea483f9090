import { lazy } from 'react';
import { useRoute } from 'wouter';
import { AccountsPage } from '../features/accounts/accounts-page.tsx';
import { LaterMessages } from '../shared/intl/later-messages.tsx';

const AccountFileRoute = lazy(async () => ({
  default: (await import('./account-file-route.tsx')).AccountFileRoute,
}));

/** The list of accounts, and the accounts as a file: loaded from here, so that no other page grows by it. */
export function AccountsRoute() {
  const [isFile] = useRoute('/instances/:instanceKey/account-file');
  return isFile ? <AccountFileRoute /> : <AccountList />;
}

/** With the sentences that the list alone says. */
function AccountList() {
  return (
    <LaterMessages part="accounts">
      <LaterMessages part="account-state">
        <AccountsPage />
      </LaterMessages>
    </LaterMessages>
  );
}
