import type { AssociationMask, MaskFault, MaskHint } from '@console/domain';

export function faultOf(mask: AssociationMask): MaskFault | null {
  return 'fault' in mask ? mask.fault : null;
}

/** Each remark once, though a mask may give cause for it in several places. */
export function distinctHints(hints: readonly MaskHint[]): readonly MaskHint[] {
  const seen = new Set<string>();
  return hints.filter(({ code, corrected }) => {
    const key = `${code} ${corrected ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What the mask looks like round one character: the text before it, itself, and after it, cut to a few characters. */
export interface Excerpt {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

const around = 18;

export function excerptAt(source: string, position: number): Excerpt {
  const at = Math.min(Math.max(position, 0), source.length);
  const character = String.fromCodePoint(...(at < source.length ? [source.codePointAt(at) ?? 0x20] : []));
  const next = at + character.length;
  const from = Math.max(0, at - around);
  const to = Math.min(source.length, next + around);
  return {
    before: (from > 0 ? '…' : '') + source.slice(from, at),
    at: character,
    after: source.slice(next, to) + (to < source.length ? '…' : ''),
  };
}
