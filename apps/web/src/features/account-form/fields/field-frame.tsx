import { fieldValueOf, type ImsSettingsField, sameFieldValue } from '@console/domain';
import { lazy, type ReactNode, Suspense } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { type FieldIds, FieldFrame as Frame } from '../../../shared/ui/form/field-frame.tsx';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldMessages } from '../findings/field-messages.tsx';
import { type FormValues, valuesOf } from '../form-values.ts';

// Few fields are not read, and most visits see none.
const UnreadField = lazy(async () => ({ default: (await import('./unread-field.tsx')).UnreadField }));

interface FieldFrameProps {
  readonly field: ImsSettingsField;
  /** The control takes the whole width, below the words. */
  readonly isWide?: boolean;
  /** Several controls, or one that names itself: the field's name labels them as a group. */
  readonly isGroup?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** Campaign did not tell what is stored, and nobody sets it here. Without the stored mask none can be set at all. */
function useIsUnread(field: ImsSettingsField): boolean {
  const { account } = useAccountView();
  const { control: form } = useFormContext<FormValues>();
  const { field: held } = useController({ control: form, name: field });
  if (field === 'imsClientSecret' || account.settings[field] !== null) return false;
  return held.value === null || field === 'associationMask';
}

/** Whether a field differs from what is stored. */
export function useIsChanged(field: ImsSettingsField): boolean {
  const { account } = useAccountView();
  const { control: form } = useFormContext<FormValues>();
  const { field: held } = useController({ control: form, name: field });
  const value: FormValues[ImsSettingsField] = held.value;
  if (field === 'imsClientSecret') return value !== null;
  const stored = fieldValueOf(account.settings, field);
  if (value === null || (typeof value === 'object' && 'action' in value)) return false;
  return !sameFieldValue(stored, value);
}

/** One field of the account for Adobe sign-in, with Adobe's rule for it. */
export function FieldFrame({ field, isWide = false, isGroup = false, children }: FieldFrameProps) {
  const text = useText();
  const { account, isReadOnly } = useAccountView();
  const source = useFieldSource(field);
  const { setValue } = useFormContext<FormValues>();
  const isChanged = useIsChanged(field);
  const isUnread = useIsUnread(field);
  const undo = () => {
    setValue(field, valuesOf(account.settings)[field], { shouldValidate: true, shouldDirty: true });
  };
  return (
    <Frame
      field={field}
      name={text(`field.${field}`)}
      rule={text(`rule.${field}`)}
      source={source}
      layout={isWide ? 'below' : 'beside'}
      isGroup={isGroup}
      isChanged={isChanged}
      onUndo={isReadOnly ? null : undo}
      renderMessages={({ messages, control }) => <FieldMessages field={field} id={messages} controlId={control} />}
    >
      {(ids) =>
        isUnread ? (
          <Suspense fallback={null}>
            <LaterMessages part="account-state">
              <UnreadField field={field} controlId={ids.control} />
            </LaterMessages>
          </Suspense>
        ) : (
          children(ids)
        )
      }
    </Frame>
  );
}
