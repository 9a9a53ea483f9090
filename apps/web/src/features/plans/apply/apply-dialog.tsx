import { guardsOfPlan, type PlanBody, type ProblemBody } from '@console/contract';
import { asksForPassword, type Override, type Stop, stopsOf } from '@console/domain';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useForm } from 'react-hook-form';
import { useSession } from '../../../shared/api/session.ts';
import { isImsField } from '../../../shared/intl/field-name.ts';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { ModalDialog } from '../../../shared/ui/modal-dialog.tsx';
import { useNow } from '../../../shared/lib/use-now.ts';
import { applyWord } from '../acts/act-words.ts';
import { type ApplyValues, GuardLine, PasswordField, StopItem } from './apply-fields.tsx';
import { consequenceOf } from './consequence.ts';
import { CostList } from './cost-list.tsx';
import { graveWarnings } from '../plan-facts.ts';
import { Sentences, warningText } from '../review/plan-warnings.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 20 });
const box = style({ display: 'flex', flexDirection: 'column', gap: 8 });
const list = style({ display: 'flex', flexDirection: 'column', gap: 16, margin: 0, padding: 0, listStyleType: 'none' });
const item = style({ display: 'flex', flexDirection: 'column', gap: 8, overflowWrap: 'anywhere' });
const heading = style({ font: 'title-sm', margin: 0 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const row = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

const namesShown = 6;

/** What a refusal asked for beyond what the plan shows. */
export type Asked = Pick<ProblemBody, 'code' | 'stops' | 'couldSignIn'> | null;

export interface Answer {
  readonly overrides: readonly Override[];
  /** Empty where none is asked for. */
  readonly password: string;
}

interface ApplyDialogProps {
  readonly plan: PlanBody;
  readonly asked: Asked;
  /** What was typed for the attempt before, and is not to be typed again; the password is. */
  readonly former: readonly Override[];
  /** Campaign refused the password typed last. */
  readonly isPasswordWrong: boolean;
  readonly onApply: (answer: Answer) => void;
  readonly onCancel: () => void;
}

/** Whether the dialog has something to ask, or to tell, before the plan is applied. */
export function hasToAsk(plan: PlanBody, provedUntil: string, now: number): boolean {
  const guards = guardsOfPlan(plan);
  const isUnjudged = plan.impact === null && graveWarnings(plan).length > 0;
  return guards.some(({ state }) => state !== 'clear') || isUnjudged || isPasswordDue(plan, provedUntil, now);
}

function isPasswordDue({ kind, act, changes }: PlanBody, provedUntil: string, now: number): boolean {
  // Nothing brings a deleted account back with its secrets, so the server asks who it is.
  if (act === 'delete') return Date.parse(provedUntil) <= now;
  // Of other accounts fields have the same keys, and decide nobody’s sign-in.
  const deciding = kind === 'ims' ? changes.map(({ field }) => field).filter(isImsField) : [];
  return asksForPassword(deciding) && Date.parse(provedUntil) <= now;
}

/** What has to be said before a plan is applied: whom it costs, each guard that is not clear, and who applies. */
export function ApplyDialog(props: ApplyDialogProps) {
  return (
    <LaterMessages part="impact">
      <Dialog {...props} />
    </LaterMessages>
  );
}

function Dialog({ plan, asked, former, isPasswordWrong, onApply, onCancel }: ApplyDialogProps) {
  const text = useText();
  const { provedUntil, instance, login } = useSession();
  const now = useNow(10_000);
  const guards = guardsOfPlan(plan);
  const stops: readonly Stop[] = asked?.stops ?? stopsOf(guards);
  const others = guards.filter(
    (guard) => guard.state !== 'clear' && !stops.some((stop) => stop.guard.code === guard.code),
  );
  const passwordWhy = whyPassword(text, {
    plan,
    asked,
    isDue: isPasswordDue(plan, provedUntil, now),
  });
  const { control, handleSubmit, setValue, getValues } = useForm<ApplyValues>({
    defaultValues: {
      entries: Object.fromEntries(former.map(({ guard }) => [guard, true])),
      reasons: Object.fromEntries(former.map(({ guard, reason = '' }) => [guard, reason])),
      password: '',
    },
  });
  // A password is no way back where Campaign takes none.
  const isBarred = asked?.code === 'way-back-missing' && instance.signIn.campaignLogin === 'blocked';
  const sum = consequenceOf(text, plan, login);
  const reasoned = stops.filter(({ needs }) => needs === 'reason').map(({ guard }) => guard.code);
  const useFirstForAll = () => {
    const typed = getValues('reasons');
    const first = reasoned.map((code) => typed[code] ?? '').find((reason) => reason.trim() !== '') ?? '';
    for (const code of reasoned) setValue(`reasons.${code}`, first, { shouldValidate: true });
  };
  const submit = handleSubmit(({ reasons, password }) => {
    const overrides = stops.map(
      ({ guard, needs }): Override =>
        needs === 'reason' ? { guard: guard.code, reason: reasons[guard.code] ?? '' } : { guard: guard.code },
    );
    onApply({ overrides, password });
  });
  return (
    <ModalDialog title={sum ?? text('apply.title')} onDismiss={onCancel}>
      <form className={column} data-apply-form onSubmit={(event) => void submit(event)} noValidate>
        {plan.cost !== null && sum !== null ? <CostList cost={plan.cost} shown={namesShown} /> : null}
        {plan.impact === null ? (
          <Sentences sentences={graveWarnings(plan).map((warning) => warningText(text, warning, plan))} />
        ) : null}
        {stops.length > 0 ? (
          <div className={box}>
            <h3 className={heading}>{text('apply.stops')}</h3>
            <ul className={list}>
              {stops.map((stop) => (
                <StopItem key={stop.guard.code} stop={stop} control={control} />
              ))}
            </ul>
            {reasoned.length > 1 ? (
              <div>
                <ActionButton size="S" onPress={useFirstForAll}>
                  {text('apply.reason.same')}
                </ActionButton>
              </div>
            ) : null}
          </div>
        ) : null}
        {others.length > 0 ? (
          <div className={box}>
            <h3 className={heading}>{text('apply.others')}</h3>
            <ul className={list}>
              {others.map((guard) => (
                <li key={guard.code} className={item} data-guard={guard.code}>
                  <GuardLine guard={guard} />
                  {guard.wasSoBefore ? <p className={note}>{text('apply.wasSo')}</p> : null}
                  {guard.through && !guard.wasSoBefore ? (
                    <p className={note}>
                      {text('apply.through', {
                        guards: guard.through.map((code) => text(`guardName.${code}`)).join(', '),
                      })}
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {isBarred ? <p className={note}>{text('apply.wayBack.blocked')}</p> : null}
        {passwordWhy === null || isBarred ? null : (
          <PasswordField why={passwordWhy} isWrong={isPasswordWrong} control={control} />
        )}
        <div className={row}>
          <Button variant="secondary" onPress={onCancel}>
            {text('apply.cancel')}
          </Button>
          <Button variant={sum === null && plan.act !== 'delete' ? 'accent' : 'negative'} type="submit">
            {sum === null ? applyWord(text, plan, instance.label) : text('apply.button', { sum })}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}

interface PasswordFacts {
  readonly plan: PlanBody;
  readonly asked: Asked;
  readonly isDue: boolean;
}

/** Why the password is asked for; `null` where it is not. */
function whyPassword(text: Texts, { plan, asked, isDue }: PasswordFacts): string | null {
  if (asked?.code === 'way-back-missing') {
    const names = (asked.couldSignIn ?? []).join(', ');
    return names === '' ? text('apply.wayBack.nobody') : text('apply.wayBack', { names });
  }
  if (!isDue && asked?.code !== 'password-needed') return null;
  return text(plan.act === 'delete' ? 'plan.delete.password' : 'apply.password.why');
}
