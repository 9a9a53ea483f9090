import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProperty } from '../testing/property-runs.ts';
import { rowsOf, type Separator, separators } from './separated-rows.ts';
import { guessSeparator, takeSeparatorLine } from './separator-guess.ts';

type Table = readonly (readonly string[])[];

interface Dialect {
  readonly separator: Separator | null;
  readonly lineEnd: string;
  readonly quotes: 'all' | 'where-needed';
}

const dialects = fc.record<Dialect>({
  separator: fc.constantFrom(...separators, null),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  quotes: fc.constantFrom('all', 'where-needed'),
});

/** Cells with difficult characters, and any other text. */
const cell = fc.oneof(
  fc
    .array(fc.constantFrom('a', 'Å', ' ', '"', ',', ';', '\t', '|', '\n', '\r', '\r\n', 'sep=', '\u00a0', '😀'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const tables = (columns: fc.Arbitrary<number>, content: fc.Arbitrary<string>, minRows = 1): fc.Arbitrary<Table> =>
  columns.chain((width) =>
    fc.array(fc.array(content, { minLength: width, maxLength: width }), { minLength: minRows, maxLength: 8 }),
  );

/** Writes a table as a program does. Quotes an empty cell that is alone in its row, since readers may skip an empty line. */
function write(table: Table, { separator, lineEnd, quotes }: Dialect): string {
  const isOdd = (text: string) => text.startsWith('"') || /[\r\n]/u.test(text) || text.includes(separator ?? '\n');
  const written = (text: string) =>
    quotes === 'all' || isOdd(text) || text.toLowerCase().startsWith('sep=') ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(written).join(separator ?? '') + lineEnd).join('');
}

const read = (text: string, separator: Separator | null) => [...rowsOf(text, separator)];

test('any table, written in any dialect, is read back the same', () => {
  const pairs = dialects.chain((dialect) =>
    fc.record({
      dialect: fc.constant(dialect),
      table: tables(dialect.separator === null ? fc.constant(1) : fc.integer({ min: 1, max: 5 }), cell),
    }),
  );
  checkProperty(
    fc.property(pairs, ({ dialect, table }) => {
      const text = write(table, dialect);
      expect(read(text, dialect.separator)).toEqual(table);
      // The last line end may be missing, unless the line is empty.
      if (table.at(-1)?.join('') !== '')
        expect(read(text.slice(0, -dialect.lineEnd.length), dialect.separator)).toEqual(table);
    }),
    500,
  );
});

test('the separator is known from the line that states it, and from quotes round every cell', () => {
  checkProperty(
    fc.property(dialects, tables(fc.integer({ min: 2, max: 5 }), cell), (dialect, table) => {
      if (dialect.separator === null || dialect.separator === '|') return;
      const taken = takeSeparatorLine(`sep=${dialect.separator}${dialect.lineEnd}${write(table, dialect)}`);
      expect(taken.stated).toBe(dialect.separator);
      expect(read(taken.body, dialect.separator)).toEqual(table);
      const isFilled = table.some((row) => row.some((text) => /[\p{L}\p{N}]/u.test(text)));
      if (isFilled) expect(guessSeparator(write(table, { ...dialect, quotes: 'all' }))).toBe(dialect.separator);
    }),
    300,
  );
});

test('the separator of two rows of plain cells is found', () => {
  const plain = fc
    .string({ unit: fc.constantFrom('a', 'b', 'Å', '-', ' ', '1'), minLength: 1, maxLength: 6 })
    .map((text) => `x${text}`);
  checkProperty(
    fc.property(dialects, tables(fc.integer({ min: 2, max: 5 }), plain, 2), (dialect, table) => {
      if (dialect.separator === '|') return;
      const rows = dialect.separator === null ? table.map(([first = '']) => [first]) : table;
      expect(guessSeparator(write(rows, dialect))).toBe(dialect.separator);
    }),
    300,
  );
});

test('a quote that does not enclose a whole cell is plain text', () => {
  expect(read('say "hi",b\n"a"b,"c\nd', ',')).toEqual([['say "hi"', 'b'], ['"a"b', '"c'], ['d']]);
  expect(read('"never closed, "" neither\nb', ',')).toEqual([['"never closed', ' "" neither'], ['b']]);
});

test('empty lines are rows of one empty cell, the end of the last line is none', () => {
  expect(read('\r\n\r\na\n\r', ',')).toEqual([[''], [''], ['a'], ['']]);
  expect(read('a,\nb,', ',')).toEqual([
    ['a', ''],
    ['b', ''],
  ]);
  expect(read('', ',')).toEqual([]);
});

test('a line is taken off only where it states the separator', () => {
  expect(takeSeparatorLine('sep=;')).toEqual({ body: '', stated: ';' });
  expect(takeSeparatorLine('Sep=\t\ra')).toEqual({ body: 'a', stated: '\t' });
  for (const text of ['sep=;;\na', 'sep=a\nb', '"sep=;"\na', 'a\nsep=;', 'sep', ''])
    expect(takeSeparatorLine(text)).toEqual({ body: text, stated: null });
});

test('a separator that would cut through quotes is not taken', () => {
  expect(guessSeparator('"a,b";"c,d"\n"e,f";"g,h"\n')).toBe(';');
  expect(guessSeparator('"a;b","c;d"\n"e;f","g;h"\n')).toBe(',');
  expect(guessSeparator('"a,b"\t1\n"c,d"\t2\n')).toBe('\t');
});
