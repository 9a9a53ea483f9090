import { cellsOf, type NameColumn, type NameTable } from './name-table.ts';
import { collectNames, type ProfileNames } from './profile-names.ts';
import { readCell } from './separated-rows.ts';

/** The names of a column, with the doubtful ones to check before they are used. */
export interface ColumnNames extends ProfileNames {
  /** Names with a line break inside. */
  readonly broken: readonly string[];
  /** Quoted names with a comma, in a cell of several names: each may be one name or several. */
  readonly ambiguous: readonly string[];
  /** Cells with a comma in them. */
  readonly cellsWithComma: number;
}

export interface Part {
  readonly text: string;
  /** Was in quotes because of a comma. */
  readonly isQuoted: boolean;
}

function skipSpaces(cell: string, from: number): number {
  let at = from;
  while (cell[at] === ' ') at += 1;
  return at;
}

/** A quoted text with a comma in it; `null` where there is none, since other quotes belong to the name. */
function quotedPart(cell: string, at: number): { readonly text: string; readonly end: number } | null {
  const { value, end, isQuoted } = readCell(cell, skipSpaces(cell, at), ',');
  const isWhole = end === cell.length || cell[end] === ',';
  return isQuoted && isWhole && value.includes(',') ? { text: value, end } : null;
}

/** Splits a cell at its commas, not at line breaks. */
export function partsOf(cell: string): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at <= cell.length; ) {
    const quoted = quotedPart(cell, at);
    const comma = cell.indexOf(',', at);
    const end = quoted?.end ?? (comma === -1 ? cell.length : comma);
    parts.push({ text: quoted?.text ?? cell.slice(at, end), isQuoted: quoted !== null });
    at = end + 1;
  }
  return parts;
}

function withoutFirstSpace({ text, isQuoted }: Part): Part {
  return { text: !isQuoted && text.startsWith(' ') ? text.slice(1) : text, isQuoted };
}

/**
 * Splits cells of several names. Admin Console separates names by a comma alone. Where a space follows every comma of the column,
 * it belongs to the separator; otherwise spaces belong to the names. Drops empty parts.
 */
function splitCells(cells: readonly string[]): readonly Part[] {
  const split = cells.map((cell) => partsOf(cell));
  const later = split.flatMap((parts) => parts.slice(1)).filter(({ text, isQuoted }) => text !== '' && !isQuoted);
  const isSpaced = later.every(({ text }) => text.startsWith(' '));
  return split.flatMap((parts) => {
    const trimmed = isSpaced ? parts.map((part, index) => (index === 0 ? part : withoutFirstSpace(part))) : parts;
    const filled = trimmed.filter(({ text }) => text !== '');
    return filled.length === 0 ? trimmed.slice(0, 1) : filled;
  });
}

/** The names in a column of a table. Empty rows count as blank entries. */
export function namesAt(table: NameTable, column: NameColumn): ColumnNames {
  const cells = cellsOf(table, column);
  const parts = column.holdsSeveral ? splitCells(cells) : null;
  const { names, duplicates, blank } = collectNames(parts?.map(({ text }) => text) ?? cells);
  return {
    names,
    duplicates,
    blank: blank + table.emptyRows,
    broken: names.filter((name) => name.includes('\n') || name.includes('\r')),
    ambiguous: [...new Set(parts?.filter(({ isQuoted }) => isQuoted).map(({ text }) => text))],
    cellsWithComma: cells.filter((cell) => cell.includes(',')).length,
  };
}
