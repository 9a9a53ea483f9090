import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { CellPosition } from './grid-keys.ts';

/** The element to focus: the cell's one link or button, else the cell. */
function targetOf(frame: HTMLElement | null, { row, column }: CellPosition): HTMLElement | null {
  const cell = frame?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null;
  return cell?.querySelector<HTMLElement>('[data-grid-focus]') ?? cell;
}

export interface GridFocus {
  /** The one cell that Tab reaches. */
  readonly position: CellPosition;
  readonly activate: (position: CellPosition) => void;
  /** Moves the focus to the cell, once it is in the document. */
  readonly moveTo: (position: CellPosition) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** A roving tab stop. When the focused row is removed, the focus moves to a row that is left. */
export function useGridFocus(frame: RefObject<HTMLElement | null>, rowCount: number): GridFocus {
  const [active, setActive] = useState<CellPosition>({ row: 0, column: 0 });
  const wanted = useRef(false);
  const within = useRef(false);
  const row = Math.min(active.row, rowCount - 1);
  const { column } = active;

  useLayoutEffect(() => {
    const lost = within.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    const target = targetOf(frame.current, { row, column });
    if (target === null) return;
    wanted.current = false;
    target.focus({ preventScroll: true });
  });

  const activate = useCallback(
    (position: CellPosition) =>
      setActive((current) => (current.row === position.row && current.column === position.column ? current : position)),
    [],
  );
  const moveTo = useCallback((position: CellPosition) => {
    wanted.current = true;
    setActive({ ...position });
  }, []);
  const onFocus = useCallback(() => {
    within.current = true;
  }, []);
  const onBlur = useCallback((event: FocusEvent) => {
    // A removed row fires blur too, but then the person has not left the grid.
    if (event.target.isConnected) within.current = event.currentTarget.contains(event.relatedTarget);
  }, []);
  return { position: { row, column }, activate, moveTo, onFocus, onBlur };
}
