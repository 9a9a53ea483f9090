import type { GuardBody } from '@console/contract';
import { isReason, reasonLength, type Stop } from '@console/domain';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { type Control, Controller } from 'react-hook-form';
import { useSession } from '../../../shared/api/session.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { SignedLine } from '../../../shared/ui/impact/guard-list.tsx';
import { guardText } from '../../../shared/ui/impact/guard-text.ts';

const box = style({ display: 'flex', flexDirection: 'column', gap: 8 });
const item = style({ display: 'flex', flexDirection: 'column', gap: 8, overflowWrap: 'anywhere' });
const told = style({
  display: 'flex',
  columnGap: 8,
  alignItems: 'start',
  margin: 0,
  font: 'body-sm',
  color: 'neutral',
});
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const error = style({ font: 'ui-sm', color: 'negative', margin: 0 });
const full = style({ width: 'full' });

/** What is typed before an apply: entries and reasons by the code of their guard. */
export interface ApplyValues {
  readonly entries: Record<string, boolean>;
  readonly reasons: Record<string, string>;
  readonly password: string;
}

/** The sentence of a guard with its sign. */
export function GuardLine({ guard }: { readonly guard: GuardBody }) {
  const text = useText();
  const { login } = useSession();
  return (
    <p className={told}>
      <SignedLine state={guard.state}>{guardText(text, guard, login)}</SignedLine>
    </p>
  );
}

interface FieldProps {
  readonly control: Control<ApplyValues>;
}

/** One guard, with the entry or the reason that overrides it. */
export function StopItem({ stop: { guard, needs }, control }: FieldProps & { readonly stop: Stop }) {
  const text = useText();
  const { code } = guard;
  const body: GuardBody = { ...guard, params: { ...guard.params }, through: guard.through && [...guard.through] };
  const check = (reason: string | undefined): string | true => {
    if (isReason(reason)) return true;
    return (reason ?? '').trim().length > reasonLength.most ? text('apply.reason.long') : text('apply.reason.short');
  };
  return (
    <li className={item} data-stop={code} data-needs={needs}>
      <GuardLine guard={body} />
      {needs === 'entry' ? (
        <Controller
          control={control}
          name={`entries.${code}`}
          rules={{ required: text('apply.entry.missing') }}
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <>
              <Checkbox ref={ref} isSelected={value ?? false} onChange={onChange} isInvalid={fieldState.invalid}>
                {text('apply.entry')}
              </Checkbox>
              {fieldState.error ? (
                <p className={error} role="alert">
                  {fieldState.error.message}
                </p>
              ) : null}
            </>
          )}
        />
      ) : (
        <Controller
          control={control}
          name={`reasons.${code}`}
          rules={{ validate: check }}
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <TextArea
              ref={ref}
              styles={full}
              label={text('apply.reason')}
              description={text('apply.reason.help')}
              value={value ?? ''}
              onChange={onChange}
              isInvalid={fieldState.invalid}
              errorMessage={fieldState.error?.message ?? ''}
            />
          )}
        />
      )}
    </li>
  );
}

interface PasswordFieldProps extends FieldProps {
  readonly why: string;
  readonly isWrong: boolean;
}

/** The Campaign password, and why it is asked for. */
export function PasswordField({ why, isWrong, control }: PasswordFieldProps) {
  const text = useText();
  return (
    <div className={box}>
      <p className={note}>{why}</p>
      <Controller
        control={control}
        name="password"
        rules={{ required: text('apply.password.missing') }}
        render={({ field: { value, onChange, ref }, fieldState }) => (
          <TextField
            ref={ref}
            styles={full}
            type="password"
            autoComplete="current-password"
            label={text('apply.password')}
            value={value}
            onChange={onChange}
            isInvalid={fieldState.invalid || (isWrong && !fieldState.isDirty)}
            errorMessage={fieldState.error?.message ?? (isWrong ? text('apply.password.wrong') : '')}
          />
        )}
      />
    </div>
  );
}
