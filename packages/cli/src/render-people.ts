import type { ExportReportBody, PeopleBody, RowFaultBody, UsersExportBody } from '@console/contract';
import type { DecidingColumn, RowFaultCode } from '@console/domain';
import { type Screen, section, sourceLines } from './layout.ts';
import { visible } from './paint.ts';

const whole = (count: number) => count.toLocaleString('en-US');

/** How many people are known, and from where. */
export function renderPeople({ adobeUsers, operators, sources }: PeopleBody, screen: Screen): string {
  const heading = `${whole(adobeUsers)} people in Admin Console, ${whole(operators)} operators`;
  return [screen.paint('heading', heading), ...section(screen, 'Sources', sourceLines(sources, screen))].join('\n');
}

const missingWords = {
  username: 'no column Username: which operator somebody is, is not certain',
  domain: 'no column Domain: which operator somebody is, is not certain',
  email: 'no column Email: which operator somebody is, is not certain',
  'user-groups': 'no column User Groups: anybody may hold more profiles through one, so nobody is known',
  status: 'no column says whether an account is active: anybody who would sign in may be barred',
} as const satisfies Record<DecidingColumn, string>;

const faultWords = {
  'quote-not-closed': 'a quote is not closed. Close it, or double the quotes within',
  'line-break': 'a cell has a line break, so it may have swallowed rows. Close its quotes',
  'too-many-cells': 'more cells than columns. Put the cell with a separator in it into quotes',
  'too-few-cells': 'fewer cells than columns. The row was cut off: export the list again',
  'nobody-named': 'neither an e-mail address nor a username. The row is left out: name the person',
  'email-missing': 'no e-mail address. Add it',
  'email-odd': 'not an e-mail address. Correct it',
  'status-unknown': 'an unknown status. Known are active, disabled, locked and removed',
  differs: 'the person of this line again, with other facts. Keep the row that is true',
} as const satisfies Record<RowFaultCode, string>;

function faultLine({ line, code, text }: RowFaultBody): string {
  return `line ${line}: ${faultWords[code]}${text === '' ? '' : ` (${visible(text)})`}`;
}

/** What a users export says, and whether it is used. */
export function renderExport(report: ExportReportBody, usersExport: UsersExportBody | null, screen: Screen): string {
  const { people, profiles, columns, encoding, missing, inUserGroups, faults, oddRows, repeatedRows } = report;
  const { paint } = screen;
  const notes = [
    ...missing.map((column) => missingWords[column]),
    ...(inUserGroups > 0
      ? [`${whole(inUserGroups)} in a user group: whether profiles given to it stand with its members is not known`]
      : []),
    ...(repeatedRows > 0 ? [`${whole(repeatedRows)} rows repeat an earlier one and count once`] : []),
  ];
  const more = oddRows - new Set(faults.map(({ line }) => line)).size;
  return [
    paint('heading', `${whole(people)} people, ${whole(profiles)} profiles`),
    `  ${encoding}, columns ${columns.map((column) => visible(column)).join(', ')}`,
    usersExport === null
      ? paint('unclear', '  checked only: nothing is stored')
      : `  in use as source of people, exported ${visible(usersExport.exportedAt)}, uploaded by ${visible(usersExport.uploadedBy)}`,
    ...section(screen, 'Left open', notes),
    ...section(screen, `Rows in doubt: ${whole(oddRows)}`, [
      ...faults.map((fault) => paint('unclear', faultLine(fault))),
      ...(more > 0 ? [`and ${whole(more)} more`] : []),
    ]),
  ].join('\n');
}
