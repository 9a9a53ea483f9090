import type { PlanBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useSession } from '../../../shared/api/session.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { keepDraft, readDraft } from '../../../shared/lib/drafts.ts';
import {
  blankStart,
  newAccountOwner,
  newAccountPath,
  readStart,
  startSearch,
} from '../../../shared/lib/new-account.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { draftOf, secretFieldsOf, useEndedAccount } from './ended-account.ts';

const line = style({ margin: 0 });

interface DeletedNoticeProps {
  readonly plan: PlanBody;
  readonly appliedAt: string;
}

/** Says that the account is deleted, and offers to create it again with the values that were read of it. */
export function DeletedNotice({ plan, appliedAt }: DeletedNoticeProps) {
  const text = useText();
  const navigate = useNavigate();
  const { login, mayApply } = useSession();
  const account = useEndedAccount(plan);
  const { instanceKey, accountName } = plan;
  const type = account?.type?.value ?? null;
  const [search, setSearch] = useSearchParams();
  const start = useMemo(() => {
    if (account && type !== null) return { ...blankStart, type, again: accountName, secrets: secretFieldsOf(account) };
    // After a reload the account is gone, and the address and the draft know what it was.
    const said = readStart(search);
    const isKnown = said.again === accountName && readDraft(newAccountOwner(instanceKey, said, login)) !== null;
    return isKnown ? said : null;
  }, [account, type, accountName, search, instanceKey, login]);
  useEffect(() => {
    if (!account || start === null) return;
    const owner = newAccountOwner(instanceKey, start, login);
    const former = readDraft(owner);
    // What was typed into it since the delete is worth more.
    if (former === null || former.savedAt < appliedAt)
      keepDraft(owner, { baseRevision: 'new', savedAt: new Date().toISOString(), values: draftOf(account) });
    setSearch(new URLSearchParams(startSearch(start)), { replace: true });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the account was read; the search is what it sets
  }, [account]);
  return (
    <Notice
      tone="positive"
      title={text('receipt.delete.notice')}
      actions={
        start !== null && mayApply ? (
          <Button variant="secondary" onPress={() => navigate(newAccountPath(instanceKey, start))}>
            {text('receipt.delete.again')}
          </Button>
        ) : null
      }
    >
      <p className={line}>{text('receipt.delete.text')}</p>
      {mayApply ? (
        <p className={line}>{text(start === null ? 'receipt.delete.noAgain' : 'receipt.delete.againNote')}</p>
      ) : null}
    </Notice>
  );
}
