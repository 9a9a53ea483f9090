import { decodeBytes, namesAt, titleOf } from '@console/domain';
import { expect, test } from 'vitest';
import { decodeFile, fileSizeLimit } from './decode-file.ts';
import { isPlainList, readTable, textOfNames } from './read-table.ts';
import { utf8 } from './testing/file-bytes.ts';
import { nameFiles, type NameFile } from './testing/name-files.ts';

async function readingOf({ name, bytes }: Pick<NameFile, 'name' | 'bytes'>) {
  const decoded = await decodeFile(new File([bytes], name));
  if (decoded.kind !== 'text') return { refused: decoded.kind === 'no-text' ? decoded.what : 'damaged' };
  const { separator, table, layout } = await readTable(decoded.text);
  const { names, duplicates, blank, broken, ambiguous } = namesAt(table, layout);
  const titles = Array.from({ length: table.width }, (_, column) => titleOf(table, layout, column));
  return {
    encoding: decoded.encoding,
    separator,
    headings: layout.hasHeading ? titles : null,
    column: layout.column,
    names,
    holdsSeveral: layout.holdsSeveral,
    duplicates,
    blank,
    broken,
    ambiguous,
    unevenRows: table.unevenRows,
  };
}

test.each(nameFiles)('$name is read correctly', async (file) => {
  const nothingOdd = { holdsSeveral: false, duplicates: 0, blank: 0, broken: [], ambiguous: [], unevenRows: 0 };
  const expected = 'refused' in file.truth ? file.truth : { ...nothingOdd, ...file.truth };
  expect(await readingOf(file)).toEqual(expected);
  // The extension of the file does not matter.
  expect(await readingOf({ ...file, name: 'list' })).toEqual(expected);
});

test('a file over the limit is not read', async () => {
  const file = new File([new Uint8Array(fileSizeLimit + 1)], 'large.csv');
  expect(await decodeFile(file)).toEqual({ kind: 'too-big' });
});

test('a file that has become unreadable is reported', async () => {
  const file = new File(['a'], 'gone.csv');
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await decodeFile(file)).toEqual({ kind: 'unreadable' });
});

test('a chosen separator replaces the guessed one', async () => {
  const text = 'Campaign - a,b\nCampaign - c,d\n';
  const guessed = await readTable(text);
  expect(guessed.separator).toBe(',');
  const whole = await readTable(text, null);
  expect(namesAt(whole.table, whole.layout).names).toEqual(['Campaign - a,b', 'Campaign - c,d']);
});

const isPlain = async (text: string) => isPlainList(await readTable(text));

test('only a list in which nothing was split or left out skips the review', async () => {
  expect(await isPlain('Campaign - a\n\nCampaign - b ')).toBe(true);
  for (const text of ['Profile name\nCampaign - a', 'Campaign - a, b', '"a"', 'a\tb', 'a;b', 'sep=;\na'])
    expect(await isPlain(text), text).toBe(false);
});

test('names become a text that reads back as the same names', async () => {
  const names = ['Campaign - a', '"quoted"', 'sep=;', 'two\nlines "here"', 'r\rn', ' spaces '];
  const { table, layout } = await readTable(textOfNames(names), null);
  expect(namesAt(table, { ...layout, hasHeading: false }).names).toEqual(names);
});

test('a long file is read in turns', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const { table } = await readTable('a;b;c;d;e;f;g;h\n'.repeat(200_000));
  clearInterval(timer);
  expect(table.rows).toHaveLength(200_000);
  expect(turns).toBeGreaterThan(2);
});

test('a text of separators only is read without undue cost', async () => {
  const { table } = await readTable(`${','.repeat(100_000)}a\n"${'""'.repeat(100_000)}`);
  expect(table.width).toBeLessThanOrEqual(200);
  expect(decodeBytes(utf8(''), (label) => new TextDecoder(label)).kind).toBe('text');
});
