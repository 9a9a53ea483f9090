import type { FormAt } from './mask-structure.ts';
import { escapeForm } from './class-reading.ts';
import type { DialectForm } from '../dialect-table.ts';
import type { MaskPiece } from './mask-pieces.ts';
import { structureForms } from './mask-structure.ts';

function isAlphanumeric(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(text);
}

function groupForm(head: string, isFirst: boolean): DialectForm | null {
  if (head === '(' || head === '(?:') return null;
  if (head.startsWith('(?P<')) return isAlphanumeric(head.slice(4, -1)) ? 'python-named-group' : 'odd-named-group';
  if (head.startsWith('(?<')) return isAlphanumeric(head.slice(3, -1)) ? 'named-group' : 'odd-named-group';
  const isUsual = head === '(?i:' || head === '(?s:' || (isFirst && (head === '(?i)' || head === '(?s)'));
  return isUsual ? 'usual-flags' : 'other-flags';
}

function anchorForm(value: string): DialectForm | null {
  if (value === '^') return null;
  if (value === '$') return 'end';
  return value === '\\A' || value === '\\z' ? 'text-anchor' : 'word-edge';
}

/** `{0}` means nothing to any engine; `{01}` is plain text to RE2 and a count to others. */
function repeatForm({ repeat }: MaskPiece): DialectForm | null {
  if (repeat === null || !repeat.text.startsWith('{')) return null;
  const counts = repeat.text.slice(1, -1).split(',');
  if (counts.some((count) => count.length > 1 && count.startsWith('0'))) return 'lone-brace';
  return repeat.most === 0 ? 'zero-count' : null;
}

function literalForm({ token, repeat }: MaskPiece, source: string): DialectForm | null {
  const code = token.value.codePointAt(0) ?? 0;
  if (token.value === '{' && source[token.start] === '{') return 'lone-brace';
  // An escaped control character: no engine documents it.
  if (token.end - token.start !== token.value.length && (code < 0x20 || code === 0x7f)) return 'odd-escape';
  if (code >= 0xd800 && code <= 0xdfff) return 'literal-beyond-bmp';
  if (code < 0x80 || repeat === null) return null;
  return code > 0xffff ? 'literal-beyond-bmp' : 'literal-beyond-ascii';
}

function otherForm(value: string, source: string, at: number): DialectForm | null {
  if (value === '\\E') return null;
  if (value !== '\\Q') return escapeForm(value);
  const close = source.indexOf('\\E', at);
  if (close === -1) return 'odd-quoted-text';
  const isPlain = /^[ -~]+$/.test(source.slice(at + 2, close)) && !'*+?{'.includes(source.charAt(close + 2) || ' ');
  return isPlain ? 'quoted-text' : 'odd-quoted-text';
}

function ownForm(piece: MaskPiece, source: string): DialectForm | null {
  const { kind, value, start } = piece.token;
  if (kind === 'dot') return 'dot';
  if (kind === 'anchor') return piece.repeat === null ? anchorForm(value) : 'repeated-anchor';
  if (kind === 'open' || kind === 'flags') return groupForm(source.slice(start, piece.token.end), start === 0);
  if (kind === 'literal') return literalForm(piece, source);
  return kind === 'other' ? otherForm(value, source, start) : null;
}

/** Every form of the table in a mask's text, in order of position. */
export function formsOf(source: string, pieces: readonly MaskPiece[]): readonly FormAt[] {
  const forms: FormAt[] = [];
  for (const piece of pieces) {
    const { start } = piece.token;
    for (const { form, at, length } of piece.reading?.forms ?? []) {
      // Mark the whole class: the odd part may be a single bracket of it.
      if (form.includes('class')) forms.push({ form, start, end: piece.token.end });
      else forms.push({ form, start: start + at, end: start + at + length });
    }
    const own = ownForm(piece, source);
    if (own !== null) forms.push({ form: own, start, end: piece.token.end });
    const repeat = repeatForm(piece);
    if (repeat !== null) forms.push({ form: repeat, start: piece.token.end, end: piece.end });
  }
  return [...forms, ...structureForms(pieces)].toSorted((one, other) => one.start - other.start);
}
