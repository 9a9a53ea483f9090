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
