/** Separators between cells. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

export interface Cell {
  readonly value: string;
  /** Index behind the cell, of a separator, a line end or the end of the text. */
  readonly end: number;
  readonly isQuoted: boolean;
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x0a || unit === 0x0d;
}

function endsCell(text: string, at: number, separator: Separator | null): boolean {
  return at >= text.length || text[at] === separator || isLineEnd(text, at);
}

/** `null` when the quote is not closed at the end of a cell: then it is a plain character. */
function readQuoted(text: string, at: number, separator: Separator | null): Cell | null {
  let value = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      return endsCell(text, end, separator) ? { value, end, isQuoted: true } : null;
    }
    value += '"';
    from = quote + 2;
  }
}

/** Reads the cell that begins at `at`. */
export function readCell(text: string, at: number, separator: Separator | null): Cell {
  const quoted = text[at] === '"' ? readQuoted(text, at, separator) : null;
  if (quoted) return quoted;
  let end = at;
  while (!endsCell(text, end, separator)) end += 1;
  return { value: text.slice(at, end), end, isQuoted: false };
}

/**
 * Reads a text row by row by RFC 4180, with any separator and with CRLF, LF or CR ends, also mixed. With `null` as separator each
 * line is one cell. A quoted cell may hold line breaks; a quote that does not enclose a whole cell is plain text. An empty line is
 * a row of one empty cell; the end of the last line starts no row.
 */
export function* cellRowsOf(text: string, separator: Separator | null): Generator<readonly Cell[], void> {
  let row: Cell[] = [];
  for (let at = 0; at < text.length || row.length > 0; ) {
    const cell = readCell(text, at, separator);
    row.push(cell);
    const isMore = cell.end < text.length && text[cell.end] === separator;
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    if (isMore) continue;
    yield row;
    row = [];
  }
}

/** The texts of the cells, row by row. See `cellRowsOf`. */
export function* rowsOf(text: string, separator: Separator | null): Generator<readonly string[], void> {
  for (const row of cellRowsOf(text, separator)) yield row.map(({ value }) => value);
}
