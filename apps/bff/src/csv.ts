/** Without it a spreadsheet does not take a CSV file for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A line of a CSV file (RFC 4180), harmless to a spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** What a spreadsheet takes for a formula: at the start or after a line break, behind what nobody sees, full-width signs too. */
const formula =
  /(?<=^|[\r\n\u0085\u2028\u2029])(?!(?<=\r)\n)(?=[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r])/gu;

/** Quoted always; an apostrophe stands before whatever would be a formula. */
function cellOf(text: string): string {
  const safe = text.replaceAll(formula, "'");
  return `"${safe.replaceAll('"', '""')}"`;
}
