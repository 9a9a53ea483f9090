import { fieldValueOf, type ImsSettingsField, sameFieldValue } from '@console/domain';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldMessages } from '../findings/field-messages.tsx';
import { FieldSource } from './field-source.tsx';
import { type FormValues, valuesOf } from '../form-values.ts';

// Few fields are not read, and most visits see none.
const UnreadField = lazy(async () => ({ default: (await import('./unread-field.tsx')).UnreadField }));

const row = style({
  display: 'grid',
  gridTemplateColumns: {
    default: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { default: 'minmax(0, 320px) minmax(0, 1fr)', isWide: 'minmax(0, 1fr)' },
  },
  columnGap: 40,
  rowGap: 12,
  paddingY: 20,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const words = style({ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 });
const labelRow = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  rowGap: 4,
  alignItems: 'center',
  minHeight: 24,
});
const labelStyle = style({ font: 'title-sm', color: 'neutral' });
const rule = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 640 });
const control = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  minWidth: 0,
  maxWidth: { default: 640, isWide: 'none' },
});
const changed = style({
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'accent-1100',
  backgroundColor: 'accent-subtle',
  paddingX: 8,
  paddingY: 2,
  borderRadius: 'pill',
});

export interface FieldIds {
  readonly control: string;
  readonly label: string;
  readonly messages: string;
}

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

/** One field: its name, Adobe's rule, where it lives, the control, and what is wrong or worth knowing. */
export function FieldFrame({ field, isWide = false, isGroup = false, children }: FieldFrameProps) {
  const text = useText();
  const id = useId();
  const { account, isReadOnly } = useAccountView();
  const source = useFieldSource(field);
  const { setValue } = useFormContext<FormValues>();
  const isChanged = useIsChanged(field);
  const isUnread = useIsUnread(field);
  const ids: FieldIds = { control: `${id}-control`, label: `${id}-label`, messages: `${id}-messages` };
  const name = text(`field.${field}`);
  const undo = () => {
    setValue(field, valuesOf(account.settings)[field], { shouldValidate: true, shouldDirty: true });
    document.getElementById(ids.control)?.focus();
  };
  return (
    <div className={row({ isWide })} data-field={field}>
      <div className={words}>
        <div className={labelRow}>
          {isGroup ? (
            <span className={labelStyle} id={ids.label}>
              {name}
            </span>
          ) : (
            <label className={labelStyle} id={ids.label} htmlFor={ids.control}>
              {name}
            </label>
          )}
          {isChanged ? <span className={changed}>{text('field.changed')}</span> : null}
          {isChanged && !isReadOnly ? (
            <ActionButton size="XS" isQuiet onPress={undo} aria-label={text('field.undoOf', { field: name })}>
              {text('field.undo')}
            </ActionButton>
          ) : null}
        </div>
        <p className={rule}>{text(`rule.${field}`)}</p>
        {source ? <FieldSource source={source} /> : null}
      </div>
      <div
        className={control({ isWide })}
        {...(isGroup ? { role: 'group', 'aria-labelledby': ids.label, 'aria-describedby': ids.messages } : {})}
      >
        {isWide ? <FieldMessages field={field} id={ids.messages} controlId={ids.control} /> : null}
        {isUnread ? (
          <Suspense fallback={null}>
            <LaterMessages part="account-state">
              <UnreadField field={field} controlId={ids.control} />
            </LaterMessages>
          </Suspense>
        ) : (
          children(ids)
        )}
        {isWide ? null : <FieldMessages field={field} id={ids.messages} controlId={ids.control} />}
      </div>
    </div>
  );
}
