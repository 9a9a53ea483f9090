import type { Encoding, NameColumn } from '@console/domain';
import type { ReadTable } from './read-table.ts';

export type ListOrigin =
  | { readonly kind: 'file'; readonly name: string; readonly encoding: Encoding }
  | { readonly kind: 'typed' };

/** A list that is looked at before it is used. */
export interface ShownList {
  readonly origin: ListOrigin;
  readonly read: ReadTable;
  /** Where the names are; the likely place until another is chosen. */
  readonly place: NameColumn;
}

/** All that was typed, pasted or read into the panel of the own list. */
export interface ListDraft {
  readonly typed: string;
  /** The text whose place the names of a file took; `null` when there is none. */
  readonly former: string | null;
  /** `null`: the text field is shown. */
  readonly shown: ShownList | null;
}
