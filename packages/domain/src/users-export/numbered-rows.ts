import { type Cell, cellRowsOf, type Separator } from '../name-lists/separated-rows.ts';

/** A row with the line where it begins, counted as in an editor, from 1. */
export interface NumberedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}

/** The rows of a text whose first line has the number `firstLine`. A row with line breaks in its cells spans several lines. */
export function* numberedRows(
  text: string,
  separator: Separator | null,
  firstLine: number,
): Generator<NumberedRow, void> {
  let line = firstLine;
  let from = 0;
  for (const cells of cellRowsOf(text, separator)) {
    yield { line, cells };
    const end = cells.at(-1)?.end ?? from;
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    line += lineEndsIn(text, from, next);
    from = next;
  }
}
