import { isAscii } from '../text/ascii-fold.ts';
import { type AssociationMask, createMaskText } from '../mask/association-mask.ts';
import { compiledMask } from '../mask-engine/mask-program.ts';
import { scanMask } from '../mask/mask-scan.ts';
import type { MaskFrame, MaskTemplate } from '../mask/mask-shape.ts';
import type { MaskText } from '../mask/mask-text.ts';
import { literalMask } from '../text/text-corrections.ts';
import type { Dialect, DialectConstruct } from '../mask-dialect/constructs.ts';
import type { DialectDoubts } from '../mask-dialect/dialect-doubts.ts';
import { readDialect } from '../mask-dialect/dialects.ts';
import { isOddName } from '../mask-dialect/odd-names.ts';
import type { Capture, Division, MaskMatcher } from './mask-matcher.ts';
import { engineReaders, type MaskReaders, prefixReaders, templateReaders } from './mask-readers.ts';
import { alternativeReadings } from '../preview/profile-match.ts';
import type { StatedReading } from './stated-reading.ts';
import { underStatement } from './stated-readers.ts';

/**
 * Engine steps allowed for one name: instructions times characters. Longer names are `unsupported`. The limit allows the longest
 * names of a preview (1,024 characters) with masks of up to 585 instructions, at worst about 100 ms.
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

/** Literal text of the readings, to find where a name departs from the mask. */
interface Wording {
  readonly frame: MaskFrame | null;
  readonly lead: string;
  /** Text that every reading of every engine looks for. */
  readonly needed: string;
  /** Names are compared from their start and with case, so there is a single offset where they depart. */
  readonly isExact: boolean;
}

function textOf(capture: Capture): string | null {
  return capture === '' ? null : capture;
}

/** How to find doubts about the dialect: the table is built when a name first needs it; `null` where it is not needed. */
interface Doubting {
  readonly table: (() => DialectDoubts) | null;
  readonly onlyOddNames: boolean;
}

function ready(readers: MaskReaders, wording: Wording, { table, onlyOddNames }: Doubting): Readers {
  const { main, alternatives, isUndivided } = readers;
  const ordered = alternativeReadings.flatMap((reading) => alternatives.filter((reader) => reader.reading === reading));
  const divisionOf = (name: string, capture: Capture): Division | null => {
    if (isUndivided && capture !== null) return null;
    const groupName = textOf(capture);
    let isNowhere = false;
    for (const { read } of alternatives) {
      const other = textOf(read(name, capture));
      if (other === null) isNowhere = true;
      else if (other !== groupName) return 'elsewhere';
    }
    return isNowhere && groupName !== null ? 'nowhere' : null;
  };
  const fitsAnyhow = (name: string): boolean => {
    const known = main(name);
    return known !== null || alternatives.some((reader) => reader.read(name, known) !== null);
  };
  let doubts: DialectDoubts | undefined;
  const doubtOf = (name: string): DialectConstruct | null => {
    if (table === null || (onlyOddNames && !isOddName(name))) return null;
    return (doubts ??= table()).doubtOf(name, () => fitsAnyhow(name));
  };
  return {
    frame: wording.frame,
    captureOf: main,
    groupNameOf: (name) => textOf(main(name)),
    fits: (name) => main(name) !== null,
    spanOf: readers.span,
    divisionOf,
    alternativesOf: (name) => {
      const known = main(name);
      return ordered.map(({ reading, read }) => {
        const capture = read(name, known);
        return { reading, groupName: textOf(capture), fits: capture !== null };
      });
    },
    doubtOf,
    doubtsOnlyOddNames: table === null || onlyOddNames,
    needed: isAscii(wording.needed) ? wording.needed.toLowerCase() : '',
    departureOf: (name) => (wording.isExact ? departureFrom(name, wording) : null),
  };
}

function departureFrom(name: string, { frame, lead }: Wording): number | null {
  const same = commonLength(name, lead);
  if (same < lead.length) return same;
  if (frame === null) return null;
  // The start fits: either the internal name is missing or the end differs.
  return name.length - Math.min(commonEnd(name, frame.suffix), name.length - same);
}

/** Literal text means the same to every engine. */
const noDoubts: Doubting = { table: null, onlyOddNames: true };

const nothing: Readers = {
  frame: null,
  captureOf: () => null,
  groupNameOf: () => null,
  fits: () => false,
  spanOf: () => null,
  divisionOf: () => null,
  alternativesOf: () => [],
  doubtOf: () => null,
  doubtsOnlyOddNames: true,
  needed: '',
  departureOf: () => 0,
};

