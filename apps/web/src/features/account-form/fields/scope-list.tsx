import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';

const list = style({ display: 'flex', flexWrap: 'wrap', gap: 8, margin: 0, padding: 0, listStyleType: 'none' });
const item = style({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 24,
  minWidth: 0,
  borderRadius: 'default',
  backgroundColor: 'gray-100',
});
const token = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  font: 'code-sm',
  color: 'neutral',
  paddingX: 8,
  borderRadius: 'default',
  overflowWrap: 'anywhere',
});
const remove = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  size: 24,
  padding: 0,
  borderWidth: 0,
  borderRadius: 'default',
  font: 'ui',
  color: 'neutral',
  backgroundColor: { default: 'transparent', ':hover': 'gray-200' },
  cursor: 'pointer',
});

interface ScopeListProps {
  readonly scopes: readonly string[];
  readonly labelId: string;
  readonly mayEdit: boolean;
  readonly onRemove: (scope: string) => void;
  readonly onMove: (index: number, step: -1 | 1) => void;
}

function stepOf(key: string): -1 | 1 | null {
  if (key === 'ArrowLeft' || key === 'ArrowUp') return -1;
  return key === 'ArrowRight' || key === 'ArrowDown' ? 1 : null;
}

/** The scopes as tokens with one tab stop: arrows walk, Delete removes, Alt with an arrow moves. */
export function ScopeList({ scopes, labelId, mayEdit, onRemove, onMove }: ScopeListProps) {
  const text = useText();
  const box = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const hasMoved = useRef(false);
  const current = Math.min(active, scopes.length - 1);
  useLayoutEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    box.current?.querySelector<HTMLElement>(`[data-token="${current}"]`)?.focus();
  });
  const walk = (index: number) => {
    hasMoved.current = true;
    setActive(Math.max(0, Math.min(scopes.length - 1, index)));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = stepOf(event.key);
    if (step !== null) {
      event.preventDefault();
      if (event.altKey && mayEdit) onMove(index, step);
      walk(index + step);
    } else if (mayEdit && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      onRemove(scopes[index] ?? '');
      walk(index);
    }
  };
  return (
    <ul ref={box} className={list} aria-labelledby={labelId}>
      {scopes.map((scope, index) => (
        // What is stored may list one twice.
        <li key={scopes.indexOf(scope) === index ? scope : `${index} ${scope}`} className={item}>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a token answers keys, see the hint below it */}
          <span
            className={token}
            data-token={index}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one token at a time is in the tab order
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setActive(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {scope}
          </span>
          {mayEdit ? (
            <button
              type="button"
              className={remove}
              tabIndex={-1}
              aria-label={text('scope.remove', { scope })}
              onClick={() => onRemove(scope)}
            >
              <span aria-hidden="true">×</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
