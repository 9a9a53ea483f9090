import type { AssociationMask, MaskFault, MaskHint, MaskHintCode, TriedCorrection } from '@console/domain';
import { isSuspicion } from '@console/domain';
import type { MaskAdvice } from '../preview/match/mask-advice.ts';

export function faultOf(mask: AssociationMask): MaskFault | null {
  return 'fault' in mask ? mask.fault : null;
}

/** One remark on the mask, with the corrections that answer it and were seen to link profiles. */
export interface MaskRemark {
  readonly code: MaskHintCode;
  readonly corrections: readonly TriedCorrection[];
}

/**
 * Each remark once, though a mask may give cause for it in several places. What may have been copied along is suspected only
 * once it is known that the mask links nobody. `advice` is `null` while the profiles are being read.
 */
export function remarksOn(hints: readonly MaskHint[], advice: MaskAdvice | null): readonly MaskRemark[] {
  const codes = new Set(hints.map(({ code }) => code));
  // A wildcard is why nothing is captured.
  if (codes.has('wildcard') && advice?.linksNobody === true) codes.delete('no-capture');
  return [...codes]
    .filter((code) => !isSuspicion(code) || advice?.linksNobody === true)
    .map((code) => ({ code, corrections: advice?.corrections.filter((one) => one.code === code) ?? [] }));
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
