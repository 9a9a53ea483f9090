import { latin1, prod, type TrueFile, utf8 } from './file-bytes.ts';

/** Lists with line ends, rows, quotes or headings that are easy to misread. */
export const oddLists: readonly TrueFile[] = [
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
];
