import { copiedCodes } from './copied-codes.ts';

export const maskHintCodes = [
  'empty',
  'html-entity',
  'star-without-dot',
  'no-capture',
  'several-captures',
  'unescaped-dot',
  'odd-space',
  'invisible-character',
  'unicode-form',
  'dash-kind',
  'wildcard',
  'placeholder',
  ...copiedCodes,
] as const;

export type MaskHintCode = (typeof maskHintCodes)[number];

/**
 * A remark on how a part of the mask is written, not on its effect (UTF-16 offsets, `end` excluded). `corrected` is the whole mask
 * with only this corrected. It is not tried yet; the corrections offered come from `triedCorrections`.
 */
export interface MaskHint {
  readonly code: MaskHintCode;
  readonly start: number;
  readonly end: number;
  readonly corrected?: string | undefined;
}
