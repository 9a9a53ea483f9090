import type { AssociationMask } from './association-mask.ts';
import { maskEngine } from './mask-engine.ts';
import type { MaskFrame } from './mask-frame.ts';
import type { CaptureSpan, MaskReaders } from './mask-readers.ts';
import { engineReaders, prefixReaders, templateReaders } from './mask-readers.ts';
import type { MaskTemplate } from './mask-shape.ts';
import { shapeOf } from './mask-shape.ts';
import type { AlternativeReading } from './profile-match.ts';
import { alternativeReadings } from './profile-match.ts';

/** What one reading beside the main one captures; `null` for no match or an empty capture. */
export interface AlternativeCapture {
  readonly reading: AlternativeReading;
  readonly groupName: string | null;
}

/** A mask ready to run. Holds the engine's state: one matcher serves one thread, and does not survive JSON. */
export interface MaskMatcher {
  /** The name can be read within the time bound; `false` for every name when the mask itself cannot be run. */
  readonly canRead: (name: string) => boolean;
  /** Engine steps that one reading of the name takes at most; 0 where strings do the work. */
  readonly stepsFor: (name: string) => number;
  /** What the main reading captures; `null` for no match, and for a capture that is empty or takes no part. */
  readonly groupNameOf: (name: string) => string | null;
  readonly spanOf: (name: string) => CaptureSpan | null;
  /**
   * Some alternative reading captures a text, and another one than the main reading's `groupName`. An alternative that
   * captures nothing does not count: it names no other group, and would put every mask written with `^` in doubt.
   */
  readonly landsElsewhere: (name: string, groupName: string | null) => boolean;
  /** Every alternative that can be told for this mask, in the order of `alternativeReadings`. */
  readonly alternativesOf: (name: string) => readonly AlternativeCapture[];
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

function ready(readers: MaskReaders, frame: MaskFrame | null, lead: string): Readers {
  const ordered = alternativeReadings.flatMap((reading) =>
    readers.alternatives.filter((reader) => reader.reading === reading),
  );
  return {
    frame,
    groupNameOf: readers.main,
    spanOf: readers.span,
    landsElsewhere: (name, groupName) => {
      for (const reader of readers.alternatives) {
        const other = reader.read(name, groupName);
        if (other !== null && other !== groupName) return true;
      }
      return false;
    },
    alternativesOf: (name) => {
      const main = readers.main(name);
      return ordered.map((reader) => ({ reading: reader.reading, groupName: reader.read(name, main) }));
    },
    departureOf: (name) => {
      const same = commonLength(name, lead);
      if (same < lead.length) return same;
      if (frame === null) return null;
      // The start fits: either the internal name is missing or the end differs.
      return name.length - Math.min(commonEnd(name, frame.suffix), name.length - same);
    },
  };
}

const nothing: Readers = {
  frame: null,
  groupNameOf: () => null,
  spanOf: () => null,
  landsElsewhere: () => false,
  alternativesOf: () => [],
  departureOf: () => 0,
};

/** Makes a mask run. Never throws for a mask that `readAssociationMask` returned. */
export function createMaskMatcher(mask: AssociationMask): MaskMatcher {
  switch (mask.reading) {
    case 'malformed':
    case 'unsupported':
      return { ...nothing, canRead: () => false, stepsFor: noSteps };
    case 'empty':
      return { ...nothing, canRead: () => true, stepsFor: noSteps };
    case 'prefix': {
      const frame = { prefix: mask.source, suffix: '' };
      return { ...ready(prefixReaders(mask.source), frame, mask.source), canRead: () => true, stepsFor: noSteps };
    }
    default:
      return expressionMatcher(mask.source);
  }
}

/** Instructions that the engine would compile a template to, so that the bound on names is one and the same. */
function templateSize({ prefix, suffix, anchoredStart, anchoredEnd }: MaskTemplate): number {
  return 6 + prefix.length + suffix.length + (anchoredStart ? 1 : 0) + (anchoredEnd ? 1 : 0);
}

function expressionMatcher(source: string): MaskMatcher {
  const shape = shapeOf(source);
  const size =
    shape.template?.isStringRead === true
      ? templateSize(shape.template)
      : maskEngine().RE2JS.compile(source).programSize();
  const longest = Math.floor(stepLimit / size);
  const canRead = (name: string) => name.length <= longest;
  const stepsFor = shape.template === null ? ({ length }: string) => length * size : noSteps;
  if (shape.template === null) return { ...ready(engineReaders(source, shape), null, shape.lead), canRead, stepsFor };
  const { prefix, suffix } = shape.template;
  return { ...ready(templateReaders(source, shape, shape.template), { prefix, suffix }, prefix), canRead, stepsFor };
}
