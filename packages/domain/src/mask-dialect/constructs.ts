/**
 * Engines that Campaign may read masks with. The real one is not documented: a similar field of the same server takes PCRE, its web
 * tier uses Java expressions, its scripts JavaScript. RE2 is the console's own engine.
 */
export const dialects = ['pcre', 'javascript', 'java', 're2'] as const;
export type Dialect = (typeof dialects)[number];

/** Constructs that engines read differently, on every name or on some. */
export const dialectConstructs = [
  /** `.` on a name with a line break other than LF, or with LF. */
  'dot-line-break',
  /** `\s` or `\S` on a space that is not U+0020. */
  'space-class',
  /** `\w`, `\W`, `\b` or `\B` on letters beyond ASCII. */
  'word-class',
  /** `\d` or `\D` on digits beyond ASCII. */
  'digit-class',
  /** A bounded count, or a single `.` or class, on a name beyond ASCII: some engines count bytes or halves of a character. */
  'bounded-count',
  /** A class with members beyond ASCII. */
  'class-beyond-ascii',
  /** A quantifier after a literal beyond ASCII. */
  'literal-beyond-ascii',
  /** `$` on a name that ends with a line break. */
  'end-line-break',
  /** A letter of the mask in another case beyond ASCII: engines that ignore case fold it differently. */
  'case-beyond-ascii',
  /** A repeated group that captures, or that may match the empty text. */
  'repeated-group',
  /** A quantifier after `^`, `$`, `\b` and the like. */
  'repeated-anchor',
  /** Inside a class: a raw `[`, `&&`, `--`, `~~`, a POSIX class, a first `]`, an open range. */
  'odd-class',
  /** A `{` that opens no count, a count of zero, a count with a leading zero. */
  'lone-brace',
  'inline-flags',
  'named-group',
  /** `\A`, `\z`, `\Z`, `\G`. */
  'text-anchor',
  /** `\Q…\E`. */
  'quoted-text',
  /** `\p{…}`. */
  'property-class',
  /** Any other escape of a letter or digit: `\x41`, `\v`, `\0`. */
  'odd-escape',
] as const;
export type DialectConstruct = (typeof dialectConstructs)[number];
