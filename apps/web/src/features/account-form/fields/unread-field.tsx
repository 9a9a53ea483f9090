import type { ImsSettingsField } from '@console/domain';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAccountView, useFieldSource } from '../account-context.ts';
import type { FormValues } from '../form-values.ts';

const box = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: 12,
  borderWidth: 1,
  borderStyle: 'dashed',
  borderColor: 'gray-500',
  borderRadius: 'default',
  minWidth: 0,
});
const line = style({ display: 'flex', gap: 8, alignItems: 'start', font: 'ui', color: 'neutral', margin: 0 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const typedMask = style({ font: 'code-sm', color: 'neutral', overflowWrap: 'anywhere' });
const icon = iconStyle({ size: 'S', color: 'notice' });

const flags: ReadonlySet<ImsSettingsField> = new Set(['enabled', 'packageAutoExport']);

interface UnreadFieldProps {
  readonly field: ImsSettingsField;
  readonly controlId: string;
}

/** Stands in place of a control whose value Campaign did not tell. Nothing is written unless the person asks to set it. */
export function UnreadField({ field, controlId }: UnreadFieldProps) {
  const text = useText();
  const { isReadOnly } = useAccountView();
  const cause = useFieldSource(field)?.unread ?? 'not-in-reply';
  const isMask = field === 'associationMask';
  const maySet = !isReadOnly && !isMask && cause !== 'not-on-build';
  return (
    <div className={box} data-unread={cause}>
      <p className={line}>
        <InfoCircle styles={icon} />
        <span>{text(`unread.${cause}`)}</span>
      </p>
      {isMask ? <UnreadMask /> : null}
      {maySet ? <SetButtons field={field} controlId={controlId} /> : null}
    </div>
  );
}

/** A mask typed before, in a draft: shown, so that it is not lost, and undone by the field's own button. */
function UnreadMask() {
  const text = useText();
  const { control } = useFormContext<FormValues>();
  const typed = useWatch({ control, name: 'associationMask' });
  return (
    <>
      <p className={note}>{text('unread.mask')}</p>
      {typed === null ? null : <code className={typedMask}>{typed}</code>}
    </>
  );
}

function SetButtons({ field, controlId }: UnreadFieldProps) {
  const text = useText();
  const { setValue } = useFormContext<FormValues>();
  const name = text(`field.${field}`);
  const set = (value: FormValues[ImsSettingsField]) => {
    setValue(field, value, { shouldValidate: true, shouldDirty: true });
    // The control takes the button's place, and its id.
    setTimeout(() => document.getElementById(controlId)?.focus());
  };
  return (
    <>
      <p className={note}>{text('unread.unchanged')}</p>
      <div className={row}>
        {flags.has(field) ? (
          <>
            <ActionButton
              id={controlId}
              size="S"
              onPress={() => set(true)}
              aria-label={text('unread.turnOnOf', { field: name })}
            >
              {text('unread.turnOn')}
            </ActionButton>
            <ActionButton size="S" onPress={() => set(false)} aria-label={text('unread.turnOffOf', { field: name })}>
              {text('unread.turnOff')}
            </ActionButton>
          </>
        ) : (
          <ActionButton
            id={controlId}
            size="S"
            onPress={() => set(field === 'imsScope' ? [] : '')}
            aria-label={text('unread.setOf', { field: name })}
          >
            {text('unread.set')}
          </ActionButton>
        )}
      </div>
    </>
  );
}
