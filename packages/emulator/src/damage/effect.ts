/** One change to a reply; changes are applied in order. */
export type Edit =
  /** Sets a JSON value, the text of an attribute or of an element; adds a missing member or attribute. */
  | { path: string; set: unknown }
  /** Removes a member, an item, an attribute or an element. */
  | { path: string; remove: true }
  /** Repeats an item or an element this many times. */
  | { path: string; repeat: number }
  /** Keeps only the first items of a list, or inner elements of an element. */
  | { path: string; keep: number }
  /** Renames a member, an attribute or an element. */
  | { path: string; rename: string }
  /** Replaces a text everywhere; the only edit for replies that are neither JSON nor XML. */
  | { replace: string; by: string };

export type Encoding = 'iso-8859-1' | 'windows-1252' | 'utf-16le';

/** The call is performed; its reply is changed before it is sent. */
export interface Damage {
  kind: 'damage';
  edits?: readonly Edit[];
  /** Leaves a reply unchanged where the path of an edit does not exist; otherwise that is an error. */
  whereThere?: boolean;
  status?: number;
  /** Headers to send; null removes one. */
  headers?: Readonly<Record<string, string | null>>;
  /** Replaces the content type. */
  contentType?: string;
  /** Instead of UTF-8. */
  encoding?: Encoding;
  /** Whether the header and an XML declaration name the encoding; true by default. */
  declared?: boolean;
  /** Cuts the body to this many bytes, and sets the content length to match. */
  cut?: number;
}
