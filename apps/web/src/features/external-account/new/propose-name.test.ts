import { expect, test } from 'vitest';
import { proposeName } from './propose-name.ts';

test.each([
  ['Files of the warehouse', 'filesOfTheWarehouse'],
  ['FTP, nattliga filer (Malmö)', 'ftpNattligaFilerMalmo'],
  ['Straße – øst', 'strasseOst'],
  ['  partner_files.v2 ', 'partner_files.v2'],
  ['- a - b', 'aB'],
  ['数据', ''],
  ['', ''],
])('%j is called %j', (label, name) => {
  expect(proposeName(label)).toBe(name);
});

test('is no longer than the column', () => {
  expect(proposeName('word '.repeat(40))).toHaveLength(64);
});
