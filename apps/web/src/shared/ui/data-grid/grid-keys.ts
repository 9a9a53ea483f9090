/** A cell's place; row -1 is the head. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the view, for PageUp and PageDown. */
  readonly page: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(highest, value));
}

function wanted(
  { row, column }: CellPlace,
  { rows, columns, page }: GridSize,
  { key, ctrlKey }: GridKey,
): CellPlace | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: Math.max(row === -1 ? -1 : 0, row - page), column };
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return null;
  }
}

/** Where a key leads, or `null` for a key that is none of the grid's (WAI-ARIA authoring practices, grid pattern). */
export function nextPlace(from: CellPlace, size: GridSize, pressed: GridKey): CellPlace | null {
  const place = wanted(from, size, pressed);
  if (!place) return null;
  return { row: clamp(place.row, -1, size.rows - 1), column: clamp(place.column, 0, size.columns - 1) };
}
