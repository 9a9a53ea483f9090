import type { AssociationMask } from './association-mask.ts';
import { isReadByStrings, readAssociationMask } from './association-mask.ts';
import { bare, isOneEdit, overlookedDifference } from './likeness.ts';
import { literalMask } from './mask-corrections.ts';
import type { MaskFrame } from './mask-frame.ts';
import type { MaskHint, MaskHintCode } from './mask-hints.ts';
import type { NearMissCause } from './profile-match.ts';
import { every, isDigit, isOtherSpace } from './text-scan.ts';

const causeOfHint: Readonly<Partial<Record<MaskHintCode, NearMissCause>>> = {
  'html-entity': 'html-entity-in-mask',
  'star-without-dot': 'star-without-dot',
  'invisible-character': 'invisible-character',
  'unicode-form': 'unicode-form',
  'odd-space': 'differs-in-spaces',
  'dash-kind': 'dash-kind',
  'unescaped-dot': 'unescaped-dot',
};

/** A mask put right, and what was wrong with it. */
export interface CorrectedMask {
  readonly cause: NearMissCause;
  readonly source: string;
}

function causeOf(source: string, { code, start, end }: MaskHint): NearMissCause | undefined {
  const isPlainSpace = every(source.slice(start, end), (unit) => !isOtherSpace(unit));
  return code === 'odd-space' && !isPlainSpace ? 'no-break-space' : causeOfHint[code];
}

function correctionsOf(mask: AssociationMask): readonly CorrectedMask[] {
  return mask.hints.flatMap((hint) => {
    const cause = causeOf(mask.source, hint);
    const source = hint.corrected;
    return cause === undefined || source === undefined || source === mask.source ? [] : [{ cause, source }];
  });
}

/** Kinds of slips a mask can have at once; each is put right in one go. */
const mostSlips = 8;

/** The mask with one kind of slip put right, for each kind it has; then, where there are several, with all of them. */
export function correctedMasks(mask: AssociationMask): readonly CorrectedMask[] {
  const made = new Map<string, CorrectedMask>();
  const first = correctionsOf(mask);
  for (const corrected of first) if (!made.has(corrected.source)) made.set(corrected.source, corrected);
  let [last] = first;
  for (let round = 0; round < mostSlips && last !== undefined; round += 1) {
    const [next] = correctionsOf(readAssociationMask(last.source));
    if (next === undefined) break;
    last = { cause: last.cause, source: next.source };
  }
  if (last !== undefined && !made.has(last.source)) made.set(last.source, last);
  return [...made.values()];
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
  if (!isReadByStrings(source)) return null;
  const isOdd = readAssociationMask(source).hints.some((hint) => causeOf(source, hint) !== undefined);
  return isOdd ? null : { cause, source };
}
