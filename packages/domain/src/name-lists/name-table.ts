import { isBlank } from '../text/text-scan.ts';
import { headingOf, isHeadingRow } from './headings.ts';

/** At most so many columns are read. No list of names has as many, but a text of only commas does. */
const columnLimit = 200;

/** A list as rows of cells; the first row may be a heading. */
export interface NameTable {
  /** Rows that are not empty. */
  readonly rows: readonly (readonly string[])[];
  /** Columns up to the last filled one. */
  readonly width: number;
  readonly emptyRows: number;
  /** Rows with filled cells beyond the first row, or that end before its last filled cell. */
  readonly unevenRows: number;
}

/** The column of a table that has the names. */
export interface NameColumn {
  /** 0-based. */
  readonly column: number;
  readonly hasHeading: boolean;
  /** A cell holds several names, separated by commas. */
  readonly holdsSeveral: boolean;
}

function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => !isBlank(cell)) + 1;
}

/** Builds a table row by row. */
export class NameTableBuilder {
  readonly #rows: (readonly string[])[] = [];
  #width = 0;
  #emptyRows = 0;
  #unevenRows = 0;

  add(row: readonly string[]): void {
    const filled = filledWidth(row);
    if (filled === 0) {
      this.#emptyRows += 1;
      return;
    }
    const first = this.#rows[0] ?? row;
    if (filled > first.length || row.length < filledWidth(first)) this.#unevenRows += 1;
    this.#width = Math.min(columnLimit, Math.max(this.#width, filled));
    this.#rows.push(row);
  }

  table(): NameTable {
    return { rows: this.#rows, width: this.#width, emptyRows: this.#emptyRows, unevenRows: this.#unevenRows };
  }
}

/** How much a column looks like names, from 0 to 1: distinct texts with letters that are not addresses. */
function likenessToNames(values: readonly string[]): number {
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length === 0) return 0;
  const likeNames = filled.filter((value) => /\p{L}/u.test(value) && !value.includes('@') && !value.includes('://'));
  return (likeNames.length / filled.length) * (new Set(filled).size / filled.length);
}

/** Every Campaign profile in Adobe's documentation has this word in its name. */
function shareOfCampaign(values: readonly string[]): number {
  const named = values.filter((value) => value.toLowerCase().includes('campaign'));
  return named.length / Math.max(1, values.filter((value) => !isBlank(value)).length);
}

/** The heading of a column; empty without one. */
export function titleOf(table: NameTable, { hasHeading }: Pick<NameColumn, 'hasHeading'>, column: number): string {
  return hasHeading ? (table.rows[0]?.[column] ?? '').trim() : '';
}

/** The column that most likely holds profile names: by its heading, else by its cells. */
export function likelyColumn(table: NameTable, hasHeading = isHeadingRow(table.rows)): NameColumn {
  const sample = table.rows.slice(hasHeading ? 1 : 0, 200);
  const scores = Array.from({ length: table.width }, (_, column) => {
    const { rank } = headingOf(titleOf(table, { hasHeading }, column)) ?? { rank: 0 };
    const values = sample.map((row) => row[column] ?? '');
    return rank * 10 + shareOfCampaign(values) * 2 + likenessToNames(values);
  });
  return nameColumnAt(table, hasHeading, Math.max(0, scores.indexOf(Math.max(...scores))));
}

/** A column; its heading decides whether cells hold several names. */
export function nameColumnAt(table: NameTable, hasHeading: boolean, column: number): NameColumn {
  const { holdsSeveral } = headingOf(titleOf(table, { hasHeading }, column)) ?? { holdsSeveral: false };
  return { column, hasHeading, holdsSeveral };
}

/** The cells of a column below its heading; empty where a row is too short. */
export function cellsOf(table: NameTable, { column, hasHeading }: NameColumn): readonly string[] {
  return table.rows.slice(hasHeading ? 1 : 0).map((row) => row[column] ?? '');
}
