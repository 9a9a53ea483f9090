import type { SecretChange } from '@console/domain';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../intl/use-text.ts';
import type { FieldIds } from './field-frame.tsx';

const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', minHeight: 32 });
const state = style({ font: 'ui', color: { default: 'neutral', isMuted: 'neutral-subdued' } });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const full = style({ width: 'full' });

interface SecretControlProps {
  readonly ids: FieldIds;
  readonly state: 'stored' | 'absent' | 'hidden';
  /** What to say of the stored secret beyond its state, such as its age. */
  readonly stateText?: string | undefined;
  /** Of the field that takes a new one. */
  readonly newLabel: string;
  readonly value: SecretChange | null;
  readonly mayEdit: boolean;
  readonly isInvalid: boolean;
  readonly onChange: (change: SecretChange | null) => void;
  readonly onBlur: () => void;
}

/** A secret: stored or not, replaced or cleared, never shown. */
export function SecretControl(props: SecretControlProps) {
  const { ids, state: stored, stateText, newLabel, value, mayEdit, isInvalid, onChange, onBlur } = props;
  const text = useText();
  const isHidden = stored === 'hidden';
  const isStored = stored === 'stored';
  return (
    <>
      {value?.action === 'replace' ? (
        <TextField
          styles={full}
          id={ids.control}
          type="password"
          autoComplete="new-password"
          aria-label={newLabel}
          aria-describedby={ids.messages}
          value={value.value}
          onChange={(typed) => onChange({ action: 'replace', value: typed })}
          onBlur={onBlur}
          isInvalid={isInvalid}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the button just pressed
          autoFocus
        />
      ) : null}
      <div className={row}>
        {value === null ? (
          <>
            <span className={state({ isMuted: !isStored })}>{stateText ?? text(`secret.${stored}`)}</span>
            {mayEdit ? (
              <ActionButton id={ids.control} size="S" onPress={() => onChange({ action: 'replace', value: '' })}>
                {text(isHidden ? 'secret.setNew' : isStored ? 'secret.replace' : 'secret.set')}
              </ActionButton>
            ) : null}
            {mayEdit && (isHidden || isStored) ? (
              <ActionButton size="S" onPress={() => onChange({ action: 'clear' })}>
                {text('secret.clear')}
              </ActionButton>
            ) : null}
          </>
        ) : null}
        {value?.action === 'clear' ? (
          <p className={note}>{text(isHidden ? 'secret.willClearUnseen' : 'secret.willClear')}</p>
        ) : null}
        {value?.action === 'replace' ? (
          <p className={note}>
            {isHidden || isStored ? `${text(isHidden ? 'secret.willReplaceUnseen' : 'secret.willReplace')} ` : ''}
            {text('secret.notStored')}
          </p>
        ) : null}
      </div>
    </>
  );
}
