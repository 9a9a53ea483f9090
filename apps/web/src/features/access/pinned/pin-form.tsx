import type { UnmatchedBody, VainExpectationBody } from '@console/contract';
import { type Expectation, expectationLimits } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { operatorGroupsQuery } from '../../../shared/api/operator-groups.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { unmatchedText } from '../../../shared/ui/impact/expectation-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { faultToShow, nothingTyped, pinResolver, type TypedExpectations } from './typed-expectations.ts';
import type { SaveOutcome } from './use-expectations.ts';

const form = style({ display: 'flex', flexDirection: 'column', rowGap: 12, minWidth: 0 });
const full = style({ width: 'full' });
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

const kinds = ['person-signs-in', 'person-keeps-group', 'profiles-never-reach'] as const;

/** Expectations that were not saved because they protect nothing. */
interface Refused {
  /** What was sent, as JSON. */
  readonly sent: string;
  readonly vain: readonly VainExpectationBody[];
}

interface PinFormProps {
  readonly instanceKey: string;
  readonly isSaving: boolean;
  /** If it is not saved, the typed values stay. */
  readonly onAdd: (added: readonly Expectation[], confirmVain: boolean) => Promise<SaveOutcome>;
  readonly onCancel: () => void;
}

/** A form for new expectations; it takes several people at once. */
export function PinForm({ instanceKey, isSaving, onAdd, onCancel }: PinFormProps) {
  const text = useText();
  const { data } = useQuery(operatorGroupsQuery(instanceKey));
  const [refused, setRefused] = useState<Refused | null>(null);
  const { control, handleSubmit, getValues, formState } = useForm({
    defaultValues: nothingTyped,
    mode: 'onChange',
    resolver: pinResolver,
    context: { groupNames: data?.groups.map(({ name }) => name) ?? [] },
  });
  const { errors, isSubmitted } = formState;
  const typed = useWatch({ control, compute: (values: TypedExpectations) => values });
  // Applies only while the values are the ones that were sent.
  const vain = refused?.sent === JSON.stringify(typed) ? refused.vain : [];
  const vainText = (field: UnmatchedBody['field']): string =>
    vain
      .flatMap(({ unmatched }) => unmatched)
      .filter((unmatched) => unmatched.field === field)
      .map((unmatched) => unmatchedText(text, unmatched))
      .join(' ');
  const faultText = (message: string | undefined, field: 'person' | 'profiles' | 'group'): string => {
    const fault = faultToShow(message, isSubmitted);
    if (fault === undefined) return '';
    if (fault === 'long') return text('pinned.error.long', { count: expectationLimits.textLength });
    return text(`pinned.error.${fault === 'missing' ? field : fault}`);
  };
  const faults = {
    people: faultText(errors.people?.message, 'person'),
    profiles: faultText(errors.profiles?.message, 'profiles') || vainText('profiles'),
    groupName: faultText(errors.groupName?.message, 'group') || vainText('groupName'),
  };
  const pin = (confirmVain: boolean) =>
    handleSubmit(async ({ expectations }) => {
      if (isSaving) return;
      const sent = JSON.stringify(getValues());
      const outcome = await onAdd(expectations, confirmVain);
      if (outcome.kind === 'vain') setRefused({ sent, vain: outcome.vain });
    });
  return (
    <form className={form} onSubmit={(event) => void pin(false)(event)} noValidate>
      <Controller
        control={control}
        name="kind"
        // Each kind needs other fields.
        rules={{ deps: ['people', 'profiles', 'groupName'] }}
        render={({ field }) => (
          <Picker
            styles={full}
            label={text('pinned.kind')}
            selectedKey={field.value}
            onSelectionChange={field.onChange}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just opened this form
            autoFocus
          >
            {kinds.map((kind) => (
              <PickerItem key={kind} id={kind}>
                {text(`pinned.kind.${kind}`)}
              </PickerItem>
            ))}
          </Picker>
        )}
      />
      {typed.kind === 'profiles-never-reach' ? (
        <Controller
          key="profiles"
          control={control}
          name="profiles"
          render={({ field }) => (
            <TextField
              ref={field.ref}
              styles={full}
              label={text('pinned.profiles')}
              description={text('pinned.profiles.help')}
              value={field.value}
              onChange={field.onChange}
              isInvalid={faults.profiles !== ''}
              errorMessage={faults.profiles}
              spellCheck="false"
            />
          )}
        />
      ) : (
        <Controller
          key="people"
          control={control}
          name="people"
          render={({ field }) => (
            <TextArea
              ref={field.ref}
              styles={full}
              label={text('pinned.people')}
              value={field.value}
              onChange={field.onChange}
              isInvalid={faults.people !== ''}
              errorMessage={faults.people}
              spellCheck="false"
            />
          )}
        />
      )}
      {typed.kind === 'person-signs-in' ? null : (
        <Controller
          control={control}
          name="groupName"
          render={({ field }) => (
            <ComboBox
              ref={field.ref}
              styles={full}
              label={text('pinned.group')}
              allowsCustomValue
              defaultItems={data?.groups ?? []}
              inputValue={field.value}
              onInputChange={field.onChange}
              isInvalid={faults.groupName !== ''}
              errorMessage={faults.groupName}
            >
              {({ name }) => (
                <ComboBoxItem id={name} textValue={name}>
                  {name}
                </ComboBoxItem>
              )}
            </ComboBox>
          )}
        />
      )}
      <div className={buttons}>
        <Button variant="primary" size="S" type="submit" isPending={isSaving}>
          {text(isSaving ? 'pinned.saving' : 'pinned.save')}
        </Button>
        <Button variant="secondary" size="S" onPress={onCancel}>
          {text('action.cancel')}
        </Button>
      </div>
      {vain.length > 0 ? (
        <Notice
          tone="notice"
          announce="alert"
          actions={
            <Button variant="secondary" size="S" isPending={isSaving} onPress={() => void pin(true)()}>
              {text('pinned.vain.confirm')}
            </Button>
          }
        >
          {text('pinned.vain')}
        </Notice>
      ) : null}
    </form>
  );
}
