import type { MaskHintCode } from '../mask-hints/mask-hint.ts';
import type { NearMissCause } from '../preview/profile-match.ts';

/** A correction that the mask's own text suggests. */
export interface MaskCorrection {
  /** Which remark it answers. */
  readonly code: MaskHintCode;
  /** `null`: no profile misses its group for that. */
  readonly cause: NearMissCause | null;
  readonly source: string;
  /** Only worth a thought where the mask links nobody: it may well be meant as it stands. */
  readonly isSuspicion: boolean;
}

/** Fills what a wildcard or a placeholder leaves open in a mask with the words that profiles have. */
export interface SlotFiller {
  /** Masks for names that begin with this frame; empty when it is no such mask, or means other names. */
  masksFor(frame: string): readonly MaskCorrection[];
}
