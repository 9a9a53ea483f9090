import { cellsOf, type NamePlace, type NameTable } from './name-table.ts';
import { collectNames, type ProfileNames } from './profile-names.ts';
import { readCell } from './separated-rows.ts';

/** The names of a column, with what a reader should look at before they are used. */
export interface ColumnNames extends ProfileNames {
  /** Names with a line break inside. */
  readonly broken: readonly string[];
  /** Names in quotes with a comma, in a cell of several names: one name or several, nobody says. */
  readonly ambiguous: readonly string[];
  /** Cells with a comma in them. */
  readonly cellsWithComma: number;
}

export interface Part {
  readonly text: string;
  /** Was in quotes, for the comma in it. */
  readonly isQuoted: boolean;
}

function skipSpaces(cell: string, from: number): number {
  let at = from;
  while (cell[at] === ' ') at += 1;
  return at;
}

/** Text in quotes with a comma, up to the next comma; `null`: quotes without a comma belong to the name. */
function quotedPart(cell: string, at: number): { readonly text: string; readonly end: number } | null {
  const { value, end, isQuoted } = readCell(cell, skipSpaces(cell, at), ',');
  const isWhole = end === cell.length || cell[end] === ',';
  return isQuoted && isWhole && value.includes(',') ? { text: value, end } : null;
}

/** Cuts a cell at its commas. Line breaks part nothing here. */
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
 * The names in cells of several. Admin Console separates them by a comma alone. Where every comma of the column is followed by
 * a space, that space belongs to the separator; otherwise spaces belong to the names. An empty part is no name.
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

/** The names at a place of a table. Empty rows count as empty entries. */
export function namesAt(table: NameTable, place: NamePlace): ColumnNames {
  const cells = cellsOf(table, place);
  const parts = place.holdsSeveral ? splitCells(cells) : null;
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
