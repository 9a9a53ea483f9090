/** Row -1 is the head. */
export interface CellPosition {
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
  { row, column }: CellPosition,
  { rows, columns, page }: GridSize,
  { key, ctrlKey }: GridKey,
): CellPosition | null {
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

/** The cell that a key moves to, or `null` for a key that the grid does not use (WAI-ARIA authoring practices, grid pattern). */
export function nextPosition(from: CellPosition, size: GridSize, pressed: GridKey): CellPosition | null {
  const position = wanted(from, size, pressed);
  if (!position) return null;
  return { row: clamp(position.row, -1, size.rows - 1), column: clamp(position.column, 0, size.columns - 1) };
}
