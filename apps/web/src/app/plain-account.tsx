import type { PlainAccountBody } from '@console/contract';
import { useCallback } from 'react';
import { PlainAccountPage } from '../features/external-account/plain-account-page.tsx';
import { useCreatePlan } from '../features/plans/use-create-plan.ts';
import type { ExternalAccount } from '../shared/api/external-account.ts';
import { ApiProblem } from '../shared/api/problem.ts';
import { useSession } from '../shared/api/session.ts';
import { LaterMessages } from '../shared/intl/later-messages.tsx';
import { renderConflict } from './render-conflict.tsx';

interface PlainAccountProps {
  readonly account: PlainAccountBody;
  /** Reads the account from Campaign anew. */
  readonly onReread: () => Promise<ExternalAccount>;
}

/** Joins the form of an account of any other type with the plans it leads to. */
export function PlainAccount({ account, onReread }: PlainAccountProps) {
  const { login, mayApply } = useSession();
  const plan = useCreatePlan(account.instanceKey, account.name);
  const deletion = useCreatePlan(account.instanceKey, account.name);
  const reread = useCallback(async () => {
    const now = await onReread();
    if (now.kind !== 'plain') throw new ApiProblem('unreadable-reply');
    return now;
  }, [onReread]);
  return (
    <LaterMessages part="external-account">
      <PlainAccountPage
        account={account}
        login={login}
        mayApply={mayApply}
        slots={{ renderConflict, plan, deletion }}
        onReread={reread}
      />
    </LaterMessages>
  );
}
