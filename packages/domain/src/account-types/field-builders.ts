import type { FieldDescriptor, PlainFieldKind, SectionDescriptor, Titled } from './descriptor.ts';

/** What a field says besides its key and kind. */
type Described = Omit<FieldDescriptor, 'key' | 'kind' | 'certainty'>;

/** What a type may say otherwise of a field that other types have as well. */
export type Own = Partial<Omit<FieldDescriptor, 'key' | 'kind'>>;

/** A text in both languages. What Adobe leaves in English on its Swedish pages is given once. */
export function titled(en: string, sv: string = en): Titled {
  return { en, sv };
}

/** A field whose attribute is named in public code or recorded traffic (facts: account types, A4, mark P). */
export function documented(key: string, kind: PlainFieldKind, described: Described): FieldDescriptor {
  return { key, kind, certainty: 'documented', ...described };
}

/** A field that Adobe's pages show by its label only: its candidates are guesses, and the schema at run time decides. */
export function unconfirmed(key: string, kind: PlainFieldKind, described: Described): FieldDescriptor {
  return { key, kind, certainty: 'unconfirmed', ...described };
}

/** A field as a function: what a type says otherwise is given, the rest is the same in every type. */
export function shared(usual: FieldDescriptor): (own?: Own) => FieldDescriptor {
  return (own = {}) => ({ ...usual, ...own });
}

/** The one section of a type with a simple form. */
export function connection(fields: readonly FieldDescriptor[]): SectionDescriptor {
  return { key: 'connection', title: titled('Connection', 'Anslutning'), fields };
}
