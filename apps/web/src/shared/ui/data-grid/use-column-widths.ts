import { type PointerEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { type ChosenWidths, resized } from './column.ts';

export interface ColumnWidths {
  readonly widths: ChosenWidths;
  /** Makes a column wider by `change` pixels. */
  readonly widen: (column: number, change: number) => void;
  readonly onHandleDown: (event: PointerEvent<HTMLElement>, column: number) => void;
}

function shownWidths(frame: HTMLElement | null): readonly number[] {
  return [...(frame?.querySelectorAll<HTMLElement>('thead th') ?? [])].map((cell) => cell.offsetWidth);
}

/** Column widths, changed by dragging the edge of a head or with Shift and an arrow key. */
export function useColumnWidths(frame: RefObject<HTMLElement | null>): ColumnWidths {
  const [widths, setWidths] = useState<ChosenWidths>(null);
  const dragged = useRef<{ readonly x: number; readonly widths: readonly number[] } | null>(null);

  const widen = useCallback(
    (column: number, change: number) =>
      setWidths((current) => resized(current ?? shownWidths(frame.current), column, change)),
    [frame],
  );

  const onHandleDown = useCallback(
    (event: PointerEvent<HTMLElement>, column: number) => {
      const handle = event.currentTarget;
      const towardsEnd = getComputedStyle(handle).direction === 'rtl' ? -1 : 1;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      dragged.current = { x: event.clientX, widths: shownWidths(frame.current) };
      const move = ({ clientX }: globalThis.PointerEvent) => {
        const from = dragged.current;
        if (from) setWidths(resized(from.widths, column, (clientX - from.x) * towardsEnd));
      };
      const stop = () => {
        dragged.current = null;
        handle.removeEventListener('pointermove', move);
      };
      handle.addEventListener('pointermove', move);
      handle.addEventListener('lostpointercapture', stop, { once: true });
    },
    [frame],
  );
  return { widths, widen, onHandleDown };
}
