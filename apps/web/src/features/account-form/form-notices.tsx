import type { ImsAccountBody } from '@console/contract';
import { useText } from '../../shared/intl/use-text.ts';
import { DraftNotice } from '../../shared/ui/form/draft-notice.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { TypeLine } from '../../shared/ui/type-line.tsx';
import { RestartNotice } from './restart/restart-notice.tsx';

interface FormNoticesProps {
  readonly account: ImsAccountBody;
  readonly mayApply: boolean;
  /** Of the draft that the form was filled with, if any. */
  readonly draftSavedAt: string | null;
  readonly isStale: boolean;
  readonly onDiscard: () => void;
}

/** What to know of the account before its fields: who may change it, what is in force, what is a guess, what was restored. */
export function FormNotices({ account, mayApply, draftSavedAt, isStale, onDiscard }: FormNoticesProps) {
  const text = useText();
  return (
    <>
      {mayApply ? null : (
        <Notice tone="info" title={text('form.readOnly.title')}>
          {text('form.readOnly.text')}
        </Notice>
      )}
      {account.otherAccountsOfKind.length > 0 ? (
        <Notice tone="negative" title={text('form.duplicate.title')}>
          {text('form.duplicate.text', { accounts: account.otherAccountsOfKind.join(', ') })}
        </Notice>
      ) : null}
      <RestartNotice account={account} mayConfirm={mayApply} />
      <TypeLine type={account.type} source={account.typeSource} maybeAccounts={account.accountsMaybeOfKind} />
      {draftSavedAt === null ? null : <DraftNotice savedAt={draftSavedAt} isStale={isStale} onDiscard={onDiscard} />}
    </>
  );
}