const unreadable: MaskMatcher = { ...nothing, canRead: () => false, stepsFor: noSteps };

/**
 * The matcher of a mask; cached with the mask. Never throws for a mask from `readAssociationMask`.
 * @param stated - replaces the main reading and every alternative
 */
export function matcherOf(mask: AssociationMask, stated?: StatedReading): MaskMatcher {
  return mask.text.matcherUnder(stated, () => createMatcher(mask, stated));
}

function createMatcher({ reading, text }: AssociationMask, stated: StatedReading | undefined): MaskMatcher {
  const { source } = text;
  switch (reading) {
    case 'malformed':
    case 'unsupported':
      return unreadable;
    case 'empty':
      return { ...nothing, canRead: () => true, stepsFor: noSteps };
    case 'prefix':
      return stated?.reading === 'expression' ? captureless(text, stated) : prefixMatcher(source, stated);
    default:
      return stated?.reading === 'prefix'
        ? prefixMatcher(source.slice(0, source.indexOf('(')), stated)
        : expressionMatcher(text, stated);
  }
}

function isExact(stated: StatedReading | undefined): boolean {
  return stated === undefined || (stated.anchored && !stated.ignoresCase);
}

/** On plain text, engines differ only in how they fold the case of letters beyond ASCII. */
function caseDoubts(text: string, dialect: Dialect | undefined): Doubting {
  const table = (): DialectDoubts => {
    const doubts = readDialect(scanMask(`${literalMask(text)}(.*)`), dialect);
    return {
      ...doubts,
      doubtOf: (name, fits) => (doubts.doubtOf(name, fits) === 'case-beyond-ascii' ? 'case-beyond-ascii' : null),
    };
  };
  return { table, onlyOddNames: isAscii(text) };
}

function prefixMatcher(text: string, stated: StatedReading | undefined): MaskMatcher {
  const readers = underStatement(prefixReaders(text), stated);
  // A parenthesis in the text ends what the plain-prefix reading looks for.
  const needed = text.includes('(') ? '' : text;
  const wording = { frame: { prefix: text, suffix: '' }, lead: text, needed, isExact: isExact(stated) };
  const doubting = stated === undefined || stated.ignoresCase ? caseDoubts(text, stated?.dialect) : noDoubts;
  return { ...ready(readers, wording, doubting), canRead: () => true, stepsFor: noSteps };
}

/** A mask without a group that is stated to be an expression: it captures nothing. */
function captureless(text: MaskText, stated: StatedReading): MaskMatcher {
  // An empty group changes no match, and gives the engine a group to capture.
  const grouped = createMaskText(`()(?:${text.source})`);
  if (text.program.kind === 'refused' || grouped.program.kind === 'refused') return unreadable;
  const { stepsFor, canRead, ...readers } = expressionMatcher(grouped, stated);
  return { ...readers, frame: null, stepsFor, canRead };
}

/** Instructions that the engine would compile a template to, so that the same limit on names applies. */
function templateSize({ prefix, suffix, anchoredStart, anchoredEnd }: MaskTemplate): number {
  return 6 + prefix.length + suffix.length + (anchoredStart ? 1 : 0) + (anchoredEnd ? 1 : 0);
}

function expressionMatcher(text: MaskText, stated: StatedReading | undefined): MaskMatcher {
  const { source, shape } = text;
  const { template } = shape;
  const size = template?.isStringRead === true ? templateSize(template) : compiledMask(text.program).size;
  const longest = Math.floor(stepLimit / size);
  const readers = template === null ? engineReaders(text, compiledMask(text.program)) : templateReaders(text, template);
  const frame = template === null ? null : { prefix: template.prefix, suffix: template.suffix };
  const onlyOddNames = template?.isStringRead === true;
  const table = (): DialectDoubts => text.doubtsIn(stated?.dialect);
  const needed = onlyOddNames ? template.prefix : table().needed;
  const head = source.slice(0, source.indexOf('('));
  // The plain-prefix reading takes the mask's text literally, with escapes and anchors.
  const wording = {
    frame,
    lead: template?.prefix ?? shape.lead,
    needed: head.includes(needed) ? needed : '',
    isExact: isExact(stated),
  };
  return {
    ...ready(underStatement(readers, stated), wording, { table, onlyOddNames }),
    canRead: (name) => name.length <= longest,
    stepsFor: template === null ? ({ length }) => length * size : noSteps,
  };
}
