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
 * A remark on how a stretch of the mask is written (UTF-16 offsets, `end` excluded); it says nothing of any effect.
 * `corrected` is the whole mask put right in that one respect. It has not been tried: what is offered comes from `triedCorrections`.
 */
export interface MaskHint {
  readonly code: MaskHintCode;
  readonly start: number;
  readonly end: number;
  readonly corrected?: string | undefined;
}
