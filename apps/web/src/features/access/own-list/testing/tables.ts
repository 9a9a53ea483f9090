import { prod, type TrueFile, utf16, utf8, withMark } from './file-bytes.ts';

/** Lists of profiles and groups whose separator is guessed, or stated by a `sep=` line. */
export const tables: readonly TrueFile[] = [
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
    'stated by Excel.csv',
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
    'stated by Excel, commas.txt',
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
];
