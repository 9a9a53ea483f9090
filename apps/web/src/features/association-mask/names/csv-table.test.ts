import { expect, test } from 'vitest';
import { tableOf } from './csv-table.ts';

test('an export with a heading: the column of profile names is found and the heading left out', () => {
  const table = tableOf([
    ['Email', 'Product Profile Name', 'Country'],
    ['ana@acme.example', 'Campaign - acme_prod - admin', 'SE'],
    ['bo@acme.example', 'Campaign - acme_prod - delivery', 'SE'],
  ]);
  expect(table.likely).toBe(1);
  expect(table.columns[1]?.values).toEqual(['Campaign - acme_prod - admin', 'Campaign - acme_prod - delivery']);
});

test('without a heading the first row is a name, and the column most like names is found', () => {
  const table = tableOf([
    ['1', 'ana@acme.example', 'Campaign - a'],
    ['2', 'bo@acme.example', 'Campaign - b'],
  ]);
  expect(table.likely).toBe(2);
  expect(table.columns[2]?.values).toEqual(['Campaign - a', 'Campaign - b']);
});

test('one column: only a plain heading is left out, a profile is not', () => {
  expect(tableOf([['Profile name'], ['Campaign - a']]).columns[0]?.values).toEqual(['Campaign - a']);
  expect(tableOf([['Campaign profile - a'], ['Campaign - b']]).columns[0]?.values).toHaveLength(2);
});

test('rows of different length and no rows at all are no trouble', () => {
  expect(tableOf([['a'], ['b', 'c']]).columns).toHaveLength(2);
  expect(tableOf([])).toEqual({ columns: [], likely: 0 });
});
