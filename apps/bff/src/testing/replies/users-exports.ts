import type { ExportReportBody, UploadFaultCode } from '@console/contract';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const swapped = (text: string) => utf16(text).swap16();

/** In the order in which Admin Console writes them (docs/sources.md). */
export const exportHeadings = [
  'Identity Type',
  'Username',
  'Domain',
  'Email',
  'First Name',
  'Last Name',
  'Country Code',
  'Product Configurations',
  'Admin Roles',
  'Product Configurations Administered',
  'User Groups',
  'User Groups Administered',
  'Products Administered',
  'Developer Access',
  'Auto Assigned Products',
];
const withId = exportHeadings.toSpliced(7, 0, 'ID');
const head = exportHeadings.join(',');
const p = 'Campaign - acme_prod - ';

/** A line of the export: raw cells, quotes included. */
function line(login: string, profiles: string, { groups = '', id }: { groups?: string; id?: string } = {}): string {
  const identity = ['Federated ID', login, 'acme.example', `${login}@acme.example`, login, 'Berg', 'SE'];
  return [...identity, ...(id === undefined ? [] : [id]), profiles, '', '', groups, '', '', '', ''].join(',');
}

const file = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

/** What an export contains; members that are left out are empty. */
export interface TrueExport {
  readonly people: number;
  readonly profileNames: readonly string[];
  readonly faults?: readonly (readonly [line: number, code: ExportReportBody['faults'][number]['code']])[];
  readonly encoding?: ExportReportBody['encoding'];
  readonly separator?: ExportReportBody['separator'];
  readonly missing?: ExportReportBody['missing'];
  readonly inUserGroups?: number;
  readonly repeatedRows?: number;
  readonly emptyRows?: number;
}

