import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useController, useFormContext } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNow } from '../../../shared/lib/use-now.ts';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from '../form-values.ts';

const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', minHeight: 32 });
const state = style({ font: 'ui', color: { default: 'neutral', isMuted: 'neutral-subdued' } });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const full = style({ width: 'full' });

/** The client secret: told to be stored or not, replaced or cleared, never shown. */
export function SecretSetting() {
  const text = useText();
  const now = useNow(60_000);
  const { account, isReadOnly } = useAccountView();
  const present = useFieldSource('imsClientSecret')?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held, fieldState } = useController({ control, name: 'imsClientSecret' });
  const secret = account.settings.imsClientSecret;
  const typed = held.value;
  const mayEdit = !isReadOnly && present;
  const isHidden = secret === 'hidden';
  const isStored = !isHidden && secret.stored;
  const stored =
    isStored && secret.changedAt
      ? text('secret.storedSince', { ago: text.since(secret.changedAt, now) })
      : text(isHidden ? 'secret.hidden' : isStored ? 'secret.stored' : 'secret.absent');
  return (
    <FieldFrame field="imsClientSecret" isGroup>
      {(ids) => (
        <>
          {typed?.action === 'replace' ? (
            <TextField
              styles={full}
              id={ids.control}
              type="password"
              autoComplete="new-password"
              aria-label={text('secret.new')}
              aria-describedby={ids.messages}
              value={typed.value}
              onChange={(value) => held.onChange({ action: 'replace', value })}
              onBlur={held.onBlur}
              isInvalid={fieldState.invalid}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the button just pressed
              autoFocus
            />
          ) : null}
          <div className={row}>
            {typed === null ? (
              <>
                <span className={state({ isMuted: !isStored })}>{stored}</span>
                {mayEdit ? (
                  <ActionButton
                    id={ids.control}
                    size="S"
                    onPress={() => held.onChange({ action: 'replace', value: '' })}
                  >
                    {text(isHidden ? 'secret.setNew' : isStored ? 'secret.replace' : 'secret.set')}
                  </ActionButton>
                ) : null}
                {mayEdit && (isHidden || isStored) ? (
                  <ActionButton size="S" onPress={() => held.onChange({ action: 'clear' })}>
                    {text('secret.clear')}
                  </ActionButton>
                ) : null}
              </>
            ) : null}
            {typed?.action === 'clear' ? (
              <p className={note}>{text(isHidden ? 'secret.willClearUnseen' : 'secret.willClear')}</p>
            ) : null}
            {typed?.action === 'replace' ? (
              <p className={note}>
                {isHidden || isStored ? `${text(isHidden ? 'secret.willReplaceUnseen' : 'secret.willReplace')} ` : ''}
                {text('secret.notStored')}
              </p>
            ) : null}
          </div>
        </>
      )}
    </FieldFrame>
  );
}
