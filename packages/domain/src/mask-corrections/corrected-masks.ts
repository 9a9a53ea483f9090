import type { MaskCorrection } from './mask-correction.ts';
import type { AssociationMask } from '../mask/association-mask.ts';
import { isReadByStrings, maskLengthLimit } from '../mask/association-mask.ts';
import { bare, isOneEdit, overlookedDifference } from '../text/likeness.ts';
import { copiedCodes } from '../mask-hints/copied-codes.ts';
import { maySuspect } from '../mask-hints/mask-suspicions.ts';
import { literalMask } from '../text/text-corrections.ts';
import type { MaskFrame } from '../mask/mask-frame.ts';
import type { MaskHint, MaskHintCode } from '../mask-hints/mask-hint.ts';
import { hintsOfText } from '../mask-hints/mask-hints.ts';
import type { NearMissCause } from '../preview/profile-match.ts';
import { nearMissCauses } from '../preview/profile-match.ts';
import { every, isBlank, isDigit, isOtherSpace } from '../text/text-scan.ts';

const causeOfHint: Readonly<Partial<Record<MaskHintCode, NearMissCause>>> = {
  'html-entity': 'html-entity-in-mask',
  'odd-space': 'differs-in-spaces',
};

/** A mask put right, and what was wrong with it. */
export interface CorrectedMask {
  readonly cause: NearMissCause;
  readonly source: string;
}

/** The order in which several slips are put right together: what encloses or encodes the rest first. */
const order: readonly MaskHintCode[] = [
  'copied-label',
  'html-entity',
  'url-escape',
  'character-code',
  'doubled-backslash',
  'trailing-mark',
  'markdown-marks',
  'backticks',
  'pattern-delimiters',
  'quotes',
  'needless-escape',
  'star-without-dot',
  'wildcard',
  'placeholder',
  'invisible-character',
  'unicode-form',
  'odd-space',
  'dash-kind',
  'needless-anchor',
];
const suspicions: ReadonlySet<MaskHintCode> = new Set<MaskHintCode>(['wildcard', 'placeholder', ...copiedCodes]);

/** Whether this remark is only worth showing where the mask links nobody. */
export function isSuspicion(code: MaskHintCode): boolean {
  return suspicions.has(code);
}

function isCause(code: MaskHintCode): code is MaskHintCode & NearMissCause {
  return nearMissCauses.some((cause) => cause === code);
}

function causeOf(source: string, { code, start, end }: MaskHint): NearMissCause | null {
  const isPlainSpace = every(source.slice(start, end), (unit) => !isOtherSpace(unit));
  if (code === 'odd-space' && !isPlainSpace) return 'no-break-space';
  return causeOfHint[code] ?? (isCause(code) ? code : null);
}

function correctionsOf(source: string): readonly MaskCorrection[] {
  return hintsOfText(source).flatMap((hint) => {
    const { code, corrected } = hint;
    if (corrected === undefined || corrected === source) return [];
    return [{ code, cause: causeOf(source, hint), source: corrected, isSuspicion: suspicions.has(code) }];
  });
}

/** Slips a mask can have at once, and corrections that are tried. */
const mostSlips = 12;

/** The mask with one slip after the other put right, the last of them with all. */
function stepsOf(source: string): readonly MaskCorrection[] {
  const steps: MaskCorrection[] = [];
  let text = source;
  while (steps.length < mostSlips) {
    const found = correctionsOf(text).filter(({ code }) => order.includes(code));
    const [next] = found.sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
    if (next === undefined) break;
    const first = steps[0] ?? next;
    steps.push({
      ...first,
      source: next.source,
      isSuspicion: steps.some((step) => step.isSuspicion) || next.isSuspicion,
    });
    text = next.source;
  }
  return steps;
}

/** The mask with every slip put right that its text alone shows; itself when it shows none. */
export function fullyCorrected(source: string): string {
  return source.length > maskLengthLimit ? source : (stepsOf(source).at(-1)?.source ?? source);
}

