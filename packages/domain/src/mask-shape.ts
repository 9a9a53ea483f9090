import { isAscii } from './ascii-fold.ts';
import type { MaskToken } from './mask-scan.ts';
import { scanMask } from './mask-scan.ts';
import { isAsciiLetter } from './text-scan.ts';

/**
 * A mask that is literal text around one `(.*)` or `(.+)`, by far the usual form. String operations read it as the
 * engine would, many times faster.
 */
export interface MaskTemplate {
  readonly prefix: string;
  readonly suffix: string;
  /** Fewest characters the capture takes: 0 for `.*`, 1 for `.+`. */
  readonly least: number;
  readonly anchoredStart: boolean;
  readonly anchoredEnd: boolean;
  /** Nothing about it is left to the engine: its text is ASCII, so that case is told by hand, and its group has no name. */
  readonly isStringRead: boolean;
}

/** What is known about an expression without running it. */
export interface MaskShape {
  /** Text that every matching name starts with; empty when nothing is certain. */
  readonly lead: string;
  /** After the lead, nothing in the mask tells a letter from its other case. */
  readonly caseFree: boolean;
  readonly template: MaskTemplate | null;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** A literal that string operations may stand in for: no surrogate, which could pair up with its neighbour in a name. */
function isPlain(token: MaskToken | undefined): token is MaskToken {
  return token?.kind === 'literal' && token.value.length === 1 && !isSurrogate(token.value.charCodeAt(0));
}

/** Literals from `from` on that no quantifier follows. Returns their text and the index of the first other token. */
function takeLiterals(tokens: readonly MaskToken[], from: number): { readonly text: string; readonly next: number } {
  let text = '';
  let next = from;
  for (; isPlain(tokens[next]) && tokens[next + 1]?.kind !== 'quantifier'; next += 1) text += tokens[next]?.value ?? '';
  return { text, next };
}

function isAnchor(token: MaskToken | undefined, value: string): boolean {
  return token?.kind === 'anchor' && token.value === value;
}

function templateOf(tokens: readonly MaskToken[]): MaskTemplate | null {
  const anchoredStart = isAnchor(tokens[0], '^');
  const prefix = takeLiterals(tokens, anchoredStart ? 1 : 0);
  const [open, dot, quantifier, close] = tokens.slice(prefix.next, prefix.next + 4);
  if (open?.kind !== 'open' || !open.captures || dot?.kind !== 'dot' || close?.kind !== 'close') return null;
  // The kind decides: the text of an escaped star is `*` too.
  if (quantifier?.kind !== 'quantifier' || (quantifier.value !== '*' && quantifier.value !== '+')) return null;
  const suffix = takeLiterals(tokens, prefix.next + 4);
  const anchoredEnd = isAnchor(tokens[suffix.next], '$');
  if (suffix.next + (anchoredEnd ? 1 : 0) !== tokens.length) return null;
  if (prefix.text.includes('\n') || suffix.text.includes('\n')) return null;
  const least = quantifier.value === '+' ? 1 : 0;
  const isStringRead = open.value === '(' && isAscii(prefix.text) && isAscii(suffix.text);
  return { prefix: prefix.text, suffix: suffix.text, least, anchoredStart, anchoredEnd, isStringRead };
}

function hasTopLevelChoice(tokens: readonly MaskToken[]): boolean {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (kind === 'or' && depth === 0) return true;
  }
  return false;
}

function ignoresCase({ kind, value }: MaskToken): boolean {
  if (kind === 'literal')
    return value.length === 1 && value.charCodeAt(0) < 0x80 && !isAsciiLetter(value.charCodeAt(0));
  if (kind === 'class') return value.length === 2 && 'wdsWDS'.includes(value.charAt(1));
  if (kind === 'open') return !value.includes('?') || value === '(?:' || value.endsWith('>');
  return kind !== 'other' && kind !== 'flags';
}

/** The shape of an expression that the engine accepts. */
export function shapeOf(source: string): MaskShape {
  const { tokens } = scanMask(source);
  if (hasTopLevelChoice(tokens)) return { lead: '', caseFree: false, template: null };
  const lead = takeLiterals(tokens, isAnchor(tokens[0], '^') ? 1 : 0);
  return { lead: lead.text, caseFree: tokens.slice(lead.next).every(ignoresCase), template: templateOf(tokens) };
}
