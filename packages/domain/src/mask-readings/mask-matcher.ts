import type { DialectConstruct } from '../mask-dialect/constructs.ts';
import type { MaskFrame } from '../mask/mask-shape.ts';
import type { AlternativeReading } from '../preview/profile-match.ts';

/** Where a name's internal group name stands (UTF-16 offsets, `end` excluded); never empty. */
export interface CaptureSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * What one reading makes of a name: the captured text, `''` where the mask fits and captures nothing, `null` where it does not
 * fit. The last two let nobody in.
 */
export type Capture = string | null;

/** What one reading beside the main one makes of a name. */
export interface AlternativeCapture {
  readonly reading: AlternativeReading;
  /** The captured text; `null` for no match and for an empty capture. */
  readonly groupName: string | null;
  /** It matches, whatever it captures. */
  readonly fits: boolean;
}

/** Where an alternative reading lands that does not agree with the main one. */
export type Division = 'elsewhere' | 'nowhere';

/** A mask ready to run. Holds the engine's state: one matcher serves one thread, and does not survive JSON. */
export interface MaskMatcher {
  /** The name can be read within the time bound; `false` for every name when the mask itself cannot be run. */
  readonly canRead: (name: string) => boolean;
  /** Engine steps that one reading of the name takes at most; 0 where strings do the work. */
  readonly stepsFor: (name: string) => number;
  /** What the main reading makes of the name. */
  readonly captureOf: (name: string) => Capture;
  /** What the main reading captures; `null` for no match, and for a capture that is empty or takes no part. */
  readonly groupNameOf: (name: string) => string | null;
  /** The main reading matches the name, whatever it captures. */
  readonly fits: (name: string) => boolean;
  readonly spanOf: (name: string) => CaptureSpan | null;
  /**
   * Whether some alternative reading captures a text, and another one than the main reading's; or else whether some captures
   * nothing where the main reading captures a text.
   * @param capture - what `captureOf` gives for the name
   */
  readonly divisionOf: (name: string, capture: Capture) => Division | null;
  /** Every alternative that can be told for this mask, in the order of `alternativeReadings`; none where the reading is stated. */
  readonly alternativesOf: (name: string) => readonly AlternativeCapture[];
  /** What engines read differently of this name, or `null`. */
  readonly doubtOf: (name: string) => DialectConstruct | null;
  /** `doubtOf` is `null` for every name that is not odd (`isOddName`). */
  readonly doubtsOnlyOddNames: boolean;
  /**
   * ASCII text in small letters. A name that is not odd, and does not hold it in whatever case, is outside the mask in every
   * reading of every engine. `''` where none is known.
   */
  readonly needed: string;
  /** 0-based UTF-16 offset where a name outside the mask first departs from it, where one place can be named. */
  readonly departureOf: (name: string) => number | null;
  readonly frame: MaskFrame | null;
}
