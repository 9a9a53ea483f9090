import type { AssociationMask } from './association-mask.ts';
import { maskEngine } from './mask-engine.ts';
import type { MaskFrame } from './mask-frame.ts';
import type { DialectConstruct } from './mask-dialect/constructs.ts';
import type { DialectDoubts } from './mask-dialect/dialect-doubts.ts';
import { dialectDoubtsOf } from './mask-dialect/dialect-doubts.ts';
import type { Capture, CaptureSpan, MaskReaders } from './mask-readers.ts';
import { engineReaders, prefixReaders, templateReaders } from './mask-readers.ts';
import type { MaskTemplate } from './mask-shape.ts';
import { shapeOf } from './mask-shape.ts';
import type { AlternativeReading } from './profile-match.ts';
import { alternativeReadings } from './profile-match.ts';
import type { StatedReading } from './stated-reading.ts';
import { underStatement } from './stated-readers.ts';

/** What one reading beside the main one makes of a name. */
export interface AlternativeCapture {
  readonly reading: AlternativeReading;
  /** The captured text; `null` for no match and for an empty capture. */
  readonly groupName: string | null;
  /** It matches, whatever it captures. */
  readonly fits: boolean;
}

/** A mask ready to run. Holds the engine's state: one matcher serves one thread, and does not survive JSON. */
export interface MaskMatcher {
  /** The name can be read within the time bound; `false` for every name when the mask itself cannot be run. */
  readonly canRead: (name: string) => boolean;
  /** Engine steps that one reading of the name takes at most; 0 where strings do the work. */
  readonly stepsFor: (name: string) => number;
  /** What the main reading captures; `null` for no match, and for a capture that is empty or takes no part. */
  readonly groupNameOf: (name: string) => string | null;
  /** The main reading matches the name, whatever it captures. */
  readonly fits: (name: string) => boolean;
  readonly spanOf: (name: string) => CaptureSpan | null;
  /** Some alternative reading captures a text, and another one than the main reading's `groupName`. */
  readonly landsElsewhere: (name: string, groupName: string | null) => boolean;
  /** Some alternative reading captures nothing where the main reading captures `groupName`. */
  readonly landsNowhere: (name: string, groupName: string | null) => boolean;
  /** Every alternative that can be told for this mask, in the order of `alternativeReadings`; none where the reading is stated. */
  readonly alternativesOf: (name: string) => readonly AlternativeCapture[];
  /** What engines read differently of this name, or `null`. */
  readonly doubtOf: (name: string) => DialectConstruct | null;
  /** 0-based UTF-16 offset where a name outside the mask first departs from it, where one place can be named. */
  readonly departureOf: (name: string) => number | null;
  readonly frame: MaskFrame | null;
}

/**
 * Engine steps allowed for one name: instructions times characters. Longer names are `unsupported`, not waited for. It lets
 * the longest names of a preview (1,024 characters) pass through every mask of up to 585 instructions, some 100 ms at worst.
 */
const stepLimit = 600_000;

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.charCodeAt(length) === other.charCodeAt(length))
    length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

type Readers = Omit<MaskMatcher, 'canRead' | 'stepsFor'>;

function noSteps(): number {
  return 0;
}

/** Text that the readings look for: what names are compared with to say where they depart. */
interface Wording {
  readonly frame: MaskFrame | null;
  readonly lead: string;
}

function textOf(capture: Capture): string | null {
  return capture === '' ? null : capture;
}

function ready(readers: MaskReaders, wording: Wording, doubts: DialectDoubts): Readers {
  const { main, alternatives, isUndivided } = readers;
  const ordered = alternativeReadings.flatMap((reading) => alternatives.filter((reader) => reader.reading === reading));
  const isAnyNot = (name: string, groupName: string | null, isOther: (capture: Capture) => boolean): boolean => {
    if (isUndivided && groupName !== null) return false;
    const known = groupName ?? main(name);
    return alternatives.some((reader) => isOther(reader.read(name, known)));
  };
  const fitsAnyhow = (name: string): boolean => {
    const known = main(name);
    return known !== null || alternatives.some((reader) => reader.read(name, known) !== null);
  };
  return {
    frame: wording.frame,
    groupNameOf: (name) => textOf(main(name)),
    fits: (name) => main(name) !== null,
    spanOf: readers.span,
    landsElsewhere: (name, groupName) =>
      isAnyNot(name, groupName, (other) => textOf(other) !== null && other !== groupName),
    landsNowhere: (name, groupName) =>
      groupName !== null && isAnyNot(name, groupName, (other) => textOf(other) === null),
    alternativesOf: (name) => {
      const known = main(name);
      return ordered.map(({ reading, read }) => {
        const capture = read(name, known);
        return { reading, groupName: textOf(capture), fits: capture !== null };
      });
    },
    doubtOf: doubts.isNever ? noDoubt : (name) => doubts.doubtOf(name, () => fitsAnyhow(name)),
    departureOf: (name) => departureFrom(name, wording),
  };
}

