import type { NoText } from '../decode-file.ts';

/** What is true of a list in a file. */
export interface TrueList {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  readonly separator: ',' | ';' | '\t' | '|' | null;
  /** Titles of all columns; `null`: there is no heading. */
  readonly headings: readonly string[] | null;
  /** The column that is preselected. */
  readonly column: number;
  readonly names: readonly string[];
  readonly holdsSeveral?: boolean;
  readonly duplicates?: number;
  readonly blank?: number;
  readonly broken?: readonly string[];
  readonly ambiguous?: readonly string[];
  readonly unevenRows?: number;
}

export interface NameFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly truth: TrueList | { readonly refused: NoText | 'damaged' };
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
const withMark = (text: string) => utf8(`\uFEFF${text}`);

export function utf16(text: string, order: 'little' | 'big'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of Array.from({ length: text.length + 1 }, (_, at) =>
    `\uFEFF${text}`.charCodeAt(at),
  ).entries())
    view.setUint16(index * 2, unit, order === 'little');
  return bytes;
}

/** Text of ISO 8859-1, which Windows-1252 shares. */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

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
const prod = 'Campaign - acme_prod - ';

/** A line of the users export: profiles as its cell has them. */
function userLine(login: string, profiles: string, id?: string): string {
  const before = ['Federated ID', login, 'acme.example', `${login}@acme.example`, login, 'Berg', 'SE'];
  const after = ['', '', '"Nordics,All staff"', '', '', '', ''];
  return [...before, ...(id === undefined ? [] : [id]), profiles, ...after].join(',');
}

/** The users export of Admin Console, with a few people. */
const usersExport = [
  usersHeadings.join(','),
  userLine('ana', `"${prod}admin,${prod}delivery"`),
  userLine('bo', ''),
  userLine('cia', `${prod}delivery`),
].join('\r\n');

