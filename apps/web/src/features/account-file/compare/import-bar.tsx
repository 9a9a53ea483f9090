import { mostPlansAtOnce } from '@console/contract';
import type { ComparedAccount } from '@console/domain/account-file';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation } from '@tanstack/react-query';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { pathOfPlans } from '../../../shared/lib/paths.ts';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import type { ComparedInstance } from './compared-instance.ts';
import type { Import } from './import-memory.ts';
import { RefusedAccounts } from './refused-accounts.tsx';
import { requestPlans, takenOf } from './request-plans.ts';

const bar = style({
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  justifyContent: 'space-between',
  paddingY: 12,
  backgroundColor: 'layer-2',
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
});
const count = style({ font: 'ui', fontWeight: 'bold' });

interface ImportBarProps {
  readonly edit: Import;
  readonly compared: readonly ComparedAccount[];
  readonly instance: ComparedInstance;
}

/** How many accounts are chosen, and the way to their plans. */
export function ImportBar({ edit, compared, instance: { instanceKey, fieldTitles } }: ImportBarProps) {
  const text = useText();
  const navigate = useNavigate();
  const chosen = takenOf(compared, edit).length;
  const plan = useMutation({
    mutationFn: () => requestPlans(instanceKey, compared, edit),
    onSuccess(made) {
      const path = pathOfPlans({ instanceKey, ...made });
      if (path !== null) navigate(path);
    },
  });
  const { data, error } = plan;
  const isTooMany = chosen > mostPlansAtOnce;
  return (
    <>
      {error && !isSignInNeeded(error) ? <ProblemNotice error={error} /> : null}
      {data && data.plans.length === 0 && data.refused.length > 0 ? (
        <RefusedAccounts refused={data.refused} titles={fieldTitles} />
      ) : null}
      <section className={bar} aria-label={text('accountFile.bar')}>
        <output className={count}>
          {isTooMany
            ? text('accountFile.bar.tooMany', { most: mostPlansAtOnce })
            : text('accountFile.bar.count', { count: chosen })}
        </output>
        <Button variant="accent" isDisabled={chosen === 0 || isTooMany || plan.isPending} onPress={() => plan.mutate()}>
          {plan.isPending ? text('accountFile.bar.busy') : text('accountFile.bar.review', { count: chosen })}
        </Button>
      </section>
    </>
  );
}
