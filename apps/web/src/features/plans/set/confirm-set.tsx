import { guardsOfPlan, type PlanBody } from '@console/contract';
import { isReason, reasonLength, stopsOf } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { Controller, useForm } from 'react-hook-form';
import { useSession } from '../../../shared/api/session.ts';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { guardText } from '../../../shared/ui/impact/guard-text.ts';
import { ModalDialog } from '../../../shared/ui/modal-dialog.tsx';
import { graveWarnings } from '../plan-facts.ts';
import { warningText } from '../review/plan-warnings.tsx';
import { needsOf } from './set-stops.ts';

const column = style({ display: 'flex', flexDirection: 'column', gap: 20 });
const box = style({ display: 'flex', flexDirection: 'column', gap: 8 });
const heading = style({ font: 'title-sm', margin: 0 });
const list = style({ margin: 0, paddingStart: 20, display: 'flex', flexDirection: 'column', gap: 8 });
const names = style({ font: 'ui-sm', color: 'neutral-subdued', overflowWrap: 'anywhere' });
const wrong = style({ font: 'ui-sm', color: 'negative', margin: 0 });
const full = style({ width: 'full' });
const row = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

const namesShown = 12;

interface ConfirmSetProps {
  readonly plans: readonly PlanBody[];
  /** With the reason for what trips; empty where nothing does. */
  readonly onApply: (reason: string) => void;
  readonly onCancel: () => void;
}

/** What can stop working, said once more before anything is written; guards that stop are answered here for all accounts. */
export function ConfirmSet(props: ConfirmSetProps) {
  return (
    <LaterMessages part="impact">
      <Dialog {...props} />
    </LaterMessages>
  );
}

/** Each sentence once, with the accounts that it is about. */
function graveSentences(text: Texts, plans: readonly PlanBody[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const plan of plans)
    for (const warning of graveWarnings(plan)) {
      const sentence = warningText(text, warning, plan);
      found.set(sentence, [...(found.get(sentence) ?? []), plan.accountName]);
    }
  return found;
}

function Dialog({ plans, onApply, onCancel }: ConfirmSetProps) {
  const text = useText();
  const { login } = useSession();
  const { control, handleSubmit } = useForm({ defaultValues: { entry: false, reason: '' } });
  const needs = needsOf(plans);
  const stopped = plans.flatMap((plan) =>
    stopsOf(guardsOfPlan(plan)).map(({ guard }) => ({
      account: plan.accountName,
      guard: { ...guard, params: { ...guard.params }, through: guard.through && [...guard.through] },
    })),
  );
  const check = (reason: string | undefined): string | true => {
    if (isReason(reason)) return true;
    return text((reason ?? '').trim().length > reasonLength.most ? 'apply.reason.long' : 'apply.reason.short');
  };
  return (
    <ModalDialog title={text('planSet.confirm.title', { count: plans.length })} onDismiss={onCancel}>
      <form
        className={column}
        noValidate
        onSubmit={(event) => void handleSubmit(({ reason }) => onApply(reason.trim()))(event)}
      >
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
        {stopped.length === 0 ? null : (
          <div className={box}>
            <h3 className={heading}>{text('apply.stops')}</h3>
            <ul className={list}>
              {stopped.slice(0, namesShown).map(({ account, guard }) => (
                <li key={`${account} ${guard.code}`} data-stop={account}>
                  <strong>{account}</strong>: {guardText(text, guard, login)}
                </li>
              ))}
              {stopped.length > namesShown ? (
                <li>{text('planSet.confirm.more', { more: stopped.length - namesShown })}</li>
              ) : null}
            </ul>
          </div>
        )}
        {needs.has('entry') ? (
          <Controller
            control={control}
            name="entry"
            rules={{ required: text('apply.entry.missing') }}
            render={({ field: { value, onChange, ref }, fieldState: { invalid, error } }) => (
              <>
                <Checkbox ref={ref} isSelected={value} onChange={onChange} isInvalid={invalid}>
                  {text('apply.entry')}
                </Checkbox>
                {error ? (
                  <p className={wrong} role="alert">
                    {error.message}
                  </p>
                ) : null}
              </>
            )}
          />
        ) : null}
        {needs.has('reason') ? (
          <Controller
            control={control}
            name="reason"
            rules={{ validate: check }}
            render={({ field: { value, onChange, ref }, fieldState: { invalid, error } }) => (
              <TextArea
                ref={ref}
                styles={full}
                label={text('apply.reason')}
                description={text('planSet.confirm.reason')}
                value={value}
                onChange={onChange}
                isInvalid={invalid}
                errorMessage={error?.message ?? ''}
              />
            )}
          />
        ) : null}
        <div className={row}>
          <Button variant="secondary" onPress={onCancel}>
            {text('apply.cancel')}
          </Button>
          <Button variant="negative" type="submit">
            {text('planSet.apply', { count: plans.length })}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
