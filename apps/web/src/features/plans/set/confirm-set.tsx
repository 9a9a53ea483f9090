import type { PlanBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { ModalDialog } from '../../../shared/ui/modal-dialog.tsx';
import { graveWarnings } from '../plan-facts.ts';
import { warningText } from '../review/plan-warnings.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 20 });
const list = style({ margin: 0, paddingStart: 20, display: 'flex', flexDirection: 'column', gap: 8 });
const names = style({ font: 'ui-sm', color: 'neutral-subdued', overflowWrap: 'anywhere' });
const row = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

const namesShown = 12;

/** The grave warnings of several plans: each sentence once, with the accounts that it is about. */
export function graveSentences(text: Texts, plans: readonly PlanBody[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const plan of plans)
    for (const warning of graveWarnings(plan)) {
      const sentence = warningText(text, warning, plan);
      found.set(sentence, [...(found.get(sentence) ?? []), plan.accountName]);
    }
  return found;
}

interface ConfirmSetProps {
  readonly plans: readonly PlanBody[];
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What can stop working, said once more before anything is written. */
export function ConfirmSet({ plans, onApply, onCancel }: ConfirmSetProps) {
  const text = useText();
  return (
    <ModalDialog title={text('planSet.confirm.title', { count: plans.length })} onDismiss={onCancel}>
      <div className={column}>
        <ul className={list}>
          {[...graveSentences(text, plans)].map(([sentence, accounts]) => (
            <li key={sentence}>
              {sentence}
              <div className={names}>
                {text('planSet.confirm.accounts', {
                  names: accounts.slice(0, namesShown).join(', '),
                  more: Math.max(0, accounts.length - namesShown),
                })}
              </div>
            </li>
          ))}
        </ul>
        <div className={row}>
          <Button variant="secondary" onPress={onCancel}>
            {text('apply.cancel')}
          </Button>
          <Button variant="negative" onPress={onApply}>
            {text('planSet.apply', { count: plans.length })}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
