import type { MaskScan, MaskToken } from './mask-scan.ts';
import { isOtherDash, isSpace } from '../text/text-scan.ts';

/** `tenant`: the literal words that distinguish the profiles of one instance from another's, such as `tenant_id`. */
export type MaskSegmentKind = 'literal' | 'tenant' | 'capture' | 'operator';

/** A part of a mask's text; `start` and `end` are UTF-16 offsets, `end` excluded. */
export interface MaskSegment {
  readonly kind: MaskSegmentKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function isDash(unit: number): boolean {
  return unit === 0x2d || isOtherDash(unit);
}

/** A dash with a space on at least one side separates words: `Campaign - dev- reviewers` has two such dashes. */
function isSeparator(source: string, at: number): boolean {
  if (!isDash(source.charCodeAt(at))) return false;
  return isSpace(source.charCodeAt(at - 1)) || isSpace(source.charCodeAt(at + 1));
}

function allOf(kind: MaskSegmentKind, length: number): MaskSegmentKind[] {
  return Array.from({ length }, () => kind);
}

/** The kind of each character: first pass by token, second pass finds the tenant among the literals. */
function kindsOf(source: string, tokens: readonly MaskToken[]): MaskSegmentKind[] {
  const kinds: MaskSegmentKind[] = allOf('operator', source.length);
  const opened: { readonly start: number; readonly captures: boolean }[] = [];
  let inside = 0;
  for (const token of tokens) {
    if (token.kind === 'literal' && inside === 0) kinds.fill('literal', token.start, token.end);
    if (token.kind === 'open') {
      opened.push({ start: token.start, captures: token.captures });
      if (token.captures) inside += 1;
    }
    const group = token.kind === 'close' ? opened.pop() : undefined;
    if (group?.captures !== true) continue;
    inside -= 1;
    if (inside === 0) kinds.fill('capture', group.start, token.end);
  }
  return kinds;
}

function markTenant(source: string, kinds: MaskSegmentKind[]): void {
  const firstCapture = kinds.indexOf('capture');
  const until = firstCapture === -1 ? source.length : firstCapture;
  let word = 0;
  for (let at = 0; at < until; at += 1) {
    if (kinds[at] !== 'literal') continue;
    if (isSeparator(source, at)) word += 1;
    else if (word > 0 && !isEdgeSpace(source, at, until)) kinds[at] = 'tenant';
  }
}

/** A space next to a separator or at an end belongs to the separator; a space inside `my tenant` belongs to the word. */
function isEdgeSpace(source: string, at: number, until: number): boolean {
  if (!isSpace(source.charCodeAt(at))) return false;
  let left = at;
  let right = at;
  while (left >= 0 && isSpace(source.charCodeAt(left))) left -= 1;
  while (right < until && isSpace(source.charCodeAt(right))) right += 1;
  return left < 0 || right >= until || isDash(source.charCodeAt(left)) || isDash(source.charCodeAt(right));
}

/** Splits the source into segments. In the prefix reading every character is literal or tenant. */
export function segmentsOf({ source, tokens }: MaskScan, reading: 'expression' | 'prefix'): readonly MaskSegment[] {
  const kinds = reading === 'prefix' ? allOf('literal', source.length) : kindsOf(source, tokens);
  markTenant(source, kinds);
  const segments: MaskSegment[] = [];
  let start = 0;
  for (let at = 1; at <= source.length; at += 1) {
    const kind = kinds[start];
    if (kind === undefined || (at < source.length && kinds[at] === kind)) continue;
    segments.push({ kind, text: source.slice(start, at), start, end: at });
    start = at;
  }
  return segments;
}
