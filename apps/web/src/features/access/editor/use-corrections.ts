import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';

const undoKeys = 'Ctrl+Z';

/** Replaces the text as if typed, so that the browser can undo it; `false` if that fails. */
function typeOver(field: HTMLInputElement | null, text: string): boolean {
  if (field === null) return false;
  field.focus();
  field.select();
  edit(text === '' ? 'delete' : 'insertText', text);
  return field.value === text;
}

/** Undoes the newest edit with the browser's undo; `false` if that does not give this text. */
function takeBack(field: HTMLInputElement | null, text: string): boolean {
  if (field === null) return false;
  field.focus();
  const before = field.value;
  edit('undo');
  if (field.value === text) return true;
  // Browsers share one undo history between all fields: the newest edit was in another field.
  if (field.value === before) edit('redo');
  return false;
}

function edit(command: 'delete' | 'insertText' | 'undo' | 'redo', text?: string): void {
  // oxlint-disable-next-line typescript/no-deprecated -- the only way to change a field's text without losing its undo history
  document.execCommand(command, false, text);
}

interface Correction {
  readonly from: string;
  readonly to: string;
}

interface MaskText {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (mask: string) => void;
}

export interface Corrections {
  readonly input: RefObject<HTMLInputElement | null>;
  /** How many are applied and not undone. */
  readonly count: number;
  readonly canUndo: boolean;
  /** The newest change was a correction, so the button that had the focus is gone. */
  readonly takesFocus: boolean;
  readonly correct: (mask: string) => void;
  readonly undo: () => void;
  /** Called on every change of the field. */
  readonly onFieldChange: (mask: string) => void;
  /** Handles Ctrl+Z outside of fields. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Corrections of the mask, applied by a click and undone one by one, by a click or a key. */
export function useCorrections({ value, readOnly, onChange }: MaskText): Corrections {
  const text = useText();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const isByPress = useRef(false);
  const [made, setMade] = useState<readonly Correction[]>([]);
  const [takesFocus, setTakesFocus] = useState(false);
  const correct = useCallback(
    (mask: string) => {
      setMade((former) => [...former, { from: value, to: mask }]);
      setTakesFocus(true);
      // The field fires its change event during `typeOver`.
      isByPress.current = true;
      if (!typeOver(input.current, mask)) onChange(mask);
      isByPress.current = false;
      announce(text('mask.hint.applied.to', { mask, undo: undoKeys }));
    },
    [value, onChange, announce, text],
  );
  const newest = made.findLastIndex(({ to }) => to === value);
  const last = readOnly ? undefined : made[newest];
  const undo = () => {
    if (last === undefined) return;
    if (!takeBack(input.current, last.from) && !typeOver(input.current, last.from)) onChange(last.from);
  };
  return {
    input,
    count: newest + 1,
    canUndo: last !== undefined,
    takesFocus,
    correct,
    undo,
    onFieldChange: (mask) => {
      if (!isByPress.current) {
        setTakesFocus(false);
        if (mask === last?.from) {
          setMade(made.slice(0, newest));
          announce(text('mask.undone', { mask }));
        }
      }
      onChange(mask);
    },
    onKeyDown: (event) => {
      // A field has its own undo; the mask field's undo includes the correction.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      // A dialog handles its own keys.
      if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (last === undefined || !isUndo || event.shiftKey || event.altKey) return;
      event.preventDefault();
      undo();
    },
  };
}
