/** Rows of a CSV file whose cells are all quoted, by the names in its head (RFC 4180). */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .replace(/^\uFEFF/u, '')
    .split('"\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .slice(1)
        .split('","')
        .map((cell) => cell.replaceAll('""', '"')),
    );
  return rows.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])));
}
