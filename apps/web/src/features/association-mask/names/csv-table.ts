/** A table read from a file: what each column is called, and its values below the heading. */
export interface NameTable {
  readonly columns: readonly { readonly title: string; readonly values: readonly string[] }[];
  /** The column that most likely holds profile names. */
  readonly likely: number;
}

const headingWords = ['profile', 'profil', 'name', 'namn', 'product', 'produkt', 'group', 'grupp'];

function headingScore(text: string): number {
  const words = text.toLowerCase();
  return headingWords.reduce(
    (score, word, index) => (words.includes(word) ? score + (headingWords.length - index) : score),
    0,
  );
}

/** How much a column looks like names: different texts with letters, and no addresses or numbers. */
function valueScore(values: readonly string[]): number {
  const sample = values.slice(0, 200).filter((value) => value.trim() !== '');
  if (sample.length === 0) return 0;
  const likeNames = sample.filter((value) => /\p{L}/u.test(value) && !value.includes('@') && !value.includes('://'));
  return (likeNames.length / sample.length) * (new Set(sample).size / sample.length);
}

/**
 * Makes a table of rows as they stand in a file. The first row is taken as a heading when one of its cells says what
 * a column of names is called (an Admin Console export: “Product Profile Name”); otherwise it is a name like the others.
 */
export function tableOf(rows: readonly (readonly string[])[]): NameTable {
  const [first = []] = rows;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const isHeading = rows.length > 1 && width > 1 ? first.some((cell) => headingScore(cell) > 0) : headingOnly(first);
  const body = isHeading ? rows.slice(1) : rows;
  const columns = Array.from({ length: width }, (_, index) => ({
    title: isHeading ? (first[index] ?? '') : '',
    values: body.map((row) => row[index] ?? ''),
  }));
  const scores = columns.map(({ title, values }) => headingScore(title) + valueScore(values));
  return { columns, likely: Math.max(0, scores.indexOf(Math.max(...scores))) };
}

/** In a single column only a heading that cannot be a profile's name counts as one. */
function headingOnly(first: readonly string[]): boolean {
  return [
    'name',
    'profile',
    'profile name',
    'product profile',
    'product profile name',
    'namn',
    'profil',
    'profilnamn',
    'produktprofil',
  ].includes((first[0] ?? '').trim().toLowerCase());
}
