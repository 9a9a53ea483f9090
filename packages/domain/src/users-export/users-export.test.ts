import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../name-lists/separated-rows.ts';
import { checkProperty } from '../testing/property-runs.ts';
import { namesInCell } from './cell-names.ts';
import { openUsersExport, UsersExportBuilder } from './users-export.ts';

const linesBefore = (part: string) => part.split(/\r\n|\r|\n/u).length;

function readAll(text: string) {
  const opened = openUsersExport(text);
  if (!('rows' in opened)) return opened.head;
  const builder = new UsersExportBuilder(opened.head);
  for (const row of opened.rows) builder.add(row);
  return builder.result();
}

const word = fc
  .string({ unit: fc.constantFrom('a', 'Å', '-', ' ', '1', '"', '('), minLength: 1, maxLength: 5 })
  .map((text) => `x${text}`);
/** A name of a profile as Adobe writes it, with up to three commas of its own. */
const profileName = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom(',', ', '), word), { maxLength: 3 }))
  .map(([first, more]) => `Campaign - ${first}${more.flat().join('')}`);

test('no name is lost when a cell is split, whatever commas the names have, quoted or not', () => {
  checkProperty(
    fc.property(fc.array(profileName, { maxLength: 5 }), fc.boolean(), fc.boolean(), (written, isQuoting, isSpaced) => {
      const cells = written.map((name) => (isQuoting && name.includes(',') ? `"${name.replaceAll('"', '""')}"` : name));
      const { names, mayBe } = namesInCell(cells.join(isSpaced ? ', ' : ','));
      for (const name of written) expect([...names, ...mayBe]).toContain(name);
      if (written.every((name) => !name.includes(',')))
        expect({ names, mayBe: mayBe.filter((one) => !one.startsWith(' ')) }).toEqual({ names: written, mayBe: [] });
    }),
    1000,
  );
});

test('an empty cell has no names; parts that each begin a name are never joined', () => {
  expect(namesInCell('')).toEqual({ names: [], mayBe: [] });
  expect(namesInCell(' , ,')).toEqual({ names: [], mayBe: [] });
  expect(namesInCell('Campaign - a,Campaign - b')).toEqual({ names: ['Campaign - a', 'Campaign - b'], mayBe: [] });
  expect(namesInCell('Campaign - a,b')).toEqual({ names: ['Campaign - a', 'b'], mayBe: ['Campaign - a,b'] });
});

test('lines are counted as an editor counts them, whatever the line ends', () => {
  const cell = fc.constantFrom('a', '', 'Å b', '"two\nlines"', '"two\r\nlines"', '"and\rthree\n\n"');
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  checkProperty(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), ends, fc.boolean(), (cells, end, hasSeparatorLine) => {
      const text = `${hasSeparatorLine ? `sep=,${end}` : ''}Email,Product Configurations${end}${cells.map((one) => `not an address,${one}${end}`).join('')}`;
      const found = readAll(text);
      if (!('faults' in found)) throw new Error(found.kind);
      const starts = [...text.matchAll(/not an address/gu)].map(({ index }) => linesBefore(text.slice(0, index)));
      expect([...new Set(found.faults.map(({ line }) => line))]).toEqual(starts);
    }),
    300,
  );
});

test('every row gives a person, even with faults, or is reported as naming nobody', () => {
  const cell = fc.constantFrom(
    '',
    'ana',
    'ana@acme.example',
    '"',
    '"a',
    'a"',
    '"a,b"',
    ',',
    '"\n"',
    'Campaign - a',
    'active',
  );
  const row = fc.array(cell, { maxLength: 6 });
  checkProperty(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const text = [
        'Username,Domain,Email,Product Configurations,User Groups',
        ...rows.map((cells) => cells.join(',')),
      ].join('\n');
      const found = readAll(text);
      if (!('faults' in found)) throw new Error(found.kind);
      const { users, lines, faults, oddRows, repeatedRows, emptyRows } = found;
      const unnamed = new Set(faults.filter(({ code }) => code === 'nobody-named').map(({ line }) => line));
      const differing = new Set(faults.filter(({ code }) => code === 'differs').map(({ line }) => line));
      const filledRows = users.length + unnamed.size + differing.size + repeatedRows + emptyRows;
      expect(new Set(faults.map(({ line }) => line)).size).toBe(oddRows);
      expect(filledRows).toBe([...rowsOf(text, ',')].length - 1);
      const codes = new Map(faults.map(({ line, code }) => [line, code]));
      for (const [index, user] of users.entries()) {
        const code = codes.get(lines[index] ?? 0);
        if (
          code === 'line-break' ||
          code === 'quote-not-closed' ||
          code === 'too-many-cells' ||
          code === 'too-few-cells'
        )
          expect([user.areGroupsUnread, user.isIdentityUnread, user.state]).toEqual([true, true, 'unknown']);
      }
      expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
    }),
    1000,
  );
});

test('two rows of one person that differ are merged, and the person is in doubt', () => {
  const found = readAll(
    'ID,Email,Username,Domain,Product Configurations,User Groups,Status\n1,a@x.example,a,x,Campaign - a,,active\n1,a@x.example,a,x,Campaign - b,,disabled\n',
  );
  expect(found).toMatchObject({
    users: [
      {
        id: 'id 1',
        state: 'unknown',
        groupNames: ['Campaign - a', 'Campaign - b'],
        areGroupsUnread: true,
        isIdentityUnread: true,
      },
    ],
    faults: [{ line: 3, code: 'differs', text: '2' }],
  });
});

test('a name in both columns is not taken for a user group', () => {
  const found = readAll('Email,Username,Domain,Product Configurations,User Groups\na@x.example,a,x,N,"N,G"\n');
  expect(found).toMatchObject({ profileNames: ['N'], userGroupNames: ['G'] });
});
