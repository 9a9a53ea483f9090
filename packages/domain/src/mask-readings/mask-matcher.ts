import type { DialectConstruct } from '../mask-dialect/constructs.ts';
import type { MaskFrame } from '../mask/mask-shape.ts';
import type { AlternativeReading } from '../preview/profile-match.ts';

/** The range of the captured text in a name (UTF-16 offsets, `end` excluded); never empty. */
export interface CaptureSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The result of one reading: the captured text, `''` where the mask fits and captures nothing, `null` where it does not fit. The
 * last two let nobody in.
 */
export type Capture = string | null;

/** The result of one alternative reading. */
export interface AlternativeCapture {
  readonly reading: AlternativeReading;
  /** The captured text; `null` for no match and for an empty capture. */
  readonly groupName: string | null;
  /** The reading matches, even if it captures nothing. */
  readonly fits: boolean;
}

/** How an alternative reading differs from the main one: it captures another text, or none. */
export type Division = 'elsewhere' | 'nowhere';

/** A mask that is ready to run. It holds the engine's state, so it is for one thread and cannot be serialized. */
export interface MaskMatcher {
  /** The name can be read within the time bound; `false` for every name when the mask cannot be run. */
  readonly canRead: (name: string) => boolean;
  /** Most engine steps that one reading of the name takes; 0 where string operations are enough. */
  readonly stepsFor: (name: string) => number;
  /** The result of the main reading. */
  readonly captureOf: (name: string) => Capture;
  /** The text that the main reading captures; `null` for no match and for an empty capture. */
  readonly groupNameOf: (name: string) => string | null;
  /** The main reading matches the name, even if it captures nothing. */
  readonly fits: (name: string) => boolean;
  readonly spanOf: (name: string) => CaptureSpan | null;
  /**
   * `elsewhere`: some alternative reading captures another text than the main one. `nowhere`: some captures nothing, and the main
   * reading captures a text.
   * @param capture - the result of `captureOf`
   */
  readonly divisionOf: (name: string, capture: Capture) => Division | null;
  /** Every alternative reading of this mask, in the order of `alternativeReadings`; none where the reading is stated. */
  readonly alternativesOf: (name: string) => readonly AlternativeCapture[];
  /** What engines read differently in this name, or `null`. */
  readonly doubtOf: (name: string) => DialectConstruct | null;
  /** `doubtOf` is `null` for every name that is not odd (`isOddName`). */
  readonly doubtsOnlyOddNames: boolean;
  /**
   * ASCII text in lower case. A name that is not odd and does not contain it, in any case, is outside the mask in every reading of
   * every engine. `''` where none is known.
   */
  readonly needed: string;
  /** 0-based UTF-16 offset where a name outside the mask first departs from it; `null` when there is no single one. */
  readonly departureOf: (name: string) => number | null;
  readonly frame: MaskFrame | null;
}
