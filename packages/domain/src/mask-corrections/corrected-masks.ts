import { type AssociationMask, createMaskText } from '../mask/association-mask.ts';
import type { MaskFrame } from '../mask/mask-shape.ts';
import { isReadByStrings, type MaskText } from '../mask/mask-text.ts';
import { maySuspect } from '../mask-hints/mask-suspicions.ts';
import type { NearMissCause } from '../preview/profile-match.ts';
import { bare, isOneEdit, overlookedDifference } from '../text/likeness.ts';
import { literalMask } from '../text/text-corrections.ts';
import { isDigit } from '../text/text-scan.ts';
import { causeOf } from './corrections-of-text.ts';

/** A corrected mask, and what was wrong with it. */
export interface CorrectedMask {
  readonly cause: NearMissCause;
  readonly text: MaskText;
}

function digitsOf(text: string): string {
  let digits = '';
  for (const character of text) if (isDigit(character.charCodeAt(0))) digits += character;
  return digits;
}

/** Instances of one organisation often differ only in a number, so `acme-2` is not a slip for `acme-1`. */
export function isSlip(written: string, meant: string): boolean {
  return isOneEdit(written, meant) && digitsOf(written) === digitsOf(meant);
}

function frameDifference(written: string, meant: string): NearMissCause | null {
  if (bare(written) === bare(meant)) return overlookedDifference(written, meant);
  return isSlip(written, meant) ? 'one-edit-away' : null;
}

/** The mask with other literal text around its capture; the anchors stay. */
function withFrame({ reading, segments }: AssociationMask, { prefix, suffix }: MaskFrame): string {
  if (reading === 'prefix') return prefix;
  const parts = segments.flatMap(({ kind, text }) => {
    if (kind === 'capture') return [literalMask(prefix), text, literalMask(suffix)];
    return kind === 'operator' ? [text] : [];
  });
  return parts.join('');
}

/**
 * The mask corrected to fit a name that contains a group's internal name and differs from the mask around it. `null` where that
 * would copy an oddity of the name, or give a mask that string operations do not read.
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
  const text = createMaskText(withFrame(mask, written));
  const { source } = text;
  // A mask without suspicions must not get a correction with some, so that the result is the same with and without an engine.
  if (!isReadByStrings(text) || (maySuspect(source) && !maySuspect(mask.source))) return null;
  const isOdd = text.hints.some((hint) => hint.code !== 'needless-anchor' && causeOf(source, hint) !== null);
  return isOdd ? null : { cause, text };
}

/** The mask without `^` and `$` at its ends: the plain-prefix reading fits no name with them. */
export function withoutAnchors(text: MaskText): MaskText {
  const corrected = text.hints.find(({ code }) => code === 'needless-anchor')?.corrected;
  return corrected === undefined ? text : createMaskText(corrected);
}
