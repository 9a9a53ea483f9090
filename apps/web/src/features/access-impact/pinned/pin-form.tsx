import type { UnmatchedBody, VainExpectationBody } from '@console/contract';
import { type Expectation, expectationLimits } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { operatorGroupsQuery } from '../../../shared/api/operator-groups.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { unmatchedText } from '../../../shared/ui/impact/expectation-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { type FieldFault, nothingTyped, readTyped, type TypedExpectations } from './typed-expectations.ts';
import type { SaveOutcome } from './use-expectations.ts';

const form = style({ display: 'flex', flexDirection: 'column', rowGap: 12, minWidth: 0 });
const full = style({ width: 'full' });
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

const kinds = ['person-signs-in', 'person-keeps-group', 'profiles-never-reach'] as const;

/** Not saved, since it protects nothing as things are now. */
interface Refused {
  readonly typed: TypedExpectations;
  readonly vain: readonly VainExpectationBody[];
}

type Faults = Extract<ReturnType<typeof readTyped>, { faults: unknown }>['faults'];

/** What is missing is told only once somebody wants to go on; what cannot be stored, at once. */
function faultsToTell(faults: Faults, wasAsked: boolean): Faults {
  if (wasAsked) return faults;
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== 'missing'));
}

interface PinFormProps {
  readonly instanceKey: string;
  readonly isSaving: boolean;
  /** What was typed stays when it was not saved. */
  readonly onAdd: (added: readonly Expectation[], confirmVain: boolean) => Promise<SaveOutcome>;
  readonly onCancel: () => void;
}

/** Asks for what must stay true, for several people at once where it is of people. */
export function PinForm({ instanceKey, isSaving, onAdd, onCancel }: PinFormProps) {
  const text = useText();
  const { data } = useQuery(operatorGroupsQuery(instanceKey));
  const [typed, setTyped] = useState<TypedExpectations>(nothingTyped);
  const [wasAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const read = readTyped(
    typed,
    data?.groups.map(({ name }) => name),
  );
  const faults = 'faults' in read ? faultsToTell(read.faults, wasAsked) : {};
  const set = (part: Partial<TypedExpectations>) => setTyped((held) => ({ ...held, ...part }));
  // Of what was sent; what is typed since is another question.
  const vain = refused?.typed === typed ? refused.vain : [];
  const vainText = (field: UnmatchedBody['field']): string =>
    vain
      .flatMap(({ unmatched }) => unmatched)
      .filter((unmatched) => unmatched.field === field)
      .map((unmatched) => unmatchedText(text, unmatched))
      .join(' ');
  const faultText = (fault: FieldFault | undefined, field: 'person' | 'profiles' | 'group'): string => {
    if (fault === undefined) return '';
    if (fault === 'long') return text('pinned.error.long', { count: expectationLimits.textLength });
    return text(`pinned.error.${fault === 'missing' ? field : fault}`);
  };
  const pin = async (confirmVain: boolean) => {
    setAsked(true);
    if (isSaving || !('expectations' in read)) return;
    const outcome = await onAdd(read.expectations, confirmVain);
    if (outcome.kind === 'vain') setRefused({ typed, vain: outcome.vain });
    if (outcome.kind !== 'saved') return;
    setTyped({ ...nothingTyped, kind: typed.kind, groupName: typed.groupName });
    setAsked(false);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await pin(false);
  };
  const isOfProfiles = typed.kind === 'profiles-never-reach';
  return (
    <form className={form} onSubmit={(event) => void submit(event)} noValidate>
      <Picker
        styles={full}
        label={text('pinned.kind')}
        selectedKey={typed.kind}
        onSelectionChange={(key) => set({ kind: kinds.find((kind) => kind === key) ?? 'person-signs-in' })}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked for this form
        autoFocus
      >
        {kinds.map((kind) => (
          <PickerItem key={kind} id={kind}>
            {text(`pinned.kind.${kind}`)}
          </PickerItem>
        ))}
      </Picker>
      {isOfProfiles ? (
        <TextField
          styles={full}
          label={text('pinned.profiles')}
          description={text('pinned.profiles.help')}
          value={typed.profiles}
          onChange={(profiles) => set({ profiles })}
          isInvalid={faults.profiles !== undefined || vainText('profiles') !== ''}
          errorMessage={faultText(faults.profiles, 'profiles') || vainText('profiles')}
          spellCheck="false"
        />
      ) : (
        <TextArea
          styles={full}
          label={text('pinned.people')}
          value={typed.people}
          onChange={(people) => set({ people })}
          isInvalid={faults.people !== undefined}
          errorMessage={faultText(faults.people, 'person')}
          spellCheck="false"
        />
      )}
      {typed.kind === 'person-signs-in' ? null : (
        <ComboBox
          styles={full}
          label={text('pinned.group')}
          allowsCustomValue
          defaultItems={data?.groups ?? []}
          inputValue={typed.groupName}
          onInputChange={(groupName) => set({ groupName })}
          isInvalid={faults.groupName !== undefined || vainText('groupName') !== ''}
          errorMessage={faultText(faults.groupName, 'group') || vainText('groupName')}
        >
          {({ name }) => (
            <ComboBoxItem id={name} textValue={name}>
              {name}
            </ComboBoxItem>
          )}
        </ComboBox>
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
            <Button variant="secondary" size="S" isPending={isSaving} onPress={() => void pin(true)}>
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