function departureFrom(name: string, { frame, lead }: Wording): number | null {
  const same = commonLength(name, lead);
  if (same < lead.length) return same;
  if (frame === null) return null;
  // The start fits: either the internal name is missing or the end differs.
  return name.length - Math.min(commonEnd(name, frame.suffix), name.length - same);
}

function noDoubt(): null {
  return null;
}

const noDoubts: DialectDoubts = { always: [], constructs: [], isNever: true, doubtOf: noDoubt };

const nothing: Readers = {
  frame: null,
  groupNameOf: () => null,
  fits: () => false,
  spanOf: () => null,
  landsElsewhere: () => false,
  landsNowhere: () => false,
  alternativesOf: () => [],
  doubtOf: noDoubt,
  departureOf: () => 0,
};

/**
 * Makes a mask run. Never throws for a mask that `readAssociationMask` returned.
 * @param stated - takes the place of the main reading and of every alternative
 */
export function createMaskMatcher(mask: AssociationMask, stated?: StatedReading): MaskMatcher {
  switch (mask.reading) {
    case 'malformed':
    case 'unsupported':
      return { ...nothing, canRead: () => false, stepsFor: noSteps };
    case 'empty':
      return { ...nothing, canRead: () => true, stepsFor: noSteps };
    case 'prefix':
      return stated?.reading === 'expression' ? captureless(mask.source, stated) : prefixMatcher(mask.source, stated);
    default:
      return stated?.reading === 'prefix'
        ? prefixMatcher(mask.source.slice(0, mask.source.indexOf('(')), stated)
        : expressionMatcher(mask.source, stated);
  }
}

function prefixMatcher(text: string, stated: StatedReading | undefined): MaskMatcher {
  const readers = underStatement(prefixReaders(text), stated);
  const wording = { frame: { prefix: text, suffix: '' }, lead: text };
  return { ...ready(readers, wording, noDoubts), canRead: () => true, stepsFor: noSteps };
}

/** A mask without a group that is stated to be an expression: whatever it fits, it captures nothing. */
function captureless(source: string, stated: StatedReading): MaskMatcher {
  const { RE2JS, RE2JSException } = maskEngine();
  try {
    RE2JS.compile(source);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { ...nothing, canRead: () => false, stepsFor: noSteps };
  }
  // An empty group changes no match, and is there to be captured.
  const { stepsFor, canRead, ...readers } = expressionMatcher(`()(?:${source})`, stated);
  return { ...readers, frame: null, stepsFor, canRead };
}

/** Instructions that the engine would compile a template to, so that the bound on names is one and the same. */
function templateSize({ prefix, suffix, anchoredStart, anchoredEnd }: MaskTemplate): number {
  return 6 + prefix.length + suffix.length + (anchoredStart ? 1 : 0) + (anchoredEnd ? 1 : 0);
}

function expressionMatcher(source: string, stated: StatedReading | undefined): MaskMatcher {
  const shape = shapeOf(source);
  const { template } = shape;
  const size =
    template?.isStringRead === true ? templateSize(template) : maskEngine().RE2JS.compile(source).programSize();
  const longest = Math.floor(stepLimit / size);
  const readers = template === null ? engineReaders(source, shape) : templateReaders(source, shape, template);
  const frame = template === null ? null : { prefix: template.prefix, suffix: template.suffix };
  const wording = { frame, lead: template?.prefix ?? shape.lead };
  return {
    ...ready(underStatement(readers, stated), wording, dialectDoubtsOf(source, stated?.dialect)),
    canRead: (name) => name.length <= longest,
    stepsFor: template === null ? ({ length }) => length * size : noSteps,
  };
}
