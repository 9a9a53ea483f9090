import { isBlank } from '../text/text-scan.ts';
import { headingOf } from './headings.ts';
import { cellRowsOf, type Separator, separators } from './separated-rows.ts';

const sampleSize = 100;
/** The share of rows that must have the usual number of cells. */
const enoughRows = 0.8;

/** The beginning of a text, split by one separator. */
interface Cut {
  readonly separator: Separator;
  /** Rows that are not empty. */
  readonly rows: number;
  /** The usual number of cells in a row. */
  readonly width: number;
  /** The share of rows with that many cells. */
  readonly share: number;
  /** Known headings in the first row. */
  readonly headings: number;
  /** No row has more filled cells than the first. */
  readonly isWithinFirst: boolean;
  /** Cells that begin with a quote and continue after the closing one: a sign of the wrong separator. */
  readonly broken: number;
  readonly quoted: number;
  /** A space follows every separator, as in a sentence. */
  readonly isProse: boolean;
  /** The separator is only at the ends of lines, of most of them. */
  readonly endsLinesOnly: boolean;
}

type Row = ReturnType<typeof cellRowsOf> extends Generator<infer Cells> ? Cells : never;

function filledWidth(row: Row): number {
  return row.findLastIndex(({ value }) => !isBlank(value)) + 1;
}

function usualWidth(rows: readonly Row[]): { readonly width: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, count] = [0, 0];
  for (const [length, rows] of counts) if (rows > count) [width, count] = [length, rows];
  return { width, count };
}

function cutBy(text: string, separator: Separator): Cut {
  const rows: Row[] = [];
  for (const row of cellRowsOf(text, separator)) {
    if (filledWidth(row) > 0) rows.push(row);
    if (rows.length === sampleSize) break;
  }
  const { width, count } = usualWidth(rows);
  const cells = rows.flat();
  const later = rows.flatMap((row) => row.slice(1, filledWidth(row)));
  const [first = []] = rows;
  return {
    separator,
    rows: rows.length,
    width,
    share: count / Math.max(1, rows.length),
    headings: first.filter(({ value }) => headingOf(value) !== null).length,
    isWithinFirst: rows.every((row) => filledWidth(row) <= first.length),
    broken: cells.filter(({ value, isQuoted }) => !isQuoted && value.startsWith('"')).length,
    quoted: cells.filter(({ isQuoted }) => isQuoted).length,
    isProse: later.every(({ value, isQuoted }) => !isQuoted && value.startsWith(' ')),
    endsLinesOnly: later.length === 0 && rows.filter((row) => row.length > 1).length > rows.length / 2,
  };
}

/** Nearly every row has the same number of cells, and they are not the parts of a sentence. */
function isTable({ separator, rows, width, share, quoted, isProse, endsLinesOnly }: Cut): boolean {
  if (endsLinesOnly) return true;
  // Names with a vertical bar in them are more common than files that are separated by one.
  if (width < 2 || share < enoughRows || separator === '|') return false;
  return separator === '\t' || quoted > 0 || (rows > 1 && !isProse);
}

/**
 * Guesses the separator of a text from its first hundred rows; `null`: each line is one name. Show the guess before it is used.
 */
export function guessSeparator(text: string): Separator | null {
  const cuts = separators.map((separator) => cutBy(text, separator));
  const titled = cuts.filter(({ headings, isWithinFirst }) => headings > 1 || (headings === 1 && isWithinFirst));
  const most = Math.max(...titled.map(({ headings }) => headings));
  const best = titled.filter(({ headings }) => headings === most);
  if (best.length > 0) {
    // Every separator that does not occur gives the same single heading.
    return best.find(({ width, endsLinesOnly }) => width > 1 || endsLinesOnly)?.separator ?? null;
  }
  const tables = cuts.filter(isTable).toSorted((a, b) => a.broken - b.broken || b.share - a.share);
  const [likely] = tables;
  if (!likely) return null;
  return (
    tables.find(({ separator, broken }) => separator === '\t' && broken === likely.broken)?.separator ??
    likely.separator
  );
}

/** Removes the line that states the separator for Excel, such as `sep=;`. */
export function takeSeparatorLine(text: string): { readonly body: string; readonly stated: Separator | null } {
  const stated = separators.find((separator) => separator === text[4]) ?? null;
  const isAlone = text.length === 5 || text[5] === '\n' || text[5] === '\r';
  if (stated === null || !isAlone || text.slice(0, 4).toLowerCase() !== 'sep=') return { body: text, stated: null };
  return { body: text.slice(text.startsWith('\r\n', 5) ? 7 : 6), stated };
}
