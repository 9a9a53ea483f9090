import { literalMask, replaceSpans, type Replacement } from '../text/text-corrections.ts';
import type { copiedCodes } from './copied-codes.ts';
import { every, isAsciiLetter, isDigit, isHexDigit, isSpace } from '../text/text-scan.ts';
import { trimmed, type TextWord } from '../text/text-words.ts';

type CopiedCode = (typeof copiedCodes)[number];

/** Stray text in a mask, and the mask without it. */
export interface CopiedSlip extends TextWord {
  readonly code: CopiedCode;
  readonly corrected: string;
}

const quoteSigns = '"\'“”„‟‘’‚‛«»‹›「」´';
const delimiterSigns = '/~#!@';
const enclosing = ['**', '__', '~~', '*', '_', '|'];
const bullets = '-*+•>#';

function isOneOf(signs: string, character: string | undefined): boolean {
  return character !== undefined && character !== '' && signs.includes(character);
}

/** Cuts runs of these signs off both ends. */
function cutSigns(text: string, signs: string): TextWord {
  let start = 0;
  let end = text.length;
  while (start < end && isOneOf(signs, text[start])) start += 1;
  while (end > start && isOneOf(signs, text[end - 1]) && text[end - 2] !== '\\') end -= 1;
  return { start, end };
}

/** `/…/`, `/…/gi`, `m~…~`; also where only one end was copied. */
function cutDelimiters(text: string): TextWord {
  let end = text.length;
  while (end > 0 && text.length - end < 6 && isAsciiLetter(text.charCodeAt(end - 1))) end -= 1;
  const start = text.startsWith('m') || text.startsWith('s') ? 1 : text.startsWith('qr') ? 2 : 0;
  const [open, close] = [text[start] ?? '', text[end - 1]];
  if (isOneOf(delimiterSigns, open) && open === close && end - 1 > start) return { start: start + 1, end: end - 1 };
  if (text.startsWith('/')) return { start: 1, end: text.length };
  return { start: 0, end: close === '/' ? end - 1 : text.length };
}

function cutMark(text: string): TextWord {
  const last = text.at(-1);
  const before = text.at(-2);
  // Keep an ellipsis and an escaped sign.
  const isMark = isOneOf(',;', last) || (isOneOf('.:!', last) && before !== '.');
  return { start: 0, end: isMark && before !== '\\' ? text.length - 1 : text.length };
}

/** `Association mask: `, `mask=`, `@imsRightsMask = `. */
function cutLabel(text: string): TextWord {
  for (let at = 0; at < 40; at += 1) {
    if (text[at] !== ':' && text[at] !== '=') continue;
    const isLabel = text.slice(0, at).toLowerCase().includes('mask');
    return { start: isLabel ? at + 1 : 0, end: text.length };
  }
  return { start: 0, end: text.length };
}

/** Bold, italic, a cell of a table, or the bullet or number of a list. */
function cutMarkdown(text: string): TextWord {
  const end = text.length;
  for (const sign of enclosing) {
    if (text.startsWith(sign) && text.endsWith(sign) && end > 2 * sign.length) {
      return { start: sign.length, end: end - sign.length };
    }
  }
  if (text.endsWith(')**')) return { start: 0, end: end - 2 };
  let start = 0;
  while (isOneOf(bullets, text[start])) start += 1;
  if (start === 0) {
    while (isDigit(text.charCodeAt(start))) start += 1;
    start = start > 0 && isOneOf('.)', text[start]) ? start + 1 : 0;
  }
  return { start: isSpace(text.charCodeAt(start)) ? start : 0, end };
}

function cutAnchors(text: string): TextWord {
  const isEscaped = text.at(-2) === '\\';
  return {
    start: text.startsWith('^') ? 1 : 0,
    end: text.endsWith('$') && !isEscaped ? text.length - 1 : text.length,
  };
}

const cuts: readonly (readonly [code: CopiedCode, cut: (text: string) => TextWord])[] = [
  ['copied-label', cutLabel],
  ['trailing-mark', cutMark],
  ['markdown-marks', cutMarkdown],
  ['backticks', (text) => cutSigns(text, '`')],
  ['pattern-delimiters', cutDelimiters],
  ['quotes', (text) => cutSigns(text, quoteSigns)],
  ['needless-anchor', cutAnchors],
];

