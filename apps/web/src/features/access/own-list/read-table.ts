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

/** A text cut into cells, and where its names most likely are. */
export interface ReadTable {
  readonly text: string;
  readonly separator: Separator | null;
  readonly table: NameTable;
  readonly place: NameColumn;
}

/** Milliseconds of work before the page gets its turn. */
const turnLength = 30;
const rowsPerLook = 500;

/** Cuts a text into cells, by its own separator unless one is given. In turns, so that the page answers meanwhile. */
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
  return { text, separator, table, place: likelyColumn(table) };
}

/** Nothing was cut, unwrapped or left out, nor could have been: the list is what was typed, line by line. */
export function isPlainList({ text, separator, place }: ReadTable): boolean {
  return separator === null && !place.hasHeading && !/[",;\t]/u.test(text);
}

/** Names as a text that is read as the same names again, one a line where it can be. */
export function textOfNames(names: readonly string[]): string {
  return names.map((name) => (/^"|^sep=|[\r\n]/iu.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('\n');
}
