import { useController, useFormContext } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { secretAgeText } from '../../../shared/ui/form/secret-age.ts';
import { SecretControl } from '../../../shared/ui/form/secret-control.tsx';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from '../form-values.ts';

/** The client secret. */
export function SecretSetting() {
  const text = useText();
  const { account, isReadOnly } = useAccountView();
  const present = useFieldSource('imsClientSecret')?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held, fieldState } = useController({ control, name: 'imsClientSecret' });
  const secret = account.settings.imsClientSecret;
  return (
    <FieldFrame field="imsClientSecret" isGroup>
      {(ids) => (
        <SecretControl
          ids={ids}
          state={secret === 'hidden' ? 'hidden' : secret.stored ? 'stored' : 'absent'}
          stateText={secretAgeText(text, account.secretAge)}
          newLabel={text('secret.new')}
          value={held.value}
          mayEdit={!isReadOnly && present}
          isInvalid={fieldState.invalid}
          onChange={held.onChange}
          onBlur={held.onBlur}
        />
      )}
    </FieldFrame>
  );
}
