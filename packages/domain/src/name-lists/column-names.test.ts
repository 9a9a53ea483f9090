import { expect, test } from 'vitest';
import { namesAt } from './column-names.ts';
import { likelyColumn, NameTableBuilder } from './name-table.ts';

function tableOf(...rows: readonly (readonly string[])[]) {
  const builder = new NameTableBuilder();
  for (const row of rows) builder.add(row);
  return builder.table();
}

const several = { column: 0, hasHeading: false, holdsSeveral: true };
const namesIn = (...cells: readonly string[]) => namesAt(tableOf(...cells.map((cell) => [cell])), several).names;

test('cells of several names are cut at their commas; spaces belong to names unless every comma has one', () => {
  expect(namesIn('a,b ,c')).toEqual(['a', 'b ', 'c']);
  expect(namesIn('a, b', 'c, d')).toEqual(['a', 'b', 'c', 'd']);
  expect(namesIn('a, b', 'c,d')).toEqual(['a', ' b', 'c', 'd']);
  expect(namesIn('a,  b')).toEqual(['a', ' b']);
  expect(namesIn(',a,,b,')).toEqual(['a', 'b']);
});

function quotedIn(cell: string) {
  const { names, ambiguous } = namesAt(tableOf([cell]), several);
  return { names, ambiguous };
}

test('a quoted text with a comma is one name, marked as ambiguous; other quotes belong to the name', () => {
  expect(quotedIn('a,"b, c",d')).toEqual({ names: ['a', 'b, c', 'd'], ambiguous: ['b, c'] });
  expect(quotedIn('a, "b, ""c"""')).toEqual({ names: ['a', 'b, "c"'], ambiguous: ['b, "c"'] });
  expect(quotedIn('"a","b"')).toEqual({ names: ['"a"', '"b"'], ambiguous: [] });
  expect(quotedIn('a "b, c"')).toEqual({ names: ['a "b', 'c"'], ambiguous: [] });
});

test('empty cells and rows are counted, and cells with a comma', () => {
  const table = tableOf(['x', 'a,b'], ['', ''], ['y', ' '], ['z'], ['z', 'a']);
  const found = namesAt(table, { column: 1, hasHeading: false, holdsSeveral: false });
  expect(found).toMatchObject({ names: ['a,b', 'a'], blank: 3, cellsWithComma: 1 });
});

test('the likely column is found by its heading, in any case, else by its cells', () => {
  const column = (...rows: readonly (readonly string[])[]) => {
    const { column, hasHeading } = likelyColumn(tableOf(...rows));
    return [column, hasHeading];
  };
  expect(column(['Name', 'PRODUCT CONFIGURATIONS '], ['x', 'y'])).toEqual([1, true]);
  expect(column(['User Groups', 'Product Profiles'], ['x', 'y'])).toEqual([1, true]);
  expect(column(['Group Name', 'Name'], ['x', 'y'])).toEqual([0, true]);
  expect(column(['Bergström', 'Campaign - a'], ['Lund', 'Campaign - a'])).toEqual([1, false]);
  expect(column(['1', 'a@b.example', 'North'], ['2', 'c@b.example', 'South'])).toEqual([2, false]);
  expect(column(['Nr', 'Adress', 'Roll'], ['2', 'c@b.example', 'South'])).toEqual([2, true]);
  expect(column(['Profile', 'Campaign group'], ['Campaign - a', 'admin'])).toEqual([0, true]);
  // A heading word in a profile's name, or in a column of kinds, does not make a heading.
  expect(column(['Profile', 'Campaign - a'])).toEqual([1, false]);
  expect(column(['Group', 'Campaign - product group'], ['Group', 'Campaign - b'])).toEqual([1, false]);
  expect(column(['Campaign - profile name'], ['Campaign - b'])).toEqual([0, false]);
  expect(likelyColumn(tableOf())).toEqual({ column: 0, hasHeading: false, holdsSeveral: false });
});

test('without a heading the first row holds names', () => {
  const table = tableOf(['Name'], ['a']);
  expect(namesAt(table, likelyColumn(table)).names).toEqual(['a']);
  expect(namesAt(table, likelyColumn(table, false)).names).toEqual(['Name', 'a']);
});
