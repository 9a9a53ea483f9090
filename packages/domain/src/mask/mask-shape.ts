import { isAscii } from '../text/ascii-fold.ts';
import type { MaskScan, MaskToken } from './mask-scan.ts';
import { isAsciiLetter } from '../text/text-scan.ts';

/** The literal text around a mask's capture, for a mask that has nothing else. */
export interface MaskFrame {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A mask that is literal text around one `(.*)` or `(.+)`, by far the most common form. String operations give the engine's
 * result for it, many times faster.
 */
export interface MaskTemplate extends MaskFrame {
  /** Fewest characters of the capture: 0 for `.*`, 1 for `.+`. */
  readonly least: number;
  readonly anchoredStart: boolean;
  readonly anchoredEnd: boolean;
  /** The engine is never needed: the text is ASCII and means the same to all engines, and the group has no name. */
  readonly isStringRead: boolean;
}

/** Literal text of known length on both sides of a capture, with nothing else in between. */
export interface CaptureFrame {
  /** Lengths in UTF-16 units. */
  readonly head: number;
  readonly tail: number;
  /** The capture is one greedy run, such as `[a-z]+`. */
  readonly isGreedyRun: boolean;
}

/** What is known about an expression without running it. */
export interface MaskShape {
  /** Text that every matching name starts with; may be empty. */
  readonly lead: string;
  /** After the lead, no part of the mask distinguishes upper and lower case. */
  readonly caseFree: boolean;
  readonly template: MaskTemplate | null;
  readonly captureFrame: CaptureFrame | null;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** A literal that string operations can match: not a surrogate, which could pair with its neighbour in a name. */
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

/** A literal that some engine refuses: a brace without a count, or an escaped control character. */
function isReadDifferently({ kind, start, end, value }: MaskToken): boolean {
  if (kind !== 'literal') return false;
  const isEscaped = end - start > value.length;
  return isEscaped ? value < ' ' || value === '\u007f' : value === '{';
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
  const isStringRead =
    open.value === '(' && isAscii(prefix.text) && isAscii(suffix.text) && !tokens.some(isReadDifferently);
  return { prefix: prefix.text, suffix: suffix.text, least, anchoredStart, anchoredEnd, isStringRead };
}

/** A literal of a capture frame: its value has the length that it takes in a name. */
function isFrameLiteral(token: MaskToken | undefined, next: MaskToken | undefined): boolean {
  return token?.kind === 'literal' && next?.kind !== 'quantifier';
}

/** Index of the parenthesis that closes the one at `open`, or -1. */
function closeOf(tokens: readonly MaskToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (tokens[index]?.kind === 'open') depth += 1;
    if (tokens[index]?.kind === 'close') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function captureFrameOf(tokens: readonly MaskToken[]): CaptureFrame | null {
  let at = isAnchor(tokens[0], '^') ? 1 : 0;
  let head = 0;
  for (; isFrameLiteral(tokens[at], tokens[at + 1]); at += 1) head += tokens[at]?.value.length ?? 0;
  if (tokens[at]?.kind !== 'open' || tokens[at]?.captures !== true) return null;
  const close = closeOf(tokens, at);
  const [body, quantifier] = tokens.slice(at + 1, close);
  const isRun =
    close === at + 3 && (body?.kind === 'class' || body?.kind === 'dot') && quantifier?.kind === 'quantifier';
  let end = close + 1;
  let tail = 0;
  for (; isFrameLiteral(tokens[end], tokens[end + 1]); end += 1) tail += tokens[end]?.value.length ?? 0;
  if (isAnchor(tokens[end], '$')) end += 1;
  if (close === -1 || end !== tokens.length) return null;
  const isGreedyRun = isRun && (quantifier.value === '?' || !quantifier.value.endsWith('?'));
  return { head, tail, isGreedyRun };
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
export function shapeOf({ tokens }: MaskScan): MaskShape {
  if (hasTopLevelChoice(tokens)) return { lead: '', caseFree: false, template: null, captureFrame: null };
  const lead = takeLiterals(tokens, isAnchor(tokens[0], '^') ? 1 : 0);
  return {
    lead: lead.text,
    caseFree: tokens.slice(lead.next).every(ignoresCase),
    template: templateOf(tokens),
    captureFrame: captureFrameOf(tokens),
  };
}
