import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from '../form-values.ts';
import { ScopeList } from './scope-list.tsx';
import { addScopes, moveScope } from './scope-tokens.ts';

const row = style({ display: 'flex', gap: 8, alignItems: 'center' });
const grow = style({ flexGrow: 1 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

const noScopes: readonly string[] = [];

/** The scopes as tokens, with a field that takes one scope or a pasted list. */
export function ScopeSetting() {
  const text = useText();
  const announce = useAnnounce();
  const { isReadOnly } = useAccountView();
  const present = useFieldSource('imsScope')?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held, fieldState } = useController({ control, name: 'imsScope' });
  const [typed, setTyped] = useState('');
  const scopes = held.value ?? noScopes;
  const mayEdit = !isReadOnly && present;

  const add = (words: string) => {
    const next = addScopes(scopes, words);
    setTyped('');
    held.onChange([...next]);
    announce(text('scope.added', { count: next.length - scopes.length }));
  };
  const move = (index: number, step: -1 | 1) => {
    const next = moveScope(scopes, index, step);
    if (next === scopes) return;
    held.onChange([...next]);
    announce(text('scope.moved', { scope: scopes[index] ?? '', position: index + step + 1, count: scopes.length }));
  };
  const onInputKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    if (typed.trim() !== '') add(typed);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\s,;]/u.test(pasted.trim())) return;
    event.preventDefault();
    add(`${typed} ${pasted}`);
  };
  return (
    <FieldFrame field="imsScope" isGroup>
      {(ids) => (
        <>
          {scopes.length === 0 ? <p className={note}>{text('scope.none')}</p> : null}
          <ScopeList
            scopes={scopes}
            labelId={ids.label}
            mayEdit={mayEdit}
            onMove={move}
            onRemove={(scope) => {
              held.onChange(scopes.filter((other) => other !== scope));
              announce(text('scope.removed', { scope }));
            }}
          />
          {mayEdit ? (
            <>
              {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- sees keys and pastes of the field inside before it does */}
              <div className={row} onPasteCapture={onPaste} onKeyDownCapture={onInputKey}>
                <TextField
                  styles={grow}
                  id={ids.control}
                  aria-label={text('scope.add')}
                  placeholder={text('scope.add')}
                  aria-describedby={ids.messages}
                  value={typed}
                  onChange={setTyped}
                  onBlur={() => (typed.trim() === '' ? undefined : add(typed))}
                  isInvalid={fieldState.invalid}
                  autoComplete="off"
                  spellCheck="false"
                />
                <ActionButton onPress={() => add(typed)} isDisabled={typed.trim() === ''}>
                  {text('scope.addButton')}
                </ActionButton>
              </div>
              <p className={note}>
                {text('scope.hint')} {text('scope.keys')}
              </p>
            </>
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}
