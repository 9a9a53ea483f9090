import type { MaskCorrection, MaskText } from '../mask/mask-text.ts';
import type { GroupIndex } from '../preview/group-index.ts';
import type { CopiedSlip } from './mask-copied.ts';
import type { SlotSlip } from './mask-slots.ts';
import { isAsciiLetter, isDigit } from '../text/text-scan.ts';

/** Fills what a wildcard or a placeholder leaves open in a mask with the words that profiles have. */
export interface SlotFiller {
  /** Masks for names that begin with this frame; empty when it is no such mask, or means other names. */
  masksFor(frame: string): readonly MaskCorrection[];
}

/** What a mask is suspected of where it links nobody. Loaded with the engine: the usual mask is above suspicion. */
export interface Suspicions {
  /** `hasGroup`: a parenthesis of the mask counts. */
  readonly slipsIn: (source: string, hasGroup: boolean) => readonly (CopiedSlip | SlotSlip)[];
  readonly slotFillerOf: (text: MaskText) => SlotFiller | null;
  readonly frameOfName: (name: string, groups: GroupIndex) => string | null;
}

let provided: Suspicions = { slipsIn: () => [], slotFillerOf: () => null, frameOfName: () => null };

export function provideSuspicions(suspicions: Suspicions): void {
  provided = suspicions;
}

export function suspicions(): Suspicions {
  return provided;
}

/** Words of which placeholders are made. */
const placeholderWords = ['tenant', 'instance', 'group', 'internal'];

/**
 * Something in the mask may be suspected. False for letters, digits, plain spaces, `-`, `_` and points within words, round one
 * `(.*)` or `(.+)`, without the words of placeholders: no suspicion falls on these.
 */
export function maySuspect(source: string): boolean {
  const text = source.replace('(.*)', '').replace('(.+)', '').trim();
  for (let at = 0; at < text.length; at += 1) {
    const isWord = isAsciiLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));
    if (isWord || (at > 0 && ' -_'.includes(text.charAt(at)))) continue;
    const next = text.charCodeAt(at + 1);
    if (text[at] !== '.' || at === 0 || !(isAsciiLetter(next) || isDigit(next))) return true;
  }
  const small = text.toLowerCase();
  return placeholderWords.some((word) => small.includes(word));
}
