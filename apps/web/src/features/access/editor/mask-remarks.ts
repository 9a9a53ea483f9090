import type { AssociationMask, MaskFault, MaskHint, MaskHintCode, TriedCorrection } from '@console/domain';
import { isSuspicion } from '@console/domain';
import type { MaskAdvice } from '../preview/match/mask-advice.ts';

export function faultOf(mask: AssociationMask): MaskFault | null {
  return 'fault' in mask ? mask.fault : null;
}

/** One remark on the mask, with the corrections for it that link profiles. */
export interface MaskRemark {
  readonly code: MaskHintCode;
  readonly corrections: readonly TriedCorrection[];
}

/**
 * The remarks, each once, even if it applies to several parts of the mask. Text copied by mistake is only suspected if the
 * mask links nobody. `advice` is `null` while the profiles are being read.
 */
export function remarksOn(hints: readonly MaskHint[], advice: MaskAdvice | null): readonly MaskRemark[] {
  const codes = new Set(hints.map(({ code }) => code));
  // The wildcard explains why nothing is captured.
  if (codes.has('wildcard') && advice?.linksNobody === true) codes.delete('no-capture');
  return [...codes]
    .filter((code) => !isSuspicion(code) || advice?.linksNobody === true)
    .map((code) => ({ code, corrections: advice?.corrections.filter((one) => one.code === code) ?? [] }));
}

/** One character of the mask, with a few characters before and after it. */
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