/** Corrections of masks that are read as they stand. */
const asIs: ReadonlySet<MaskHintCode> = new Set<MaskHintCode>(['no-capture', 'unescaped-dot']);

/** A point that was escaped here also as it stood: readings that take the mask's text as it is written know no escapes. */
function withPlainPoints(corrections: readonly MaskCorrection[], source: string): readonly MaskCorrection[] {
  if (source.includes('\\')) return corrections;
  return corrections.flatMap((one) => {
    const plain = one.source.replaceAll('\\.', '.');
    return plain === one.source || asIs.has(one.code) ? [one] : [one, { ...one, source: plain }];
  });
}

/** The mask with one slip put right, for each that it has; then, where there are several, with all of them. */
export function correctedMasks(source: string): readonly MaskCorrection[] {
  if (source.length > maskLengthLimit) return [];
  const made = new Map<string, MaskCorrection>();
  for (const one of withPlainPoints([...correctionsOf(source), ...stepsOf(source).toReversed()], source)) {
    if (one.source !== source && !isBlank(one.source) && !made.has(one.source)) made.set(one.source, one);
  }
  return [...made.values()].slice(0, mostSlips);
}

function digitsOf(text: string): string {
  let digits = '';
  for (const character of text) if (isDigit(character.charCodeAt(0))) digits += character;
  return digits;
}

/** Instances of one organisation are often told apart by a number alone, so `acme-2` is no slip for `acme-1`. */
export function isSlip(written: string, meant: string): boolean {
  return isOneEdit(written, meant) && digitsOf(written) === digitsOf(meant);
}

function frameDifference(written: string, meant: string): NearMissCause | null {
  if (bare(written) === bare(meant)) return overlookedDifference(written, meant);
  return isSlip(written, meant) ? 'one-edit-away' : null;
}

/** The mask with other literal text round its capture; its anchors stay. */
function withFrame({ reading, segments }: AssociationMask, { prefix, suffix }: MaskFrame): string {
  if (reading === 'prefix') return prefix;
  const parts = segments.flatMap(({ kind, text }) => {
    if (kind === 'capture') return [literalMask(prefix), text, literalMask(suffix)];
    return kind === 'operator' ? [text] : [];
  });
  return parts.join('');
}

/**
 * The mask written as this name is, for a name that holds a group's internal name and differs from the mask round it.
 * `null` where that would take over an oddity of the name, or give a mask that string operations do not read.
 */
export function maskLikeName(
  mask: AssociationMask,
  frame: MaskFrame,
  { name, groupName }: { readonly name: string; readonly groupName: string },
): CorrectedMask | null {
  const at = name.lastIndexOf(groupName);
  if (at === -1) return null;
  const written = { prefix: name.slice(0, at), suffix: name.slice(at + groupName.length) };
  const cause =
    written.suffix === frame.suffix
      ? frameDifference(written.prefix, frame.prefix)
      : written.prefix === frame.prefix
        ? frameDifference(written.suffix, frame.suffix)
        : overlookedDifference(written.prefix + groupName + written.suffix, frame.prefix + groupName + frame.suffix);
  if (cause === null) return null;
  const source = withFrame(mask, written);
  // What is offered for a mask above suspicion is so too: the same with an engine and without one.
  if (!isReadByStrings(source) || (maySuspect(source) && !maySuspect(mask.source))) return null;
  const isOdd = hintsOfText(source).some((hint) => hint.code !== 'needless-anchor' && causeOf(source, hint) !== null);
  return isOdd ? null : { cause, source };
}

/** The mask without `^` and `$` at its ends; readings that take its text as it is written find no name that begins so. */
export function withoutAnchors(source: string): string {
  return hintsOfText(source).find(({ code }) => code === 'needless-anchor')?.corrected ?? source;
}
