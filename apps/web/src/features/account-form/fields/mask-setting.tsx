import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from '../form-values.ts';
import type { RenderMask } from '../slots.ts';

/** The association mask, drawn by the feature that previews it. What a viewer tries stays out of the form. */
export function MaskSetting({ render }: { readonly render: RenderMask }) {
  const { account, isReadOnly } = useAccountView();
  const present = useFieldSource('associationMask')?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held } = useController({ control, name: 'associationMask' });
  const [tried, setTried] = useState<string | null>(null);
  return (
    <FieldFrame field="associationMask" isWide isGroup>
      {(ids) =>
        render({
          instanceKey: account.instanceKey,
          value: (isReadOnly ? tried : null) ?? held.value ?? '',
          savedValue: account.settings.associationMask ?? '',
          onChange: isReadOnly ? setTried : held.onChange,
          isDisabled: !present,
          messagesId: ids.messages,
        })
      }
    </FieldFrame>
  );
}
