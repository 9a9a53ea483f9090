import { isBlank } from '../text/text-scan.ts';
import { headingOf, isHeadingRow } from './headings.ts';

/** Columns that are looked at. No list of names has as many; a text of nothing but commas has. */
const columnLimit = 200;

/** A list as rows of cells; the first row may be a heading. */
export interface NameTable {
  /** Rows that hold anything. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold anything, and those left of them. */
  readonly width: number;
  readonly emptyRows: number;
  /** Rows whose cells reach beyond the first row, or end before its last filled cell. */
  readonly unevenRows: number;
}

/** Where the names are in a table. */
export interface NamePlace {
  /** 0-based. */
  readonly column: number;
  readonly hasHeading: boolean;
  /** A cell holds several names, separated by commas. */
  readonly holdsSeveral: boolean;
}

function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => !isBlank(cell)) + 1;
}

/** Makes a table of rows as they come. */
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

/** How much a column looks like names, from 0 to 1: different texts with letters, and no addresses. */
function likenessToNames(values: readonly string[]): number {
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length === 0) return 0;
  const likeNames = filled.filter((value) => /\p{L}/u.test(value) && !value.includes('@') && !value.includes('://'));
  return (likeNames.length / filled.length) * (new Set(filled).size / filled.length);
}

/** Every profile of Campaign that Adobe shows in its pages has this word in its name. */
function shareOfCampaign(values: readonly string[]): number {
  const named = values.filter((value) => value.toLowerCase().includes('campaign'));
  return named.length / Math.max(1, values.filter((value) => !isBlank(value)).length);
}

/** What a column is called; empty without a heading. */
export function titleOf(table: NameTable, { hasHeading }: Pick<NamePlace, 'hasHeading'>, column: number): string {
  return hasHeading ? (table.rows[0]?.[column] ?? '').trim() : '';
}

/** The column that most likely holds profile names: by its heading, else by what it holds. */
export function likelyPlace(table: NameTable, hasHeading = isHeadingRow(table.rows)): NamePlace {
  const sample = table.rows.slice(hasHeading ? 1 : 0, 200);
  const scores = Array.from({ length: table.width }, (_, column) => {
    const { rank } = headingOf(titleOf(table, { hasHeading }, column)) ?? { rank: 0 };
    const values = sample.map((row) => row[column] ?? '');
    return rank * 10 + shareOfCampaign(values) * 2 + likenessToNames(values);
  });
  return placeAt(table, hasHeading, Math.max(0, scores.indexOf(Math.max(...scores))));
}

/** A column, its cells taken as its heading says. */
export function placeAt(table: NameTable, hasHeading: boolean, column: number): NamePlace {
  const { holdsSeveral } = headingOf(titleOf(table, { hasHeading }, column)) ?? { holdsSeveral: false };
  return { column, hasHeading, holdsSeveral };
}

/** The cells of a column, below its heading; what a short row lacks is empty. */
export function cellsOf(table: NameTable, { column, hasHeading }: NamePlace): readonly string[] {
  return table.rows.slice(hasHeading ? 1 : 0).map((row) => row[column] ?? '');
}
