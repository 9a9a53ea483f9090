/** Columns that are read from Admin Console's users export. Its other columns do not affect sign-in. */
export const exportColumns = [
  'identity-type',
  'username',
  'domain',
  'email',
  'first-name',
  'last-name',
  'id',
  'product-profiles',
  'user-groups',
  'status',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** Headings of Admin Console, in lower case. `Status` is in no known export, but in files made by hand. */
const headings: ReadonlyMap<string, ExportColumn> = new Map([
  ['identity type', 'identity-type'],
  ['username', 'username'],
  ['domain', 'domain'],
  ['email', 'email'],
  ['first name', 'first-name'],
  ['last name', 'last-name'],
  ['id', 'id'],
  ['product configurations', 'product-profiles'],
  ['product profiles', 'product-profiles'],
  ['user groups', 'user-groups'],
  ['status', 'status'],
]);

/** Columns whose absence leaves a doubt about everybody. */
const deciding = ['username', 'domain', 'email', 'user-groups', 'status'] as const satisfies readonly ExportColumn[];
export type DecidingColumn = (typeof deciding)[number];
export const decidingColumns: readonly DecidingColumn[] = deciding;

/** Why a table is not a users export. */
export type NoExport =
  | { readonly kind: 'not-an-export' }
  | { readonly kind: 'column-missing' | 'column-twice'; readonly column: ExportColumn };

/** The heading of an export. */
export interface ExportHead {
  readonly kind: 'export';
  /** Headings as the file has them. */
  readonly titles: readonly string[];
  /** Cells in the heading row, with empty ones. A longer row has a separator inside a cell, which moved the others. */
  readonly width: number;
  readonly columns: ReadonlyMap<ExportColumn, number>;
  /** Deciding columns that the export lacks. */
  readonly missing: readonly DecidingColumn[];
}

/** How many cells of a row are known headings. */
export function knownHeadings(row: readonly string[]): number {
  return row.filter((title) => headings.has(title.trim().toLowerCase())).length;
}

/** Finds the columns in the first row of a table. */
export function readExportHead(row: readonly string[]): ExportHead | NoExport {
  const titled = row.findLastIndex((title) => title.trim() !== '') + 1;
  const titles = row.slice(0, titled).map((title) => title.trim());
  const columns = new Map<ExportColumn, number>();
  let twice: ExportColumn | undefined;
  for (const [index, title] of titles.entries()) {
    const column = headings.get(title.toLowerCase());
    if (column === undefined) continue;
    if (columns.has(column)) twice ??= column;
    else columns.set(column, index);
  }
  if (columns.size < 2) return { kind: 'not-an-export' };
  if (twice !== undefined) return { kind: 'column-twice', column: twice };
  if (!columns.has('email') && !columns.has('username')) return { kind: 'column-missing', column: 'email' };
  if (!columns.has('product-profiles')) return { kind: 'column-missing', column: 'product-profiles' };
  return {
    kind: 'export',
    titles,
    width: row.length,
    columns,
    missing: deciding.filter((column) => !columns.has(column)),
  };
}
