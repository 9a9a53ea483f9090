import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { useController, useFormContext } from 'react-hook-form';
import { useText } from '../../shared/intl/use-text.ts';
import { useAnnounce } from '../../shared/ui/announcer.tsx';
import { useAccountView, useFieldSource } from './account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from './form-values.ts';
import { addScopes, moveScope } from './scope-tokens.ts';

const list = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const tag = style({
  ...focusRing(),
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  font: 'code-sm',
  paddingStart: 8,
  paddingEnd: { default: 8, canRemove: 2 },
  minHeight: 24,
  borderRadius: 'default',
  backgroundColor: 'gray-100',
  color: 'neutral',
  cursor: 'default',
  overflowWrap: 'anywhere',
});
const remove = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  size: 20,
  padding: 0,
  borderWidth: 0,
  borderRadius: 'sm',
  font: 'ui',
  color: 'neutral',
  backgroundColor: { default: 'transparent', isHovered: 'gray-200' },
  cursor: 'pointer',
});
const row = style({ display: 'flex', gap: 8, alignItems: 'center' });
const grow = style({ flexGrow: 1 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

/** The scopes as tokens: type or paste to add, Delete to remove, Alt with an arrow to move. */
export function ScopeSetting() {
  const text = useText();
  const announce = useAnnounce();
  const { isReadOnly } = useAccountView();
  const present = useFieldSource('imsScope')?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held, fieldState } = useController({ control, name: 'imsScope' });
  const [typed, setTyped] = useState('');
  const scopes = held.value;
  const mayEdit = !isReadOnly && present;

  const add = (words: string) => {
    const next = addScopes(scopes, words);
    setTyped('');
    held.onChange([...next]);
    announce(text('scope.added', { count: next.length - scopes.length }));
  };
  const drop = (wanted: ReadonlySet<string | number>) => {
    held.onChange(scopes.filter((scope) => !wanted.has(scope)));
    announce(text('scope.removed', { scope: [...wanted].join(', ') }));
  };
  const onTagKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1;
    if (!mayEdit || !event.altKey || !event.key.startsWith('Arrow')) return;
    const index = event.target instanceof HTMLElement ? scopes.indexOf(event.target.dataset['key'] ?? '') : -1;
    if (index === -1) return;
    event.preventDefault();
    event.stopPropagation();
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
    <FieldFrame field="imsScope">
      {(ids) => (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the tags inside before they do */}
          <div onKeyDownCapture={onTagKey}>
            <TagGroup
              aria-labelledby={ids.label}
              aria-describedby={ids.messages}
              {...(mayEdit ? { onRemove: drop } : {})}
            >
              <TagList className={list} renderEmptyState={() => <span className={note}>{text('scope.none')}</span>}>
                {scopes.map((scope) => (
                  <Tag
                    key={scope}
                    id={scope}
                    textValue={scope}
                    className={({ isFocusVisible }) => tag({ isFocusVisible, canRemove: mayEdit })}
                  >
                    {scope}
                    {mayEdit ? (
                      <Button
                        slot="remove"
                        aria-label={text('scope.remove', { scope })}
                        className={({ isHovered }) => remove({ isHovered })}
                      >
                        ×
                      </Button>
                    ) : null}
                  </Tag>
                ))}
              </TagList>
            </TagGroup>
          </div>
          {mayEdit ? (
            <>
              <div className={row} onPaste={onPaste} onKeyDownCapture={onInputKey}>
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
