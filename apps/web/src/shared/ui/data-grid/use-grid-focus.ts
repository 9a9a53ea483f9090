import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { CellPlace } from './grid-keys.ts';

/** The element that takes the focus for a place: the cell's one link or button, or the cell. */
function targetOf(frame: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  const cell = frame?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`) ?? null;
  return cell?.querySelector<HTMLElement>('[data-grid-focus]') ?? cell;
}

export interface GridFocus {
  /** The one cell that Tab reaches. */
  readonly place: CellPlace;
  readonly activate: (place: CellPlace) => void;
  /** Moves the focus there once the cell is in the document. */
  readonly moveTo: (place: CellPlace) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** One tab stop that moves with the keys, and comes back when the row under the focus disappears. */
export function useGridFocus(frame: RefObject<HTMLElement | null>, rowCount: number): GridFocus {
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
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
    (place: CellPlace) => setActive((held) => (held.row === place.row && held.column === place.column ? held : place)),
    [],
  );
  const moveTo = useCallback((place: CellPlace) => {
    wanted.current = true;
    setActive({ ...place });
  }, []);
  const onFocus = useCallback(() => {
    within.current = true;
  }, []);
  const onBlur = useCallback((event: FocusEvent) => {
    // A row that is taken away loses the focus too, without anybody having left the grid.
    if (event.target.isConnected) within.current = event.currentTarget.contains(event.relatedTarget);
  }, []);
  return { place: { row, column }, activate, moveTo, onFocus, onBlur };
}
