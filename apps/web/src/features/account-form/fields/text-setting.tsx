import type { TextField as TextFieldName } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { useController, useFormContext } from 'react-hook-form';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from '../form-values.ts';

const full = style({ width: 'full' });

interface TextSettingProps {
  readonly field: TextFieldName;
  readonly kind: 'text' | 'address' | 'long-text';
}

/** A text of one line, or of several where it is long. */
export function TextSetting({ field, kind }: TextSettingProps) {
  const { isReadOnly } = useAccountView();
  const present = useFieldSource(field)?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held, fieldState } = useController({ control, name: field });
  return (
    <FieldFrame field={field}>
      {(ids) => {
        const common = {
          styles: full,
          id: ids.control,
          'aria-labelledby': ids.label,
          'aria-describedby': ids.messages,
          name: held.name,
          value: held.value ?? '',
          onChange: held.onChange,
          onBlur: held.onBlur,
          isReadOnly,
          isDisabled: !present,
          isInvalid: fieldState.invalid,
        };
        return kind === 'long-text' ? (
          <TextArea {...common} />
        ) : (
          <TextField
            {...common}
            inputMode={kind === 'address' ? 'url' : 'text'}
            autoComplete="off"
            spellCheck="false"
          />
        );
      }}
    </FieldFrame>
  );
}