/** Realistic exports. */
export const usersExports: readonly (readonly [name: string, bytes: Buffer, truth: TrueExport])[] = [
  [
    'as Admin Console writes it',
    utf8(file(head, line('ana', `"${p}admin,${p}delivery"`), line('bo', ''), line('cia', `${p}delivery`))),
    { people: 3, profileNames: [`${p}admin`, `${p}delivery`] },
  ],
  [
    'with ids, a byte order mark, LF ends and no end of the last line',
    utf8(
      `\uFEFF${[withId.join(','), line('ana', `${p}admin`, { id: 'A1@AdobeID' }), line('bo', `${p}report`, { id: 'B2@AdobeID' })].join('\n')}`,
    ),
    { people: 2, profileNames: [`${p}admin`, `${p}report`] },
  ],
  [
    'saved by Swedish Excel: semicolons, Windows letters',
    Buffer.concat([
      latin1(
        `${exportHeadings.join(';')}\r\nFederated ID;\u00e5sa;acme.example;\u00e5sa@acme.example;\u00c5sa;Berg;SE;${p}f\u00f6rs\u00e4ljning `,
      ),
      Buffer.from([0x80]),
      latin1(`,${p}admin;;;;;;;\r\n`),
    ]),
    {
      people: 1,
      profileNames: [`${p}f\u00f6rs\u00e4ljning €`, `${p}admin`],
      encoding: 'Windows-1252',
      separator: ';',
    },
  ],
  [
    'Unicode text: UTF-16, tabs',
    utf16(
      file(
        exportHeadings.join('\t'),
        `Federated ID\tana\tacme.example\tana@acme.example\tAna\tBerg\tSE\t"${p}admin,${p}r\u00e5data"\t\t\tNordics\t\t\t\t`,
      ),
    ),
    { people: 1, profileNames: [`${p}admin`, `${p}r\u00e5data`], encoding: 'UTF-16', separator: '\t', inUserGroups: 1 },
  ],
  [
    'UTF-16, big end first',
    swapped(file(head, line('ana', `${p}admin`))),
    { people: 1, profileNames: [`${p}admin`], encoding: 'UTF-16' },
  ],
  [
    'a line that tells Excel the separator, which counts as a line',
    utf8(file('sep=;', exportHeadings.join(';'), `Adobe ID;ana;;;Ana;Berg;SE;${p}admin;;;;;;;`)),
    { people: 1, profileNames: [`${p}admin`], separator: ';', faults: [[3, 'email-missing']] },
  ],
  [
    'the same person twice, in other case, alike',
    utf8(file(head, line('ana', `"${p}admin,${p}report"`), line('bo', ''), line('ana', `"${p}report,${p}admin"`))),
    { people: 2, profileNames: [`${p}admin`, `${p}report`], repeatedRows: 1 },
  ],
  [
    'the same person twice with other profiles',
    utf8(file(head, line('ana', `${p}admin`), line('bo', ''), line('ANA', `${p}report`))),
    { people: 2, profileNames: [`${p}admin`, `${p}report`], faults: [[4, 'differs']] },
  ],
  [
    'two accounts of one address are two',
    utf8(file(head, line('ana', `${p}admin`), line('ana', '').replace('Federated ID', 'Adobe ID'))),
    { people: 2, profileNames: [`${p}admin`] },
  ],
  [
    'empty rows, end separators and blanks',
    utf8(`\r\n,,,\r\n${head},,\r\n${line('ana', `${p}admin`)},,\r\n\r\n , ,\r\n${line('bo', '')},,\r\n\r\n`),
    { people: 2, profileNames: [`${p}admin`], emptyRows: 3 },
  ],
  [
    'a quote that is never closed',
    utf8(file(head, line('ana', `"${p}admin`), line('bo', `${p}report`))),
    { people: 2, profileNames: [`${p}report`], faults: [[2, 'quote-not-closed']] },
  ],
  [
    'a quote that closes two rows later takes the rows between with it',
    utf8(file(head, line('ana', `"${p}admin`), line('bo', `${p}report`), line('cia', `${p}offer"`), line('dan', ''))),
    { people: 2, profileNames: [], faults: [[2, 'line-break']] },
  ],
  [
    'a line break in a name does not move the lines after it',
    utf8(file(head, line('ana', `"${p}two\r\nlines"`), line('bo', '').replace('bo@acme.example', 'bo at acme'))),
    {
      people: 2,
      profileNames: [],
      faults: [
        [2, 'line-break'],
        [4, 'email-odd'],
      ],
    },
  ],
  [
    'with a status, one of them unknown',
    utf8(
      file(
        `${head},Status`,
        `${line('ana', `${p}admin`)},Active`,
        `${line('bo', '')},disabled`,
        `${line('cia', '')},suspended`,
        `${line('dan', '')},`,
      ),
    ),
    {
      people: 4,
      profileNames: [`${p}admin`],
      missing: [],
      faults: [
        [4, 'status-unknown'],
        [5, 'status-unknown'],
      ],
    },
  ],
  [
    'without e-mail, and with nobody at all',
    utf8(
      file(
        head,
        line('ana', `${p}admin`).replace('ana@acme.example', ''),
        line('bo', `${p}report`).replace('bo@acme.example', '').replace(',bo,', ',,'),
      ),
    ),
    {
      people: 1,
      profileNames: [`${p}admin`],
      faults: [
        [2, 'email-missing'],
        [3, 'nobody-named'],
      ],
    },
  ],
  [
    'names with a comma, in quotes of their own and bare',
    utf8(file(head, line('ana', `"${p}admin,""${p}nord, syd"""`), line('bo', `"${p}v\u00e4st,ost"`))),
    { people: 2, profileNames: [`${p}admin`, `${p}nord, syd`, `${p}v\u00e4st`, 'ost'] },
  ],
  [
    'cut off in the last row',
    utf8(file(head, line('ana', `${p}admin`), line('bo', `${p}report`)).slice(0, -20)),
    { people: 2, profileNames: [`${p}admin`], faults: [[3, 'too-few-cells']] },
  ],
  [
    'a comma nobody quoted moves the cells behind it',
    utf8(file(head, line('ana', `${p}admin`).replace('Berg', 'Berg, jr'), line('bo', ''))),
    { people: 2, profileNames: [], faults: [[2, 'too-many-cells']] },
  ],
  [
    'a few columns, copied from a sheet',
    utf8(`Email\tProduct Profiles\r\nana@acme.example\t${p}admin\r\nbo@acme.example\t\r\n`),
    {
      people: 2,
      profileNames: [`${p}admin`],
      separator: '\t',
      missing: ['username', 'domain', 'user-groups', 'status'],
    },
  ],
  [
    'people in user groups',
    utf8(
      file(
        head,
        line('ana', `${p}admin`, { groups: '"Nordics,All staff"' }),
        line('bo', '', { groups: 'Nordics' }),
        line('cia', ''),
      ),
    ),
    { people: 3, profileNames: [`${p}admin`], inUserGroups: 2 },
  ],
];

/** Files that are no users export, and why. */
export const refusedExports: readonly (readonly [name: string, bytes: Buffer, code: UploadFaultCode])[] = [
  ['a workbook', latin1('PK\u0003\u0004\u0014\u0000\u0006\u0000xl/workbook.xml'), 'file-is-archive'],
  ['an old workbook', latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), 'file-is-workbook'],
  ['a page', utf8('<!DOCTYPE html><table></table>'), 'file-is-markup'],
  ['Unicode text cut in a letter', utf16(file(head, line('ana', ''))).subarray(0, -1), 'file-damaged'],
  ['a list of profiles', utf8(`Product Profile Name,Product Name\n${p}admin,Adobe Campaign\n`), 'not-an-export'],
  ['a list of names', utf8(`${p}admin\n${p}report\n`), 'not-an-export'],
  ['empty lines', utf8('\r\n\r\n'), 'not-an-export'],
  ['a heading alone', utf8(file(head)), 'nobody-in-file'],
  ['no profiles', utf8('Username,Email\nana,ana@acme.example\n'), 'column-missing'],
  ['no people', utf8(`Domain,Product Configurations\nacme.example,${p}admin\n`), 'column-missing'],
  ['a column twice', utf8(`Email,Product Configurations,Product Profiles\nana@acme.example,a,b\n`), 'column-twice'],
];
