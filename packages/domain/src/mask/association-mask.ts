import type { Dialect } from '../mask-dialect/constructs.ts';
import type { DialectDoubts } from '../mask-dialect/dialect-doubts.ts';
import { readDialect } from '../mask-dialect/dialects.ts';
import { compileMask, type MaskProgram } from '../mask-engine/mask-program.ts';
import type { MaskHint } from '../mask-hints/mask-hint.ts';
import { hintsOf, readingOfText } from '../mask-hints/mask-hints.ts';
import type { MaskMatcher } from '../mask-readings/mask-matcher.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { isBlank } from '../text/text-scan.ts';
import { isMalformed, type MaskFault } from './mask-faults.ts';
import { type MaskScan, scanMask } from './mask-scan.ts';
import { type MaskSegment, segmentsOf } from './mask-segments.ts';
import { type MaskShape, shapeOf } from './mask-shape.ts';
import { type MaskCorrections, maskLengthLimit, type MaskText } from './mask-text.ts';

/**
 * Largest compiled program that is run, in RE2 instructions. Bounds the time: matching costs at most instructions times
 * characters. `.{0,1000}` three times in a row compiles, but would take minutes on a long list.
 */
const programLimit = 1500;

interface MaskParts {
  readonly source: string;
  /** The text, with cached facts about it. */
  readonly text: MaskText;
  /** The anatomy strip: segments in order that cover the whole source. */
  readonly segments: readonly MaskSegment[];
  readonly hints: readonly MaskHint[];
}

/**
 * A parsed mask; `matcherOf` runs it. All of it is plain data except `text`, which cannot be serialized.
 *
 * - `expression`: it has a capture group. The whole name must match, and capture 1 is the group's internal name
 *   (Campaign Classic docs, configuring-ims: `Campaign - tenant_id - (.*)`).
 * - `prefix`: it has none. Every character is plain text; what follows it in a name is the internal name
 *   (Campaign Classic docs, ims-troubleshooting).
 * - `empty`: nothing but spaces.
 * - `malformed`: no dialect of regular expressions would accept it.
 * - `unsupported`: Perl-like engines accept it, the linear-time engine does not; what Campaign would do is not known.
 */
export type AssociationMask =
  | (MaskParts & { readonly reading: 'expression'; readonly captureCount: number })
  | (MaskParts & { readonly reading: 'prefix' })
  | (MaskParts & { readonly reading: 'empty' })
  | (MaskParts & { readonly reading: 'malformed'; readonly fault: MaskFault })
  | (MaskParts & { readonly reading: 'unsupported'; readonly fault: MaskFault });

class LazyMaskText implements MaskText {
  readonly source: string;
  #scan: MaskScan | undefined;
  #shape: MaskShape | undefined;
  #program: MaskProgram | undefined;
  #hints: readonly MaskHint[] | undefined;
  #corrections: MaskCorrections | undefined;
  readonly #doubts = new Map<Dialect | undefined, DialectDoubts>();
  readonly #matchers = new Map<string, MaskMatcher>();

  constructor(source: string) {
    this.source = source;
  }

  get scan(): MaskScan {
    return (this.#scan ??= scanMask(this.source));
  }

  get shape(): MaskShape {
    return (this.#shape ??= shapeOf(this.scan));
  }

  get program(): MaskProgram {
    return (this.#program ??= compileMask(this.scan));
  }

  get hints(): readonly MaskHint[] {
    return (this.#hints ??= hintsOf(this.scan, readingOfText(this.scan)));
  }

  doubtsIn(dialect: Dialect | undefined): DialectDoubts {
    const doubts = this.#doubts.get(dialect) ?? readDialect(this.scan, dialect);
    this.#doubts.set(dialect, doubts);
    return doubts;
  }

  correctionsFrom(find: () => MaskCorrections): MaskCorrections {
    return (this.#corrections ??= find());
  }

  matcherUnder(stated: StatedReading | undefined, make: () => MaskMatcher): MaskMatcher {
    const key = JSON.stringify(stated ?? null);
    const matcher = this.#matchers.get(key) ?? make();
    this.#matchers.set(key, matcher);
    return matcher;
  }
}

/** Wraps a text to be read as a mask, without parsing it yet. */
export function createMaskText(source: string): MaskText {
  return new LazyMaskText(source);
}

type Captures = { readonly count: number } | { readonly fault: MaskFault };

function capturesOf(text: MaskText): Captures {
  if (!text.scan.hasGroup) return { count: 0 };
  // The engine accepts every such mask, with one group.
  if (text.shape.template?.isStringRead === true) return { count: 1 };
  const { program } = text;
  if (program.kind === 'refused') return { fault: program.fault };
  if (program.size > programLimit) return { fault: { code: 'too-large', position: null } };
  return { count: program.exact.groupCount() };
}

function partsOf(text: MaskText, reading: AssociationMask['reading']): MaskParts {
  const { source, scan } = text;
  const isPlain = reading === 'prefix' || reading === 'empty';
  const hints = reading === readingOfText(scan) ? text.hints : hintsOf(scan, reading);
  return { source, text, segments: segmentsOf(scan, isPlain ? 'prefix' : 'expression'), hints };
}

/**
 * Reads a mask. Faults are part of the result. Only throws `MaskEngineMissing`, for a mask that needs the engine when none is
 * installed.
 */
export function readMask(text: MaskText): AssociationMask {
  const { source } = text;
  if (source.length > maskLengthLimit) {
    const segments = [{ kind: 'operator', text: source, start: 0, end: source.length }] as const;
    const fault = { code: 'too-long', position: maskLengthLimit } as const;
    return { reading: 'malformed', source, text, segments, hints: [], fault };
  }
  if (isBlank(source)) return { reading: 'empty', ...partsOf(text, 'empty') };
  const captures = capturesOf(text);
  if ('fault' in captures) {
    const reading = isMalformed(captures.fault.code) ? 'malformed' : 'unsupported';
    return { reading, ...partsOf(text, reading), fault: captures.fault };
  }
  if (captures.count === 0) return { reading: 'prefix', ...partsOf(text, 'prefix') };
  return { reading: 'expression', ...partsOf(text, 'expression'), captureCount: captures.count };
}

/** The same for a plain text. */
export function readAssociationMask(source: string): AssociationMask {
  return readMask(createMaskText(source));
}
