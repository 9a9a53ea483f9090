import { type NameTable, tableOf } from './csv-table.ts';

/** Bytes a chosen file may have. */
export const fileSizeLimit = 20 * 1024 * 1024;

export type ReadFile =
  | { readonly kind: 'lines'; readonly text: string }
  | { readonly kind: 'table'; readonly table: NameTable }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'unreadable' };

/** UTF-8 unless a byte order mark says UTF-16, as spreadsheet programs write “Unicode text”. */
function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Small enough that no part of a large table keeps the page from answering. */
const partSize = 256 * 1024;

async function readTable(text: string): Promise<readonly (readonly string[])[]> {
  const { default: Papa } = await import('papaparse');
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    Papa.parse<string[]>(new File([text], 'names.csv'), {
      encoding: 'utf-8',
      chunkSize: partSize,
      skipEmptyLines: false,
      chunk: ({ data }) => {
        for (const row of data) rows.push(row);
      },
      // The end of the last line is not a line of its own.
      complete: () => resolve(rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows),
      error: reject,
    });
  });
}

/** Reads a chosen or dropped file: a CSV as a table, anything else as one name a line. Never throws. */
export async function readNameFile(file: File): Promise<ReadFile> {
  if (file.size > fileSizeLimit) return { kind: 'too-big' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) return { kind: 'unreadable' };
    if (!/\.(?:csv|tsv)$/iu.test(file.name) && file.type !== 'text/csv') return { kind: 'lines', text };
    const table = tableOf(await readTable(text));
    const [only] = table.columns;
    return table.columns.length === 1 && only
      ? { kind: 'lines', text: only.values.join('\n') }
      : { kind: 'table', table };
  } catch {
    return { kind: 'unreadable' };
  }
}
