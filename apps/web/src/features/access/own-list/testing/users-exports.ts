import { latin1, prod, type TrueFile, utf16, utf8, withMark } from './file-bytes.ts';

const usersHeadings = [
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
const withId = usersHeadings.toSpliced(7, 0, 'ID');
/** A line of the users export; `profiles` is the raw cell. */
function userLine(login: string, profiles: string, id?: string): string {
  const before = ['Federated ID', login, 'acme.example', `${login}@acme.example`, login, 'Berg', 'SE'];
  const after = ['', '', '"Nordics,All staff"', '', '', '', ''];
  return [...before, ...(id === undefined ? [] : [id]), profiles, ...after].join(',');
}

/** A users export of Admin Console with a few people. */
const usersExport = [
  usersHeadings.join(','),
  userLine('ana', `"${prod}admin,${prod}delivery"`),
  userLine('bo', ''),
  userLine('cia', `${prod}delivery`),
].join('\r\n');

/** Users exports, as Admin Console writes them and as spreadsheet programs save them. */
export const usersExports: readonly TrueFile[] = [
  [
    'users.csv',
    utf8(`${usersExport}\r\n`),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: usersHeadings,
      column: 7,
      holdsSeveral: true,
      names: [`${prod}admin`, `${prod}delivery`],
      duplicates: 1,
      blank: 1,
    },
  ],
  [
    'users with id, mark, LF.csv',
    withMark(
      `${[withId.join(','), userLine('ana', `"${prod}admin, ${prod}report"`, 'A1@AdobeID'), userLine('bo', `"${prod}admin, ${prod}offer"`, 'B2@AdobeID')].join('\n')}\n`,
    ),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: withId,
      column: 8,
      holdsSeveral: true,
      names: [`${prod}admin`, `${prod}report`, `${prod}offer`],
      duplicates: 1,
    },
  ],
  [
    'users with a quoted name in the cell.csv',
    utf8(`${usersHeadings.join(',')}\r\n${userLine('ana', `"${prod}admin,""${prod}nord, syd"""`)}\r\n`),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: usersHeadings,
      column: 7,
      holdsSeveral: true,
      names: [`${prod}admin`, `${prod}nord, syd`],
      ambiguous: [`${prod}nord, syd`],
    },
  ],
  [
    'users saved by Swedish Excel.csv',
    latin1(
      `${usersHeadings.join(';')}\r\nFederated ID;\u00e5sa;acme.example;\u00e5sa@acme.example;\u00c5sa;Berg;SE;${prod}f\u00f6rs\u00e4ljning,${prod}admin;;;;;;;\r\n`,
    ),
    {
      encoding: 'Windows-1252',
      separator: ';',
      headings: usersHeadings,
      column: 7,
      holdsSeveral: true,
      names: [`${prod}f\u00f6rs\u00e4ljning`, `${prod}admin`],
    },
  ],
  [
    'users as Unicode text.txt',
    utf16(
      `${usersHeadings.join('\t')}\r\nFederated ID\tana\tacme.example\tana@acme.example\tAna\tBerg\tSE\t"${prod}admin,${prod}r\u00e5data"\t\t\t\t\t\t\t\r\n`,
      'little',
    ),
    {
      encoding: 'UTF-16',
      separator: '\t',
      headings: usersHeadings,
      column: 7,
      holdsSeveral: true,
      names: [`${prod}admin`, `${prod}r\u00e5data`],
    },
  ],
  [
    'heading alone.csv',
    utf8(`${usersHeadings.join(',')}\r\n`),
    { encoding: 'UTF-8', separator: ',', headings: usersHeadings, column: 7, holdsSeveral: true, names: [] },
  ],
];
