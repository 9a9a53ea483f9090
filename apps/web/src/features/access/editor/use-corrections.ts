import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';

const undoKeys = 'Ctrl+Z';

/** Replaces the field's text as if it was typed, so that the browser can undo it; `false` when that is not possible. */
function typeOver(field: HTMLInputElement | null, text: string): boolean {
  if (field === null) return false;
  field.focus();
  field.select();
  edit(text === '' ? 'delete' : 'insertText', text);
  return field.value === text;
}

/** Takes the field's newest edit back as the browser's own undo does; `false` when that does not lead to this text. */
function takeBack(field: HTMLInputElement | null, text: string): boolean {
  if (field === null) return false;
  field.focus();
  const before = field.value;
  edit('undo');
  if (field.value === text) return true;
  // Browsers keep one history for all fields: the newest edit was made in another one.
  if (field.value === before) edit('redo');
  return false;
}

function edit(command: 'delete' | 'insertText' | 'undo' | 'redo', text?: string): void {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else changes a field's text and keeps its undo
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
  /** How many are made and not taken back. */
  readonly count: number;
  readonly canUndo: boolean;
  /** The newest change of the mask was a correction, so that the button which had the focus is gone. */
  readonly takesFocus: boolean;
  readonly correct: (mask: string) => void;
  readonly undo: () => void;
  /** Told of every change of the field itself. */
  readonly onFieldChange: (mask: string) => void;
  /** Ctrl+Z outside of fields. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Corrections taken over into the mask by a press, and taken back one by one, by a press or a key. */
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
      // The field tells of the change while it is made, before this is over.
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
      // A field has an undo of its own, and the mask's knows of the correction: it was typed into it.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      // A dialog over the page has keys of its own.
      if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (last === undefined || !isUndo || event.shiftKey || event.altKey) return;
      event.preventDefault();
      undo();
    },
  };
}