function cutSlips(source: string): CopiedSlip[] {
  const { start, end } = trimmed(source, { start: 0, end: source.length });
  const text = source.slice(start, end);
  return cuts.flatMap(([code, cut]) => {
    const span = cut(text);
    if (span.start === 0 && span.end === text.length) return [];
    // A space after a label or a bullet goes with it; a space at the end may belong to a prefix mask.
    const isOpen = span.end === text.length;
    const body = trimmed(text, span);
    const corrected = isOpen ? source.slice(start + body.start) : text.slice(body.start, span.end);
    const range = isOpen
      ? { start, end: start + span.start }
      : { start: span.start > 0 ? start : start + span.end, end };
    return [{ code, ...range, corrected }];
  });
}

function decoded(escapes: string): string | null {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return null;
  }
}

/** URL escapes such as `%20`. In a text without spaces, a `+` outside parentheses also stands for a space. */
function urlSpans(source: string): Replacement[] {
  const spans: Replacement[] = [];
  const isForm = !source.includes(' ') && (source.includes('+-+') || source.includes('%2'));
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === '+' && isForm && depth === 0) spans.push({ start: at, end: at + 1, text: ' ' });
    let end = at;
    while (source[end] === '%' && isHexPair(source, end + 1)) end += 3;
    const text = end > at ? decoded(source.slice(at, end)) : null;
    if (text !== null) spans.push({ start: at, end, text });
    if (end > at) at = end - 1;
  }
  return spans;
}

function isHexPair(source: string, at: number): boolean {
  return isHexDigit(source.charCodeAt(at)) && isHexDigit(source.charCodeAt(at + 1));
}

/** The character that `\u0020`, `\u{20}`, `\x20` or `\x{20}` stands for. */
function codeAt(source: string, at: number): Replacement | null {
  const kind = source[at + 1];
  if (kind !== 'u' && kind !== 'x') return null;
  const isBraced = source[at + 2] === '{';
  const from = at + (isBraced ? 3 : 2);
  const end = isBraced ? source.indexOf('}', from) : from + (kind === 'u' ? 4 : 2);
  const digits = source.slice(from, end);
  if (end > source.length || digits === '' || digits.length > 6 || !every(digits, isHexDigit)) return null;
  if (!isBraced && digits.length !== end - from) return null;
  const point = Number.parseInt(digits, 16);
  if (point < 0x20 || point > 0x10ffff) return null;
  const text = String.fromCodePoint(point);
  // In an expression `\x28` is a literal parenthesis; `\u0028` comes from a program's text and means one that captures.
  return { start: at, end: isBraced ? end + 1 : end, text: kind === 'x' ? literalMask(text) : text };
}

/** Escapes that an expression does not need; Markdown, a shell or a formatter adds them. */
function isNeedless(source: string, at: number, hasGroup: boolean): boolean {
  const sign = source[at + 1] ?? '';
  if (isOneOf('_-~#!>&@%:;,= ', sign)) return true;
  if (isOneOf('*+', sign)) return source[at - 1] === '.';
  if (sign === '.') return isOneOf('*+', source[at + 2]) || source.startsWith('\\*', at + 2);
  return isOneOf('()', sign) && !hasGroup;
}

interface EscapeSpans {
  readonly codes: Replacement[];
  readonly doubled: Replacement[];
  readonly needless: Replacement[];
}

function escapeSpans(source: string, hasGroup: boolean): EscapeSpans {
  const spans: EscapeSpans = { codes: [], doubled: [], needless: [] };
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '[') isInClass = true;
    if (source[at] === ']') isInClass = false;
    if (source[at] !== '\\') continue;
    const code = codeAt(source, at);
    const sign = source[at + 1] ?? '';
    const span = { start: at, end: at + 2, text: sign };
    if (code !== null) spans.codes.push(code);
    else if (isOneOf('\\"\'/`', sign)) spans.doubled.push(span);
    else if (!isInClass && isNeedless(source, at, hasGroup)) spans.needless.push(span);
    at = (code?.end ?? at + 2) - 1;
  }
  return spans;
}

function spanSlip(source: string, code: CopiedCode, spans: readonly Replacement[]): CopiedSlip[] {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ code, start: first.start, end: last.end, corrected: replaceSpans(source, spans) }];
}

/** Stray texts that may have been copied with a mask, each with its own correction. `hasGroup`: the mask has an unescaped parenthesis. */
export function copiedSlips(source: string, hasGroup: boolean): readonly CopiedSlip[] {
  const { codes, doubled, needless } = escapeSpans(source, hasGroup);
  return [
    ...cutSlips(source),
    ...spanSlip(source, 'url-escape', urlSpans(source)),
    ...spanSlip(source, 'character-code', codes),
    ...spanSlip(source, 'doubled-backslash', doubled),
    ...spanSlip(source, 'needless-escape', needless),
  ];
}
