/** A text on screen, in each language of the console. */
export interface Titled {
  readonly en: string;
  readonly sv: string;
}

/** The four groups in which Campaign's web screens show account types (facts: account types, A1 52). */
export const accountTypeGroups = ['campaign', 'adobe', 'transfer', 'database'] as const;
export type AccountTypeGroup = (typeof accountTypeGroups)[number];

/**
 * What a field of any account holds. `number` is text of digits on the wire, as `@port` is; `choice` is a value of an
 * enumeration read at run time; `link` is the primary key of another record; `expression` is a PCRE with one group.
 */
export const plainFieldKinds = [
  'text',
  'address',
  'long-text',
  'number',
  'flag',
  'choice',
  'secret',
  'link',
  'expression',
] as const;
export type PlainFieldKind = (typeof plainFieldKinds)[number];

/**
 * Where the name of an attribute comes from. `documented`: public code or recorded traffic; `name-match`: the name says it;
 * `unconfirmed`: inferred from a screen.
 */
export const fieldCertainties = ['documented', 'name-match', 'unconfirmed'] as const;
export type FieldCertainty = (typeof fieldCertainties)[number];

/** Another field holds one of these values, as Campaign stores them (`1` and `0` of a flag); with `not`, none of them. */
export interface ShownCondition {
  readonly field: string;
  readonly is: readonly string[];
  /** For values of which only some are public: the others must not hide what they may need. */
  readonly not?: true | undefined;
}

/** Shown while the condition is met, or the other one is: a mid-sourcing account and one for SMS both have a server. */
export interface ShownWhen extends ShownCondition {
  readonly or?: ShownCondition | undefined;
}

export interface FieldDescriptor {
  /** Names the field on the API, in plans and in the audit; one meaning in every type (`server`, `password`). */
  readonly key: string;
  readonly kind: PlainFieldKind;
  /** The first that the instance's own schema has is bound; without any the field is shown as not on this build. */
  readonly xpaths: readonly string[];
  readonly certainty: FieldCertainty;
  readonly label: Titled;
  readonly help?: Titled;
  readonly shownWhen?: ShownWhen;
  /** Of an address: a host without `https://` or `http://` will do. */
  readonly bareHost?: true;
  /** Of an expression: it only has to match, so it needs no group. */
  readonly matchesOnly?: true;
  /** An enabled account does nothing without it. */
  readonly needed?: true;
  /** What Campaign's own form has in a new account. */
  readonly usual?: string;
}

export interface SectionDescriptor {
  readonly key: string;
  readonly title: Titled;
  readonly shownWhen?: ShownWhen;
  readonly fields: readonly FieldDescriptor[];
}

/**
 * Built-in accounts whose enumeration value is that of another type, although their form is their own: LINE is a routing
 * account, and Adobe's pages name the account, not a number.
 */
export interface BuiltInVariant {
  /** Key of the type whose value they have. */
  readonly of: string;
  /** Internal names. */
  readonly accounts: readonly string[];
}

/** What the console knows of one type of external account. Fields that every type has are added by {@link sectionsOf}. */
export interface AccountTypeDescriptor {
  readonly key: string;
  readonly title: Titled;
  readonly group: AccountTypeGroup;
  /** Public values of `@type`. */
  readonly numbers: readonly string[];
  /** Names and labels of the enumeration value, compared without case, spaces and punctuation. */
  readonly names: readonly string[];
  readonly variant?: BuiltInVariant;
  /** Schema whose records link to an account of the type that is in use; left out where its use shows in no link. */
  readonly linkedBy?: string;
  /** Adobe lists it as deprecated or removed. */
  readonly deprecated?: true;
  /** Page of Adobe's documentation. */
  readonly documentation: string;
  readonly sections: readonly SectionDescriptor[];
}
