/** What is read of Admin Console's users export; it has other columns too, which say nothing of who signs in. */
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

/** Headings as Admin Console writes them, any case. `Status` is in no export that is known; files made by hand have it. */
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

/** Columns without which something is not known of everybody. */
const deciding = ['username', 'domain', 'email', 'user-groups', 'status'] as const satisfies readonly ExportColumn[];
export type DecidingColumn = (typeof deciding)[number];
export const decidingColumns: readonly DecidingColumn[] = deciding;

/** Why a table is no users export. */
export type NoExport =
  | { readonly kind: 'not-an-export' }
  | { readonly kind: 'column-missing' | 'column-twice'; readonly column: ExportColumn };

/** Where the columns of an export are. */
export interface ExportHead {
  readonly kind: 'export';
  /** Headings as the file has them. */
  readonly titles: readonly string[];
  /** Cells of the row of headings, empty ones included: no row has more, unless a separator in a cell moved the others. */
  readonly width: number;
  readonly places: ReadonlyMap<ExportColumn, number>;
  /** Of those that decide, the ones that are not there. */
  readonly missing: readonly DecidingColumn[];
}

/** How many cells of a row are headings that are read. */
export function knownHeadings(row: readonly string[]): number {
  return row.filter((title) => headings.has(title.trim().toLowerCase())).length;
}

/** The columns by the first row of a table. */
export function readExportHead(row: readonly string[]): ExportHead | NoExport {
  const titled = row.findLastIndex((title) => title.trim() !== '') + 1;
  const titles = row.slice(0, titled).map((title) => title.trim());
  const places = new Map<ExportColumn, number>();
  let twice: ExportColumn | undefined;
  for (const [place, title] of titles.entries()) {
    const column = headings.get(title.toLowerCase());
    if (column === undefined) continue;
    if (places.has(column)) twice ??= column;
    else places.set(column, place);
  }
  if (places.size < 2) return { kind: 'not-an-export' };
  if (twice !== undefined) return { kind: 'column-twice', column: twice };
  if (!places.has('email') && !places.has('username')) return { kind: 'column-missing', column: 'email' };
  if (!places.has('product-profiles')) return { kind: 'column-missing', column: 'product-profiles' };
  return {
    kind: 'export',
    titles,
    width: row.length,
    places,
    missing: deciding.filter((column) => !places.has(column)),
  };
}
