import type { PlainAccountBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type ReactNode, useState } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { planPath } from '../../../shared/lib/paths.ts';
import type { PlanMutation } from '../../../shared/ui/form/plan-request.ts';
import { ModalDialog } from '../../../shared/ui/modal-dialog.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { UsesBeforeDelete } from '../uses/uses-before-delete.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 20 });
const line = style({ margin: 0, overflowWrap: 'anywhere' });
const code = style({ font: 'code-sm', color: 'neutral' });
const row = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });
const full = style({ width: 'full' });

function inCode(part: ReactNode) {
  return <code className={code}>{part}</code>;
}

interface DeleteDialogProps {
  readonly account: PlainAccountBody;
  readonly deletion: PlanMutation;
  readonly onCancel: () => void;
}

/** Asks for the account's internal name, so that nobody deletes another one than they mean; then leads to the plan. */
export function DeleteDialog({ account, deletion, onCancel }: DeleteDialogProps) {
  const text = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const { instanceKey, name, revision } = account;
  const { isPending, error } = deletion;
  const review = async () => {
    if (isPending) return;
    // Not exact at the ends: a pasted name often has a space there.
    if (typed.trim() !== name.trim()) {
      setIsWrong(true);
      return;
    }
    // What stops it is shown from the mutation itself.
    const made = await deletion.mutateAsync({ kind: 'delete', baseRevision: revision }).catch(() => null);
    if (made !== null) navigate(planPath(instanceKey, name, made.planId));
  };
  return (
    <ModalDialog title={text('external.delete.title')} initialFocus="input" onDismiss={onCancel}>
      <form
        className={column}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void review();
        }}
      >
        <p className={line}>{text.rich('external.delete.text', { account: name, code: inCode })}</p>
        <UsesBeforeDelete account={account} />
        {error && !isSignInNeeded(error) ? <ProblemNotice error={error} /> : null}
        <TextField
          styles={full}
          label={text('external.delete.name')}
          autoComplete="off"
          spellCheck="false"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setIsWrong(false);
          }}
          isInvalid={isWrong}
          errorMessage={isWrong ? text('external.delete.wrong') : ''}
        />
        <div className={row}>
          <Button variant="secondary" onPress={onCancel}>
            {text('external.delete.cancel')}
          </Button>
          <Button variant="negative" type="submit" isDisabled={isPending}>
            {text(isPending ? 'form.reviewing' : 'external.delete.review')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
