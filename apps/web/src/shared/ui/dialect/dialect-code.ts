import type { DialectConstruct } from '@console/domain';

/** How each construct is written, for screens without the mask. Empty: it has no text of its own. */
export const dialectCode: Readonly<Record<DialectConstruct, string>> = {
  'dot-line-break': '.',
  'space-class': '\\s',
  'word-class': '\\w',
  'digit-class': '\\d',
  'bounded-count': '.{n}',
  'class-beyond-ascii': '[é]',
  'literal-beyond-ascii': 'é+',
  'end-line-break': '$',
  'case-beyond-ascii': '',
  'repeated-group': '(…)*',
  'repeated-anchor': '^*',
  'odd-class': '[[…]]',
  'lone-brace': '{',
  'inline-flags': '(?i)',
  'named-group': '(?<name>…)',
  'text-anchor': '\\A',
  'quoted-text': '\\Q…\\E',
  'property-class': '\\p{…}',
  'odd-escape': '\\x',
};
