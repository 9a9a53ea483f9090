import type { ReactNode } from 'react';

/** A column. The functions are written as methods so that a memoised row can stand for rows of any type. */
export interface GridColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** Share of the free width, beside what the other columns ask for. */
  readonly share: number;
  readonly sortable?: boolean;
  /** The cell names its row for a screen reader. */
  readonly isRowHeader?: boolean;
  readonly align?: 'start' | 'end';
  /** Whether the cell holds one link or button that takes the focus in place of the cell; it must carry `data-grid-focus`. */
  holdsFocus?(this: void, row: Row): boolean;
  /** `tabIndex` is for the link or button of a cell that `holdsFocus`. */
  cell(this: void, row: Row, tabIndex: 0 | -1): ReactNode;
}

export interface GridSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export const leastColumnWidth = 64;

/** The sort after a press on a column's head. */
export function toggledSort(sort: GridSort | null, key: string): GridSort {
  const descending = sort?.key === key && sort.direction === 'ascending';
  return { key, direction: descending ? 'descending' : 'ascending' };
}

/** Widths in pixels that somebody chose, by column; `null` while the columns share the width. */
export type ChosenWidths = readonly number[] | null;

/** The widths after one column was made wider (or narrower, for a negative change). */
export function resized(widths: readonly number[], column: number, change: number): readonly number[] {
  return widths.map((width, index) =>
    index === column ? Math.max(leastColumnWidth, Math.round(width + change)) : width,
  );
}
