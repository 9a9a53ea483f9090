import type { PlainFieldBody } from '@console/contract';
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import type { FieldIds } from '../../../shared/ui/form/field-frame.tsx';

const full = style({ width: 'full' });

/** With more options than this one types to find one. */
const mostPicked = 12;

export type Options = NonNullable<PlainFieldBody['options']>;

interface ChoiceControlProps {
  readonly ids: FieldIds;
  readonly options: Options;
  readonly value: string;
  readonly isInvalid: boolean;
  readonly onChange: (value: string) => void;
}

/** A value of the instance's own enumeration. One that is stored and not among them stays to choose, and says so. */
export function ChoiceControl({ ids, options, value, isInvalid, onChange }: ChoiceControlProps) {
  const text = useText();
  const isKnown = options.some((option) => option.value === value);
  const named = options.map((option) => ({ id: option.value, label: option.label || option.value }));
  const items = isKnown
    ? named
    : [{ id: value, label: value === '' ? text('field.empty') : text('external.choice.unknown', { value }) }, ...named];
  const common = {
    styles: full,
    id: ids.control,
    'aria-labelledby': ids.label,
    'aria-describedby': ids.messages,
    isInvalid,
    selectedKey: value,
    onSelectionChange: (key: string | number | null) => {
      if (key !== null) onChange(String(key));
    },
  };
  if (items.length > mostPicked)
    return (
      <ComboBox {...common} defaultItems={items}>
        {({ id, label }) => (
          <ComboBoxItem id={id} textValue={label}>
            {label}
          </ComboBoxItem>
        )}
      </ComboBox>
    );
  return (
    <Picker {...common} items={items}>
      {({ id, label }) => (
        <PickerItem id={id} textValue={label}>
          {label}
        </PickerItem>
      )}
    </Picker>
  );
}
