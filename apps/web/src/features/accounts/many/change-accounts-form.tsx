import { mostPlansAtOnce } from '@console/contract';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type Control, Controller } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import type { PlanSetMutation } from '../../../shared/ui/form/plan-request.ts';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { ChosenAccounts } from './chosen-accounts.tsx';
import { ManyBar } from './many-bar.tsx';
import { type ChosenAccount, type FieldChoice, secretChoices, textChoices } from './many-acts.ts';
import { RotationGuide } from './rotation-guide.tsx';
import { manyKinds, type ManyValues, useManyForm } from './use-many-form.ts';

const column = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });
const fields = style({ display: 'flex', flexDirection: 'column', gap: 16, maxWidth: 560 });
const full = style({ width: 'full' });
const note = style({ font: 'ui', color: 'neutral-subdued', margin: 0 });

interface ChangeAccountsFormProps {
  readonly instanceKey: string;
  readonly chosen: readonly ChosenAccount[];
  readonly all: readonly ChosenAccount[];
  /** Whether values and secrets were read; without them accounts can only be enabled and disabled. */
  readonly hasValues: boolean;
  readonly plans: PlanSetMutation;
  readonly what: string | null;
  readonly onNames: (names: readonly string[]) => void;
}

/** One change for all chosen accounts, with what it comes to in each before anything is asked of the server. */
export function ChangeAccountsForm(props: ChangeAccountsFormProps) {
  const { instanceKey, chosen, all, hasValues, plans, what, onNames } = props;
  const text = useText();
  const { control, kind, field, effects, submit } = useManyForm({ instanceKey, chosen, plans, what });
  const offered = kind === 'secret' ? secretChoices(chosen) : textChoices(chosen);
  const names = chosen.map(({ name }) => name);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={column}>
        <div className={fields}>
          <Controller
            control={control}
            name="kind"
            render={({ field: { value, onChange } }) => (
              <RadioGroup label={text('many.what')} value={value} onChange={onChange}>
                {manyKinds.map((one) => (
                  <Radio key={one} value={one} isDisabled={!hasValues && one !== 'enable' && one !== 'disable'}>
                    {text(`many.what.${one}`)}
                  </Radio>
                ))}
              </RadioGroup>
            )}
          />
          {kind === 'enable' || kind === 'disable' ? null : offered.length === 0 ? (
            <p className={note}>{text(kind === 'secret' ? 'many.field.none.secret' : 'many.field.none.text')}</p>
          ) : (
            <FieldPicker control={control} field={field} offered={offered} of={chosen.length} />
          )}
          {kind === 'replace' ? <TypedText control={control} name="find" /> : null}
          {kind === 'set' || kind === 'replace' ? <TypedText control={control} name="value" kind={kind} /> : null}
          {kind === 'secret' && offered.length > 0 ? <TypedText control={control} name="secret" /> : null}
        </div>
        {kind === 'secret' && field !== null ? (
          <RotationGuide
            chosen={chosen}
            all={all}
            field={field}
            onAdd={(more) => onNames([...names, ...more])}
            room={mostPlansAtOnce - chosen.length}
          />
        ) : null}
        <ChosenAccounts
          effects={effects}
          kind={kind}
          field={field}
          onRemove={(name) => onNames(names.filter((one) => one !== name))}
        />
        {plans.error ? <ProblemNotice error={plans.error} /> : null}
        <ManyBar
          effects={effects}
          isBusy={plans.isPending}
          isOver={chosen.length > mostPlansAtOnce}
          onReview={submit}
        />
      </div>
    </form>
  );
}

interface FieldPickerProps {
  readonly control: Control<ManyValues>;
  readonly field: string | null;
  readonly offered: readonly FieldChoice[];
  readonly of: number;
}

function FieldPicker({ control, field, offered, of }: FieldPickerProps) {
  const text = useText();
  return (
    <Controller
      control={control}
      name="field"
      render={({ field: { onChange } }) => (
        <Picker
          styles={full}
          label={text('many.field')}
          selectedKey={field}
          onSelectionChange={(key) => onChange(String(key))}
          items={offered.map((one) => ({ id: one.field, ...one }))}
        >
          {({ id, label, count }) => (
            <PickerItem id={id} textValue={text.titled(label)}>
              {text('many.field.one', { label: text.titled(label), count, of })}
            </PickerItem>
          )}
        </Picker>
      )}
    />
  );
}

interface TypedTextProps {
  readonly control: Control<ManyValues>;
  readonly name: 'find' | 'value' | 'secret';
  readonly kind?: 'set' | 'replace';
}

const labels = { find: 'many.find', value: 'many.value', secret: 'many.secret' } as const;

function TypedText({ control, name, kind }: TypedTextProps) {
  const text = useText();
  const help = { find: text('many.find.help'), secret: text('many.secret.help'), value: undefined }[name];
  return (
    <Controller
      control={control}
      name={name}
      // An empty value is a value: it empties the field.
      rules={{ required: name !== 'value' }}
      render={({ field: { ref, value, onChange, onBlur }, fieldState: { invalid } }) => (
        <TextField
          ref={(handle) => ref(handle?.getInputElement() ?? null)}
          styles={full}
          label={text(name === 'value' && kind === 'replace' ? 'many.value.with' : labels[name])}
          description={help}
          type={name === 'secret' ? 'password' : 'text'}
          autoComplete={name === 'secret' ? 'new-password' : 'off'}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          isInvalid={invalid}
          errorMessage={text('many.needed')}
        />
      )}
    />
  );
}
