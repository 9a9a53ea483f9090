import { type ChangeReceiptBody, declareRestart } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useMaskEngine } from '../../../shared/lib/use-mask-engine.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { planPath } from '../../../shared/lib/paths.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { BusyButton } from '../busy-button.tsx';
import { accountNameAfter } from '../plan-facts.ts';
import { reverseOf } from './reverse-plan.ts';
import { useCreatePlan } from '../use-create-plan.ts';

const column = style({ display: 'flex', flexDirection: 'column', gap: 12 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

/** What is left to do with what was stored: say that the server was restarted, or put the former values back. */
export function ReceiptActs({ receipt }: { readonly receipt: ChangeReceiptBody }) {
  const text = useText();
  const navigate = useNavigate();
  const { instanceKey, revision, restart } = receipt;
  const accountName = accountNameAfter(receipt);
  const declare = useMutation({
    mutationFn: () => call(declareRestart, { params: { instanceKey }, body: { accountName, revision } }),
  });
  const create = useCreatePlan(instanceKey, accountName);
  const formerMask = receipt.changes.find(({ field }) => field === 'associationMask')?.before;
  const engine = useMaskEngine(typeof formerMask === 'string' ? formerMask : '');
  const { change, left } = engine === 'ready' ? reverseOf(receipt) : { change: null, left: [] };
  const reverse = () => {
    if (change === null || create.isPending) return;
    create.mutate({ change }, { onSuccess: ({ planId }) => navigate(planPath(instanceKey, accountName, planId)) });
  };
  const error = declare.error ?? create.error;
  const isDone = error !== null && toApiProblem(error).code === 'nothing-to-change';
  return (
    <div className={column}>
      {declare.isSuccess ? (
        <Notice tone="positive" announce="status">
          {text('receipt.restartConfirmed')}
        </Notice>
      ) : null}
      {error && !isDone ? <ProblemNotice error={error} /> : null}
      <div className={row}>
        {restart === null || declare.isSuccess ? null : (
          <BusyButton
            variant="accent"
            isBusy={declare.isPending}
            busyText={text('receipt.confirmRestart')}
            onPress={() => declare.mutate()}
          >
            {text('receipt.confirmRestart')}
          </BusyButton>
        )}
        {change === null ? null : (
          <BusyButton
            variant="secondary"
            isBusy={create.isPending}
            busyText={text('receipt.reverse.busy')}
            onPress={reverse}
          >
            {text('receipt.reverse')}
          </BusyButton>
        )}
      </div>
      {left.length > 0 ? (
        <p className={note}>
          {text('receipt.reverse.note', { fields: left.map((field) => text(`field.${field}`)).join(', ') })}
        </p>
      ) : null}
    </div>
  );
}
