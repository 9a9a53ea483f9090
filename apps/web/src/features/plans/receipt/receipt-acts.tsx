import { type ChangeReceiptBody, declareRestart, type PlanBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { fieldName } from '../../../shared/intl/field-name.ts';
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

interface ReceiptActsProps {
  readonly kind: PlanBody['kind'];
  readonly receipt: ChangeReceiptBody;
}

/** What is left to do with what was stored: say that the server was restarted, or put the former values back. */
export function ReceiptActs({ kind, receipt }: ReceiptActsProps) {
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
  const { request, left } =
    engine === 'ready' ? reverseOf({ kind, changes: receipt.changes }) : { request: null, left: [] };
  const reverse = () => {
    if (request === null || create.isPending) return;
    create.mutate(request, { onSuccess: ({ planId }) => navigate(planPath(instanceKey, accountName, planId)) });
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
        {request === null ? null : (
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
          {text('receipt.reverse.note', { fields: left.map((change) => fieldName(text, change)).join(', ') })}
        </p>
      ) : null}
    </div>
  );
}
