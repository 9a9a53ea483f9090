import { expect, test } from 'vitest';
import { OPTION_SCHEMA } from '../schemas/access.ts';
import { type Row, Table } from './records.ts';

test('a table is sorted once for all pages of a list, and again after a change', () => {
  const table = new Table(OPTION_SCHEMA, () => ['c', 'a', 'b'].map((name) => new Map([['@name', name]])));
  let compared = 0;
  const byName = (left: Row, right: Row) => {
    compared += 1;
    return (left.get('@name') ?? '') < (right.get('@name') ?? '') ? -1 : 1;
  };
  const names = () => table.ordered('by name', byName).map((row) => row.get('@name'));
  expect(names()).toEqual(['a', 'b', 'c']);
  const once = compared;
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(compared).toBe(once);
  table.add(new Map([['@name', 'aa']]));
  expect(names()).toEqual(['a', 'aa', 'b', 'c']);
  expect(compared).toBeGreaterThan(once);
});