const tables: readonly (readonly [string, Uint8Array<ArrayBuffer>, TrueList])[] = [
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
    'profiles as Unicode text, big end first',
    utf16(
      `Product Profile Name\tProduct Name\r\n${prod}admin\tAdobe Campaign\r\n${prod}report\tAdobe Campaign\r\n`,
      'big',
    ),
    {
      encoding: 'UTF-16',
      separator: '\t',
      headings: ['Product Profile Name', 'Product Name'],
      column: 0,
      names: [`${prod}admin`, `${prod}report`],
    },
  ],
  [
    'profiles.csv',
    utf8(
      `Product,PRODUCT PROFILE NAME,Description\r\nAdobe Campaign,"${prod}nord, syd",North\r\nAdobe Campaign,"${prod}""quoted""",\r\n`,
    ),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: ['Product', 'PRODUCT PROFILE NAME', 'Description'],
      column: 1,
      names: [`${prod}nord, syd`, `${prod}"quoted"`],
    },
  ],
  [
    'user groups.csv',
    utf8('Group ID,Group Name,Description\n101,Nordics,\n102,All staff,"Everybody, everywhere"\n'),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: ['Group ID', 'Group Name', 'Description'],
      column: 1,
      names: ['Nordics', 'All staff'],
    },
  ],
  [
    'short, semicolons, final line break.csv',
    utf8(`Name;Land\r\n${prod}admin;SE\r\n`),
    { encoding: 'UTF-8', separator: ';', headings: ['Name', 'Land'], column: 0, names: [`${prod}admin`] },
  ],
  [
    'short, tabs.txt',
    utf8(`ana@acme.example\t${prod}admin\nbo@acme.example\t${prod}report\n`),
    { encoding: 'UTF-8', separator: '\t', headings: null, column: 1, names: [`${prod}admin`, `${prod}report`] },
  ],
  [
    'told by Excel.csv',
    utf8(`sep=;\r\nProfile Name;Note\r\n${prod}a,b;first\r\n${prod}c;second\r\n`),
    {
      encoding: 'UTF-8',
      separator: ';',
      headings: ['Profile Name', 'Note'],
      column: 0,
      names: [`${prod}a,b`, `${prod}c`],
    },
  ],
  [
    'told by Excel, commas.txt',
    withMark(`SEP=,\n${prod}admin,1\n`),
    { encoding: 'UTF-8', separator: ',', headings: null, column: 0, names: [`${prod}admin`] },
  ],
  [
    'one column of configurations.csv',
    utf8(`Product Configurations\r\n"${prod}admin,${prod}report"\r\n${prod}admin,${prod}offer\r\n`),
    {
      encoding: 'UTF-8',
      separator: null,
      headings: ['Product Configurations'],
      column: 0,
      holdsSeveral: true,
      names: [`${prod}admin`, `${prod}report`, `${prod}offer`],
      duplicates: 1,
    },
  ],
  [
    'one column of profiles.txt',
    utf8(`product PROFILES\n${prod}admin\n`),
    {
      encoding: 'UTF-8',
      separator: null,
      headings: ['product PROFILES'],
      column: 0,
      holdsSeveral: true,
      names: [`${prod}admin`],
    },
  ],
  [
    'one column of groups',
    utf8('Group Name\r\nNordics\r\nAll staff\r\n'),
    { encoding: 'UTF-8', separator: null, headings: ['Group Name'], column: 0, names: ['Nordics', 'All staff'] },
  ],
  [
    'user groups.tsv',
    utf8('User Groups\nNordics,All staff\n'),
    {
      encoding: 'UTF-8',
      separator: null,
      headings: ['User Groups'],
      column: 0,
      holdsSeveral: true,
      names: ['Nordics', 'All staff'],
    },
  ],
  [
    'line break in a name.csv',
    utf8(`Product Profile Name,Country\r\n"${prod}two\nlines",SE\r\n${prod}one,NO\r\n`),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: ['Product Profile Name', 'Country'],
      column: 0,
      names: [`${prod}two\nlines`, `${prod}one`],
      broken: [`${prod}two\nlines`],
    },
  ],
  [
    'copied from a sheet.txt',
    utf8(`"${prod}two\nlines"\t12\n${prod}say "hi"\t13\n"${prod}""x""\ny"\t14`),
    {
      encoding: 'UTF-8',
      separator: '\t',
      headings: null,
      column: 0,
      names: [`${prod}two\nlines`, `${prod}say "hi"`, `${prod}"x"\ny`],
      broken: [`${prod}two\nlines`, `${prod}"x"\ny`],
    },
  ],
  [
    'lines with end commas.txt',
    utf8(`"${prod}admin",\n"${prod}report",\n"${prod}offer"\n`),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: null,
      column: 0,
      names: [`${prod}admin`, `${prod}report`, `${prod}offer`],
    },
  ],
  [
    'from an old Mac.csv',
    utf8(`Profile name;Country\r${prod}admin;SE\r\r${prod}report;NO\r`),
    {
      encoding: 'UTF-8',
      separator: ';',
      headings: ['Profile name', 'Country'],
      column: 0,
      names: [`${prod}admin`, `${prod}report`],
      blank: 1,
    },
  ],
  [
    'mixed line ends.csv',
    utf8(`Profile name,Country\r\n${prod}admin,SE\n${prod}report,NO\r${prod}offer,DK`),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: ['Profile name', 'Country'],
      column: 0,
      names: [`${prod}admin`, `${prod}report`, `${prod}offer`],
    },
  ],
  [
    'trailing separators and empty rows.csv',
    utf8(`;;;\r\nProfil;Land;;\r\n${prod}admin;SE;;\r\n;;;\r\n\r\n${prod}admin;NO;;\r\n`),
    {
      encoding: 'UTF-8',
      separator: ';',
      headings: ['Profil', 'Land'],
      column: 0,
      names: [`${prod}admin`],
      duplicates: 1,
      blank: 3,
    },
  ],
  [
    'ragged.csv',
    utf8(
      `Email,Product Profile,Country\na@acme.example,${prod}admin,SE\nb@acme.example,${prod}nord, syd,NO\nc@acme.example\n`,
    ),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: ['Email', 'Product Profile', 'Country', ''],
      column: 1,
      names: [`${prod}admin`, `${prod}nord`],
      blank: 1,
      unevenRows: 2,
    },
  ],
  [
    'a profile of groups in the first row.csv',
    utf8(`1,ana@acme.example,${prod}product group\n2,bo@acme.example,${prod}profile name\n`),
    {
      encoding: 'UTF-8',
      separator: ',',
      headings: null,
      column: 2,
      names: [`${prod}product group`, `${prod}profile name`],
    },
  ],
  [
    'unknown headings.csv',
    utf8(`Roll;Beteckning;Antal\n${prod}admin;x;1\n${prod}report;y;22\n`),
    {
      encoding: 'UTF-8',
      separator: ';',
      headings: ['Roll', 'Beteckning', 'Antal'],
      column: 0,
      names: [`${prod}admin`, `${prod}report`],
    },
  ],
  [
    'names like sentences.csv',
    utf8(`${prod}Nord, Syd\n${prod}V\u00e4st, \u00d6st\n`),
    {
      encoding: 'UTF-8',
      separator: null,
      headings: null,
      column: 0,
      names: [`${prod}Nord, Syd`, `${prod}V\u00e4st, \u00d6st`],
    },
  ],
  [
    'plain names in Windows letters.txt',
    latin1(`${prod}f\u00f6rs\u00e4ljning\r\n${prod}caf\u00e9\r\n`),
    {
      encoding: 'Windows-1252',
      separator: null,
      headings: null,
      column: 0,
      names: [`${prod}f\u00f6rs\u00e4ljning`, `${prod}caf\u00e9`],
    },
  ],
  [
    'bars.csv',
    utf8(`Product Profile Name|Country\n${prod}a;b,c|SE\n`),
    {
      encoding: 'UTF-8',
      separator: '|',
      headings: ['Product Profile Name', 'Country'],
      column: 0,
      names: [`${prod}a;b,c`],
    },
  ],
  [
    'names with a quote that opens nothing.txt',
    utf8(`"North" ${prod}a\n${prod}b\n`),
    { encoding: 'UTF-8', separator: null, headings: null, column: 0, names: [`"North" ${prod}a`, `${prod}b`] },
  ],
  [
    'plain.txt',
    utf8(`${prod}admin \n\n${prod}admin \n ${prod}report\n`),
    {
      encoding: 'UTF-8',
      separator: null,
      headings: null,
      column: 0,
      names: [`${prod}admin `, ` ${prod}report`],
      duplicates: 1,
      blank: 1,
    },
  ],
  [
    'heading alone.csv',
    utf8(`${usersHeadings.join(',')}\r\n`),
    { encoding: 'UTF-8', separator: ',', headings: usersHeadings, column: 7, holdsSeveral: true, names: [] },
  ],
];

