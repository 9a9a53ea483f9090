import { isBlank } from '../text-scan.ts';

/** How likely a column of this heading holds profile names: the higher, the more. */
type Rank = 0 | 1 | 2 | 3;

interface Heading {
  readonly rank: Rank;
  /** Its cells hold several names, separated by commas. */
  readonly holdsSeveral: boolean;
}

const one = (rank: Rank): Heading => ({ rank, holdsSeveral: false });
const several = (rank: Rank): Heading => ({ rank, holdsSeveral: true });

/** Headings in lower case: those of Admin Console's lists, what people call such columns, and the same in Swedish. */
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

/** What is known of a heading, any case; `null`: this is no heading that is known. */
export function headingOf(cell: string): Heading | null {
  return headings.get(cell.trim().toLowerCase()) ?? null;
}

const looksLike = [
  (cell: string) => cell.includes('@'),
  (cell: string) => cell.trim() !== '' && Number.isFinite(Number(cell)),
] as const;

/**
 * The first row says what the columns are called: it has known headings, or a cell that is no address, or no number, over a
 * column of nothing else. A row that names Campaign is more likely a profile, whatever words it holds.
 */
export function isHeadingRow(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows.slice(0, 100);
  const known = first.map((cell) => headingOf(cell)).filter((heading) => heading !== null);
  if (known.length > 1 || known.some(({ rank }) => rank === 3)) return true;
  if (first.some((cell) => cell.toLowerCase().includes('campaign'))) return false;
  return known.length > 0 || first.some((title, column) => standsOut(title, others, column));
}

function standsOut(title: string, others: readonly (readonly string[])[], column: number): boolean {
  if (isBlank(title)) return false;
  const values = others.map((row) => row[column] ?? '').filter((value) => !isBlank(value));
  return looksLike.some((test) => values.length > 0 && values.every(test) && !test(title));
}
