import type { FlagField } from '@console/domain';
import { Switch } from '@react-spectrum/s2/Switch';
import { useController, useFormContext } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from '../form-values.ts';

/** A yes or no. */
export function FlagSetting({ field }: { readonly field: FlagField }) {
  const text = useText();
  const { isReadOnly } = useAccountView();
  const present = useFieldSource(field)?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held } = useController({ control, name: field });
  return (
    <FieldFrame field={field}>
      {(ids) => (
        <Switch
          id={ids.control}
          aria-labelledby={ids.label}
          aria-describedby={ids.messages}
          isSelected={held.value === true}
          onChange={held.onChange}
          isReadOnly={isReadOnly}
          isDisabled={!present}
        >
          {text(held.value ? 'field.on' : 'field.off')}
        </Switch>
      )}
    </FieldFrame>
  );
}
