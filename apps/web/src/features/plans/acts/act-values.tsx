import type { PlanBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { fieldName } from '../../../shared/intl/field-name.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { Section } from '../section.tsx';
import { undescribedCount, useEndedAccount, valuesOfAccount } from './ended-account.ts';
import { ValueList } from './value-list.tsx';

const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

interface ActValuesProps {
  readonly plan: PlanBody;
}

/** The values that a new account begins with, or those that end with an account. */
export function ActValues({ plan }: ActValuesProps) {
  return plan.act === 'create' ? <NewValues plan={plan} /> : <EndedValues plan={plan} />;
}

function NewValues({ plan }: ActValuesProps) {
  const text = useText();
  const title = text('plan.create.values');
  const values = plan.changes.map((change) => ({
    field: change.field,
    name: fieldName(text, change),
    value: change.after,
    valueLabel: change.afterLabel,
  }));
  return (
    <Section title={title}>
      <ValueList label={title} values={values} findings={plan.findings} />
    </Section>
  );
}

function EndedValues({ plan }: ActValuesProps) {
  const text = useText();
  const account = useEndedAccount(plan);
  if (plan.receipt !== null && !account) return null;
  const title = text(plan.receipt === null ? 'plan.delete.values' : 'receipt.delete.values');
  return (
    <Section title={title}>
      {account === undefined ? <Skeleton rows={4} label={text('app.loading')} /> : null}
      {account === null ? <span>{text('plan.delete.noValues')}</span> : null}
      {account ? (
        <>
          <ValueList label={title} values={valuesOfAccount(text, account)} />
          <p className={note}>{text('plan.delete.undescribed', { count: undescribedCount(account) })}</p>
        </>
      ) : null}
    </Section>
  );
}
