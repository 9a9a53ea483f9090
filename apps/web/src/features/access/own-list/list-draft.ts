import type { Encoding, NameColumn } from '@console/domain';
import type { ReadTable } from './read-table.ts';

export type ListOrigin =
  | { readonly kind: 'file'; readonly name: string; readonly encoding: Encoding }
  | { readonly kind: 'typed' };

/** A list under review before use. */
export interface ShownList {
  readonly origin: ListOrigin;
  readonly read: ReadTable;
  /** Where the names are; guessed until the person changes it. */
  readonly layout: NameColumn;
}

/** What was typed, pasted or read in the panel for a list of names. */
export interface ListDraft {
  readonly typed: string;
  /** The text that the names of a file replaced; `null`: none. */
  readonly former: string | null;
  /** `null`: the text field is shown. */
  readonly shown: ShownList | null;
}
