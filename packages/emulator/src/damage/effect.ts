/** One change to a reply; they are made in their order. */
export type Edit =
  /** Puts a JSON value, the text of an attribute or the text of an element; a member or attribute that is absent is added. */
  | { path: string; set: unknown }
  /** Takes out a member, an item, an attribute or an element. */
  | { path: string; remove: true }
  /** An item or an element, this many times where it is. */
  | { path: string; repeat: number }
  /** A list or an element, with its first items or inner elements alone. */
  | { path: string; keep: number }
  /** Another name for a member, an attribute or an element. */
  | { path: string; rename: string }
  /** Text for text, wherever it stands; the only edit for replies that are neither JSON nor XML. */
  | { replace: string; by: string };

export type Encoding = 'iso-8859-1' | 'windows-1252' | 'utf-16le';

/** The call is performed; its reply is changed before it is sent. */
export interface Damage {
  kind: 'damage';
  edits?: readonly Edit[];
  /** An edit whose path is not in a reply leaves that reply as it is; otherwise it is a mistake, and says so. */
  whereThere?: boolean;
  status?: number;
  /** Headers to send; null leaves one out. */
  headers?: Readonly<Record<string, string | null>>;
  /** Instead of what the reply is. */
  contentType?: string;
  /** Instead of UTF-8. */
  encoding?: Encoding;
  /** Whether the header and an XML declaration name the encoding; they do when left out. */
  declared?: boolean;
  /** The body ends after this many bytes, and the length that is announced is that of the rest. */
  cut?: number;
}
