import { useController, useFormContext } from 'react-hook-form';
import { useAccountView, useFieldSource } from './account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from './form-values.ts';
import type { RenderMask } from './slots.ts';

/** The association mask, drawn by the feature that previews it. A viewer may try masks; nothing of it is stored. */
export function MaskSetting({ render }: { readonly render: RenderMask }) {
  const { account, isReadOnly } = useAccountView();
  const present = useFieldSource('associationMask')?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held } = useController({ control, name: 'associationMask' });
  return (
    <FieldFrame field="associationMask" isWide isGroup>
      {(ids) =>
        render({
          instanceKey: account.instanceKey,
          value: held.value,
          savedValue: account.settings.associationMask,
          onChange: held.onChange,
          isReadOnly,
          isDisabled: !present,
          messagesId: ids.messages,
        })
      }
    </FieldFrame>
  );
}