const refused: readonly (readonly [string, Uint8Array<ArrayBuffer>, NoText | 'damaged'])[] = [
  ['profiles.xlsx', latin1('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml'), 'archive'],
  ['profiles.csv', latin1('PK\u0003\u0004\u0014\u0000\u0006\u0000xl/workbook.xml'), 'archive'],
  ['profiles.xls', latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\u0000\u0000'), 'workbook'],
  ['profiles.pdf', latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj'), 'pdf'],
  ['picture.txt', latin1('\u0089PNG\r\n\u001a\n\u0000\u0000'), 'picture'],
  ['photo', latin1('\u00ff\u00d8\u00ff\u00e0abc'), 'picture'],
  [
    'sheet.xls',
    utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>a</td></tr></table>'),
    'markup',
  ],
  ['list.doc', utf8('{\\rtf1\\ansi Campaign - a}'), 'markup'],
  ['bytes.txt', latin1('Campaign\u0000 - a'), 'other'],
  ['Japanese letters.txt', Uint8Array.of(0x83, 0x4c, 0x83, 0x83, 0x83, 0x93, 0x83, 0x79, 0x81, 0x5b), 'other'],
  ['cut short.txt', utf16('Campaign - a', 'little').slice(0, -1), 'damaged'],
];

/** Files as people have them, and what is true of each. */
export const nameFiles: readonly NameFile[] = [
  ...tables.map(([name, bytes, truth]) => ({ name, bytes, truth })),
  ...refused.map(([name, bytes, what]) => ({ name, bytes, truth: { refused: what } })),
];
