import type { ReactNode } from 'react';

/** A column. Its functions are methods, so that one memoised row component fits rows of any type. */
export interface GridColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** The header is there for a screen reader alone. */
  readonly isHeaderHidden?: true;
  /** Share of the width, relative to the shares of the other columns. */
  readonly share: number;
  readonly sortable?: boolean;
  /** The cell names its row for a screen reader. */
  readonly isRowHeader?: boolean;
  readonly align?: 'start' | 'end';
  /** Whether the cell's one link or button takes the focus instead of the cell; it must carry `data-grid-focus`. */
  holdsFocus?(this: void, row: Row): boolean;
  /** `tabIndex` is for the link or button of a cell that `holdsFocus`. */
  cell(this: void, row: Row, tabIndex: 0 | -1): ReactNode;
}

export interface GridSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export const leastColumnWidth = 64;

/** The sort after a click on a column's head. */
export function toggledSort(sort: GridSort | null, key: string): GridSort {
  const descending = sort?.key === key && sort.direction === 'ascending';
  return { key, direction: descending ? 'descending' : 'ascending' };
}

/** Widths in pixels that the person chose, by column; `null` while the columns share the width. */
export type ChosenWidths = readonly number[] | null;

/** The widths after one column changed by `change` pixels; negative makes it narrower. */
export function resized(widths: readonly number[], column: number, change: number): readonly number[] {
  return widths.map((width, index) =>
    index === column ? Math.max(leastColumnWidth, Math.round(width + change)) : width,
  );
}
