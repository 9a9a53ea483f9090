import type { SourceFactBody } from '@console/contract';
import { type Paint, visible } from './paint.ts';
import { doubtWords } from './words.ts';

/** What the text depends on besides the reply. */
export interface Screen {
  readonly paint: Paint;
  /** Milliseconds since 1970, for the age of a source. */
  readonly now: number;
}

const widthOf = (text: string) => Array.from(text).length;

/** Left columns as wide as their widest cell; two spaces between. Colour comes after, so that it takes no width. */
export function columns(rows: readonly (readonly string[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row.map((cell, column) => {
      const isLast = column === row.length - 1;
      return isLast ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell));
    }),
  );
}

/** A heading and its lines, two spaces in; nothing where there are none. */
export function section({ paint }: Screen, heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', paint('heading', heading), ...lines.map((line) => `  ${line}`)];
}

const minuteMs = 60_000;

/** Whole units of time gone by, rounded down. */
export function ageOf(iso: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / minuteMs);
  if (Number.isNaN(minutes)) return visible(iso);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${Math.floor(minutes / (24 * 60))} days ago`;
}

/** Where what is said comes from, and how old it is. */
export function sourceLines(sources: readonly SourceFactBody[], { paint, now }: Screen): string[] {
  const rows = sources.map(
    ({ source, state, readAt, reason, oddEntries = 0, notListed = 0, isGuess = false, usersExport }) => [
      doubtWords[source],
      state,
      readAt === null
        ? ''
        : `${usersExport === undefined ? 'read' : 'exported'} ${ageOf(readAt, now)} (${visible(readAt)})`,
      [
        ...(reason === null ? [] : [visible(reason)]),
        ...(oddEntries > 0 ? [`${oddEntries} odd`] : []),
        ...(usersExport === undefined
          ? []
          : [
              `from a users export of ${visible(usersExport.exportedAt.slice(0, 10))}, uploaded by ${visible(usersExport.uploadedBy)}`,
            ]),
        ...(isGuess ? ['product guessed by its name'] : []),
        ...(notListed > 0 ? [`${notListed} counted, not listed`] : []),
      ].join(', '),
    ],
  );
  return columns(rows).map((cells, index) =>
    paint(sources[index]?.state === 'complete' ? 'quiet' : 'unclear', cells.join('  ').trimEnd()),
  );
}
