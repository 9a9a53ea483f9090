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
 * A mask's text and what was found in it. Each part is worked out when it is first asked for, and only once: whoever has
 * the mask passes it on, and nobody scans or compiles its text again. It stays where it was made; only `source` survives JSON.
 */
export interface MaskText {
  readonly source: string;
  readonly scan: MaskScan;
  /** The shape that the text has as an expression. */
  readonly shape: MaskShape;
  /** The text as the engine compiles it. Throws `MaskEngineMissing` where there is no engine. */
  readonly program: MaskProgram;
  /** Remarks on the text alone, so that no engine is needed. */
  readonly hints: readonly MaskHint[];
  /**
   * What engines read differently in the text, read as an expression.
   * @throws MaskEngineMissing
   */
  doubtsIn(dialect: Dialect | undefined): DialectDoubts;
  /** What the text suggests in its place. `find` is called for the first to ask. */
  correctionsFrom(find: () => MaskCorrections): MaskCorrections;
  /** The one matcher of this text under a statement. `make` is called for the first to ask. */
  matcherUnder(stated: StatedReading | undefined, make: () => MaskMatcher): MaskMatcher;
}

/** What the text of a mask suggests in its place. */
export interface MaskCorrections {
  /** One slip put right, for each that the text has; then, where there are several, all of them. */
  readonly each: readonly MaskCorrection[];
  /** Every slip put right that the text alone shows; the text itself when it shows none. */
  readonly all: MaskText;
}

/** A correction that the mask's own text suggests. */
export interface MaskCorrection {
  /** Which remark it answers. */
  readonly code: MaskHintCode;
  /** `null`: no profile misses its group for that. */
  readonly cause: NearMissCause | null;
  readonly text: MaskText;
  /** Only worth a thought where the mask links nobody: it may well be meant as it stands. */
  readonly isSuspicion: boolean;
}

/** String operations do all there is to do with this mask, whatever the name. */
export function isReadByStrings(text: MaskText): boolean {
  if (text.source.length > maskLengthLimit || isBlank(text.source)) return true;
  return text.scan.hasGroup ? text.shape.template?.isStringRead === true : isAscii(text.source);
}
