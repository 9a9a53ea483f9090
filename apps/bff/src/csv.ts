/** Spreadsheets read a CSV file as UTF-8 only with this mark. */
export const byteOrderMark = '\uFEFF';

/** A line of a CSV file (RFC 4180), harmless to a spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** What a spreadsheet reads as a formula: at the start or after a line break, also after invisible characters or full-width. */
const formula =
  /(?<=^|[\r\n\u0085\u2028\u2029])(?!(?<=\r)\n)(?=[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r])/gu;

/** Always quoted; an apostrophe goes before anything that would be a formula. */
function cellOf(text: string): string {
  const safe = text.replaceAll(formula, "'");
  return `"${safe.replaceAll('"', '""')}"`;
}
