import type { Dialect } from '../mask-dialect/constructs.ts';
import type { DialectDoubts } from '../mask-dialect/dialect-doubts.ts';
import type { MaskProgram } from '../mask-engine/mask-program.ts';
import type { MaskHint, MaskHintCode } from '../mask-hints/mask-hint.ts';
import type { MaskMatcher } from '../mask-readings/mask-matcher.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import type { NearMissCause } from '../preview/profile-match.ts';
import { isAscii } from '../text/ascii-fold.ts';
import { isBlank } from '../text/text-scan.ts';
import type { MaskScan } from './mask-scan.ts';
import type { MaskShape } from './mask-shape.ts';

/** Longest mask that is read, in UTF-16 code units. */
export const maskLengthLimit = 512;

/**
 * A mask's text with facts about it. Each fact is computed on first use and cached, so pass the object on instead of scanning or
 * compiling the text again. Only `source` survives JSON.
 */
export interface MaskText {
  readonly source: string;
  readonly scan: MaskScan;
  /** The shape of the text read as an expression. */
  readonly shape: MaskShape;
  /** The compiled text. Throws `MaskEngineMissing` where there is no engine. */
  readonly program: MaskProgram;
  /** Hints on the text; they need no engine. */
  readonly hints: readonly MaskHint[];
  /**
   * What engines read differently in the text as an expression.
   * @throws MaskEngineMissing
   */
  doubtsIn(dialect: Dialect | undefined): DialectDoubts;
  /** Corrections that the text suggests. `find` is called once. */
  correctionsFrom(find: () => MaskCorrections): MaskCorrections;
  /** The matcher of this text under a stated reading. `make` is called once for each. */
  matcherUnder(stated: StatedReading | undefined, make: () => MaskMatcher): MaskMatcher;
}

/** Corrections that the text of a mask suggests. */
export interface MaskCorrections {
  /** For each slip the text with this one corrected; then, where there are several slips, with all corrected. */
  readonly each: readonly MaskCorrection[];
  /** The text with every slip corrected; the text itself when it has none. */
  readonly all: MaskText;
}

/** A correction that the text of a mask suggests. */
export interface MaskCorrection {
  /** The hint that it corrects. */
  readonly code: MaskHintCode;
  /** `null`: the slip is never a reason to miss a group. */
  readonly cause: NearMissCause | null;
  readonly text: MaskText;
  /** Only suspect where the mask links no profile: the text may be meant. */
  readonly isSuspicion: boolean;
}

/** String operations can read this mask, for every name. */
export function isReadByStrings(text: MaskText): boolean {
  if (text.source.length > maskLengthLimit || isBlank(text.source)) return true;
  return text.scan.hasGroup ? text.shape.template?.isStringRead === true : isAscii(text.source);
}
