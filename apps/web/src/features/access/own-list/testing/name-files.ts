import type { NoText } from '@console/domain';
import { latin1, type TrueList, utf16, utf8 } from './file-bytes.ts';
import { oddLists } from './odd-lists.ts';
import { tables } from './tables.ts';
import { usersExports } from './users-exports.ts';

export interface NameFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly truth: TrueList | { readonly refused: NoText | 'damaged' };
}

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

/** Realistic files, each with its expected result. */
export const nameFiles: readonly NameFile[] = [
  ...[...usersExports, ...tables, ...oddLists].map(([name, bytes, truth]) => ({ name, bytes, truth })),
  ...refused.map(([name, bytes, what]) => ({ name, bytes, truth: { refused: what } })),
];
