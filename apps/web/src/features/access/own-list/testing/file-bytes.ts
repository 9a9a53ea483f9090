/** The expected result of reading a file. */
export interface TrueList {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  readonly separator: ',' | ';' | '\t' | '|' | null;
  /** The titles of all columns; `null`: no heading. */
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

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const withMark = (text: string) => utf8(`\uFEFF${text}`);

export function utf16(text: string, order: 'little' | 'big'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of Array.from({ length: text.length + 1 }, (_, at) =>
    `\uFEFF${text}`.charCodeAt(at),
  ).entries())
    view.setUint16(index * 2, unit, order === 'little');
  return bytes;
}

/** Encodes ISO 8859-1 text, which is the same in Windows-1252. */
export const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The prefix of the profiles of the instance `acme_prod`. */
export const prod = 'Campaign - acme_prod - ';

/** A file: its name, its bytes and the expected result. */
export type TrueFile = readonly [name: string, bytes: Uint8Array<ArrayBuffer>, truth: TrueList];
