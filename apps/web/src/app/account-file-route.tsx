import { AccountFilePage } from '../features/account-file/account-file-page.tsx';
import { LaterMessages } from '../shared/intl/later-messages.tsx';

/** External accounts as a file, with the sentences that this page alone says. */
export function AccountFileRoute() {
  return (
    <LaterMessages part="account-file">
      <AccountFilePage />
    </LaterMessages>
  );
}
