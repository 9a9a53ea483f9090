import { isBlank } from '../text/text-scan.ts';

/** How likely a column of this heading holds profile names: the higher, the more. */
type Rank = 0 | 1 | 2 | 3;

interface Heading {
  readonly rank: Rank;
  /** Its cells hold several names, separated by commas. */
  readonly holdsSeveral: boolean;
}

const one = (rank: Rank): Heading => ({ rank, holdsSeveral: false });
const several = (rank: Rank): Heading => ({ rank, holdsSeveral: true });

/** Headings in lower case: those of Admin Console's lists and other common ones, in English and Swedish. */
const headings: ReadonlyMap<string, Heading> = new Map([
  ['product configurations', several(3)],
  ['product configuration', several(3)],
  ['product profiles', several(3)],
  ['produktprofiler', several(3)],
  ['product profile', one(3)],
  ['product profile name', one(3)],
  ['product configuration name', one(3)],
  ['profile', one(3)],
  ['profiles', one(3)],
  ['profile name', one(3)],
  ['profile names', one(3)],
  ['profil', one(3)],
  ['profilnamn', one(3)],
  ['produktprofil', one(3)],
  ['produktprofilens namn', one(3)],
  ['user groups', several(2)],
  ['användargrupper', several(2)],
  ['user group', one(2)],
  ['user group name', one(2)],
  ['group', one(2)],
  ['group name', one(2)],
  ['groups', several(2)],
  ['användargrupp', one(2)],
  ['grupp', one(2)],
  ['gruppnamn', one(2)],
  ['name', one(1)],
  ['names', one(1)],
  ['namn', one(1)],
  ['product configurations administered', several(0)],
  ['user groups administered', several(0)],
  ['products administered', several(0)],
  ['admin roles', several(0)],
  ['developer access', several(0)],
  ['auto assigned products', several(0)],
  ...[
    'identity type',
    'username',
    'user name',
    'domain',
    'email',
    'e-mail',
    'e-post',
    'first name',
    'last name',
    'förnamn',
    'efternamn',
    'country',
    'country code',
    'land',
    'landskod',
    'id',
    'group id',
    'product',
    'product name',
    'produkt',
    'description',
    'beskrivning',
  ].map((title) => [title, one(0)] as const),
]);

/** Looks up a heading, in any case; `null` for an unknown one. */
export function headingOf(cell: string): Heading | null {
  return headings.get(cell.trim().toLowerCase()) ?? null;
}

const looksLike = [
  (cell: string) => cell.includes('@'),
  (cell: string) => cell.trim() !== '' && Number.isFinite(Number(cell)),
] as const;

/**
 * Whether the first row is a heading: it has known headings, or a cell that is not an address (or not a number) above a column of
 * only such. Where every row of a column has "campaign", the first row too, the first row is a profile.
 */
export function isHeadingRow(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows.slice(0, 100);
  const known = first.filter((cell) => headingOf(cell) !== null);
  if (known.length > 1) return true;
  const columns = first.map((title, column) => ({ title, values: filledCells(others, column) }));
  if (columns.some(({ title, values }) => [title, ...values].every(namesCampaign))) return false;
  return known.length > 0 || columns.some(({ title, values }) => standsOut(title, values));
}

function namesCampaign(cell: string): boolean {
  return cell.toLowerCase().includes('campaign');
}

function filledCells(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return rows.map((row) => row[column] ?? '').filter((cell) => !isBlank(cell));
}

function standsOut(title: string, values: readonly string[]): boolean {
  return !isBlank(title) && looksLike.some((test) => values.length > 0 && values.every(test) && !test(title));
}
