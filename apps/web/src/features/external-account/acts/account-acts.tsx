import type { PlainAccountBody } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { blankStart, newAccountPath } from '../../../shared/lib/new-account.ts';
import { changeAccountsPath } from '../../../shared/lib/paths.ts';
import type { PlanMutation } from '../../../shared/ui/form/plan-request.ts';
import { DeleteDialog } from './delete-dialog.tsx';

const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

interface AccountActsProps {
  readonly account: PlainAccountBody;
  /** Of a plan of its own: what stops a delete says nothing of the form. */
  readonly deletion: PlanMutation;
}

/** What can be done with the account as a whole: a new one like it, and its end. */
export function AccountActs({ account, deletion }: AccountActsProps) {
  const text = useText();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const { instanceKey, name, type } = account;
  if (type === null) return null;
  const hasSecret = account.sections.some(
    ({ key, fields }) => key !== 'other' && fields.some(({ kind, present }) => kind === 'secret' && present),
  );
  const start = { ...blankStart, type: type.value, like: name };
  return (
    <div className={row}>
      <ActionButton onPress={() => navigate(newAccountPath(instanceKey, start))}>
        {text('external.duplicate')}
      </ActionButton>
      {hasSecret ? (
        <ActionButton onPress={() => navigate(changeAccountsPath(instanceKey, [name], 'secret'))}>
          {text('external.rotate')}
        </ActionButton>
      ) : null}
      <ActionButton onPress={() => setIsAsking(true)}>{text('external.delete')}</ActionButton>
      {isAsking ? (
        <DeleteDialog
          account={account}
          deletion={deletion}
          onCancel={() => {
            deletion.reset();
            setIsAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}
