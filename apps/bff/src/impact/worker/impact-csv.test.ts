import type { FoundPeople, PersonImpact } from '@console/domain';
import { expect, test } from 'vitest';
import { csvParts } from './impact-csv.ts';

const person: PersonImpact = {
  personId: 'user:1',
  name: 'Ada',
  email: 'ada@acme.example',
  logins: ['ada', 'ada2'],
  joinedBy: ['email', 'username'],
  verdict: 'moves',
  today: { state: 'signs-in', cause: null, doubts: [] },
  next: { state: 'cannot', cause: 'captures-nothing', doubts: [] },
  before: [{ name: 'admin', label: 'Administrator' }],
  after: [],
  apart: null,
  wasAdministrator: true,
  profilesRead: true,
  notes: ['several-operators'],
  doubts: [],
  constructs: ['space-class', 'odd-escape'],
  why: [
    { profileName: 'Campaign - admin', before: 'admin', after: null, cause: 'captures-nothing' },
    { profileName: 'Campaign - b', before: null, after: 'b', cause: null },
  ],
};

function fileOf(people: readonly PersonImpact[]): string {
  const found: FoundPeople = {
    length: people.length,
    rows: (offset, limit) => people.slice(offset, offset + limit),
  };
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat([...csvParts(found)]));
}

test('a byte order mark, a header and a row per person, all quoted, with line ends of RFC 4180', () => {
  const [header, row, end, ...more] = fileOf([person]).split('\r\n');
  expect(header).toMatch(/^\uFEFF"person","name","email",/u);
  expect(row).toBe(
    '"user:1","Ada","ada@acme.example","ada; ada2","moves","admin","","yes","several-operators","",' +
      '"Campaign - admin: admin > ; Campaign - b:  > b","Campaign - admin: captures-nothing","space-class; odd-escape","email; username","signs-in","","cannot","captures-nothing"',
  );
  expect([end, more]).toEqual(['', []]);
});

test('shows the cause for people who cannot sign in today, and the doubts for those not known', () => {
  const file = fileOf([
    { ...person, today: { state: 'cannot', cause: 'group-missing', doubts: [] } },
    { ...person, today: { state: 'not-known', cause: null, doubts: ['operators', 'identity'] } },
  ]);
  expect(file).toContain('"cannot","group-missing"');
  expect(file).toContain('"not-known","operators; identity"');
});

test('groups are not read, rather than none, if the profiles were not read', () => {
  const [, row] = fileOf([{ ...person, before: [], profilesRead: false }]).split('\r\n');
  expect(row).toContain('"moves","(not read)","(not read)","yes"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('the cell %j is no formula any more', (name) => {
  expect(fileOf([{ ...person, name }])).toContain(`,"'${name}",`);
});

test.each([
  ['\n=1+1', "'\n'=1+1"],
  ['Ada\n=1+1', "Ada\n'=1+1"],
  ['Ada\r\n @SUM(A1)', "Ada\r\n' @SUM(A1)"],
  ['\u200B=1+1', "'\u200B=1+1"],
  [' +1', "' +1"],
  ['\uFF1D1+1', "'\uFF1D1+1"],
  ['\uFF20SUM(A1)', "'\uFF20SUM(A1)"],
  ['Ada\u2028-1', "Ada\u2028'-1"],
  ['a=b', 'a=b'],
  ['Ann-Marie + co', 'Ann-Marie + co'],
])('the cell %j is no formula: %j', (name, safe) => {
  expect(fileOf([{ ...person, name }])).toContain(`,"${safe}",`);
});

test('quotes, commas and line breaks stay inside their cell', () => {
  expect(fileOf([{ ...person, name: 'a "b", c\r\nd' }])).toContain(',"a ""b"", c\r\nd",');
});

test('thousands of rows come in parts, each row once', () => {
  const people = Array.from({ length: 2_500 }, (_, index) => ({ ...person, personId: `user:${index}` }));
  const lines = fileOf(people).split('\r\n').slice(1, -1);
  expect(lines.map((line) => line.split('"')[1])).toEqual(people.map(({ personId }) => personId));
});
