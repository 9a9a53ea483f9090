import {
  guessSeparator,
  type NameColumn,
  type NameTable,
  NameTableBuilder,
  likelyColumn,
  rowsOf,
  type Separator,
  takeSeparatorLine,
} from '@console/domain';

/** A text split into cells, and where its names most likely are. */
export interface ReadTable {
  readonly text: string;
  readonly separator: Separator | null;
  readonly table: NameTable;
  readonly layout: NameColumn;
}

/** Milliseconds of work before the page can handle events. */
const turnLength = 30;
const rowsPerLook = 500;

/** Splits a text into cells, by its own separator unless one is given. It works in turns, so that the page stays responsive. */
export async function readTable(text: string, given?: Separator | null): Promise<ReadTable> {
  const { body, stated } = takeSeparatorLine(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const separator = given === undefined ? (stated ?? guessSeparator(body)) : given;
  const builder = new NameTableBuilder();
  let count = 0;
  let turn = performance.now();
  for (const row of rowsOf(body, separator)) {
    builder.add(row);
    count += 1;
    if (count % rowsPerLook > 0 || performance.now() - turn < turnLength) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    turn = performance.now();
  }
  const table = builder.table();
  return { text, separator, table, layout: likelyColumn(table) };
}

/** Whether the list is exactly what was typed, line by line: nothing was or could have been split, unquoted or left out. */
export function isPlainList({ text, separator, layout }: ReadTable): boolean {
  return separator === null && !layout.hasHeading && !/[",;\t]/u.test(text);
}

/** Names as a text that reads back as the same names, one per line if possible. */
export function textOfNames(names: readonly string[]): string {
  return names.map((name) => (/^"|^sep=|[\r\n]/iu.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('\n');
}
