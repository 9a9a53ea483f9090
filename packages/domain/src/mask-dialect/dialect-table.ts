import type { Dialect, DialectConstruct } from './constructs.ts';
import type { NameKind } from './name-kinds.ts';

/**
 * On which names a doubt arises. `every`: on every name. `fitting`: on names that the mask fits in some reading.
 * `other-case`: on names with a letter of the mask in another case beyond ASCII.
 */
export type DoubtfulNames = readonly NameKind[] | 'every' | 'fitting' | 'other-case';

interface DialectCell {
  readonly construct: DialectConstruct;
  readonly names: DoubtfulNames;
  /** Dialects that read the construct on such names exactly as RE2 does: stating one of them removes the doubt. */
  readonly alike: readonly Dialect[];
}

const all: readonly Dialect[] = ['pcre', 'javascript', 'java', 're2'];

/**
 * What engines read differently: form of a construct → on which names → which dialects read as RE2 does. PCRE means its byte mode,
 * its UTF mode and its UTF mode with Unicode properties: it counts as alike only where all three are. Its line break is LF, as in
 * the default build; VT and FF are in doubt because of other builds.
 */
export const dialectTable = {
  dot: [
    { construct: 'dot-line-break', names: ['line-feed', 'vertical-tab', 'form-feed'], alike: all },
    { construct: 'dot-line-break', names: ['carriage-return', 'line-separator'], alike: ['pcre', 're2'] },
    { construct: 'dot-line-break', names: ['next-line'], alike: ['pcre', 'javascript', 're2'] },
  ],
  space: [
    {
      construct: 'space-class',
      names: ['tab', 'line-feed', 'form-feed', 'carriage-return'],
      alike: all,
    },
    { construct: 'space-class', names: ['vertical-tab'], alike: ['re2'] },
    {
      construct: 'space-class',
      names: ['next-line', 'mongolian-separator'],
      alike: ['javascript', 'java', 're2'],
    },
    { construct: 'space-class', names: ['unicode-space', 'line-separator'], alike: ['java', 're2'] },
    { construct: 'space-class', names: ['byte-order-mark'], alike: ['pcre', 'java', 're2'] },
  ],
  word: [{ construct: 'word-class', names: ['beyond-ascii'], alike: ['javascript', 'java', 're2'] }],
  'word-edge': [
    { construct: 'word-class', names: ['beyond-bmp'], alike: ['re2'] },
    { construct: 'word-class', names: ['beyond-ascii'], alike: ['javascript', 're2'] },
  ],
  digit: [{ construct: 'digit-class', names: ['digit-beyond-ascii'], alike: ['javascript', 'java', 're2'] }],
  /** A count whose result depends on whether the engine counts bytes, code units or characters; see `wide-counts.ts`. */
  count: [
    { construct: 'bounded-count', names: ['beyond-bmp'], alike: ['java', 're2'] },
    { construct: 'bounded-count', names: ['beyond-ascii'], alike: ['javascript', 'java', 're2'] },
  ],
  'class-beyond-ascii': [
    { construct: 'class-beyond-ascii', names: ['beyond-ascii'], alike: ['javascript', 'java', 're2'] },
  ],
  /** Members beyond the BMP, or letters that fold to ASCII: Kelvin sign, long s, the Turkish letters. */
  'class-far-beyond-ascii': [{ construct: 'class-beyond-ascii', names: 'every', alike: ['re2'] }],
  'literal-beyond-ascii': [{ construct: 'literal-beyond-ascii', names: 'every', alike: ['javascript', 'java', 're2'] }],
  'literal-beyond-bmp': [{ construct: 'literal-beyond-ascii', names: 'every', alike: ['java', 're2'] }],
  end: [
    {
      construct: 'end-line-break',
      names: ['ends-with-vertical-tab', 'ends-with-form-feed'],
      alike: all,
    },
    { construct: 'end-line-break', names: ['ends-with-line-feed'], alike: ['javascript', 're2'] },
    {
      construct: 'end-line-break',
      names: ['ends-with-carriage-return', 'ends-with-next-line', 'ends-with-line-separator'],
      alike: ['pcre', 'javascript', 're2'],
    },
  ],
  'other-case': [{ construct: 'case-beyond-ascii', names: 'other-case', alike: ['re2'] }],
  /** A letter in the mask that folds to ASCII, such as the Kelvin sign. */
  'other-case-of-ascii': [{ construct: 'case-beyond-ascii', names: 'every', alike: ['re2'] }],
  'repeated-empty': [{ construct: 'repeated-group', names: 'fitting', alike: ['re2'] }],
  'repeated-capture': [{ construct: 'repeated-group', names: 'fitting', alike: ['pcre', 'java', 're2'] }],
  'repeated-anchor': [{ construct: 'repeated-anchor', names: 'every', alike: ['re2'] }],
  'odd-class': [{ construct: 'odd-class', names: 'every', alike: ['re2'] }],
  'lone-brace': [{ construct: 'lone-brace', names: 'every', alike: ['re2'] }],
  'zero-count': [{ construct: 'lone-brace', names: 'every', alike: all }],
  /** `(?i)` or `(?s)` as the first thing in a mask, or `(?i:…)`. */
  'usual-flags': [{ construct: 'inline-flags', names: 'every', alike: ['pcre', 'java', 're2'] }],
  'other-flags': [{ construct: 'inline-flags', names: 'every', alike: ['re2'] }],
  /** `(?<name>…)` with a name of letters and digits. */
  'named-group': [{ construct: 'named-group', names: 'every', alike: all }],
  'odd-named-group': [{ construct: 'named-group', names: 'every', alike: ['re2'] }],
  /** `(?P<name>…)` with a name of letters and digits. */
  'python-named-group': [{ construct: 'named-group', names: 'every', alike: ['pcre', 're2'] }],
  'text-anchor': [{ construct: 'text-anchor', names: 'every', alike: ['pcre', 'java', 're2'] }],
  /** `\Q…\E` around printable ASCII, closed and not repeated. */
  'quoted-text': [{ construct: 'quoted-text', names: 'every', alike: ['pcre', 'java', 're2'] }],
  'odd-quoted-text': [{ construct: 'quoted-text', names: 'every', alike: ['re2'] }],
  property: [{ construct: 'property-class', names: 'every', alike: ['re2'] }],
  /** `\t`, `\n`, `\r`, `\f`, and `\x41` of printable ASCII. */
  'usual-escape': [{ construct: 'odd-escape', names: 'every', alike: all }],
  /** `\a`. */
  'bell-escape': [{ construct: 'odd-escape', names: 'every', alike: ['pcre', 'java', 're2'] }],
  'odd-escape': [{ construct: 'odd-escape', names: 'every', alike: ['re2'] }],
} as const satisfies Readonly<Record<string, readonly DialectCell[]>>;

/** A form of a construct that the table distinguishes. */
export type DialectForm = keyof typeof dialectTable;

/** The cells of a form that leave a doubt under the stated dialect, or with none stated. */
export function doubtfulCells(form: DialectForm, dialect: Dialect | undefined): readonly DialectCell[] {
  const cells: readonly DialectCell[] = dialectTable[form];
  return dialect === undefined ? cells : cells.filter(({ alike }) => !alike.includes(dialect));
}
