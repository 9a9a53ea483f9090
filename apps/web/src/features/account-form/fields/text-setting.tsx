import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { useController, useFormContext } from 'react-hook-form';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues, TextField as TextFieldName } from '../form-values.ts';

const full = style({ width: 'full' });

interface TextSettingProps {
  readonly field: TextFieldName;
  readonly inputMode?: 'text' | 'url';
}

/** A one-line text; the comment takes several lines. */
export function TextSetting({ field, inputMode = 'text' }: TextSettingProps) {
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
        return field === 'comment' ? (
          <TextArea {...common} />
        ) : (
          <TextField {...common} inputMode={inputMode} autoComplete="off" spellCheck="false" />
        );
      }}
    </FieldFrame>
  );
}
