import type { MaskCorrection, MaskText } from '../mask/mask-text.ts';
import type { GroupIndex } from '../preview/group-index.ts';
import type { CopiedSlip } from './mask-copied.ts';
import type { PlaceholderSlip } from './mask-placeholders.ts';
import { isAsciiLetter, isDigit } from '../text/text-scan.ts';

/** Replaces wildcards and placeholders in a mask by words from profile names. */
export interface PlaceholderFiller {
  /** Masks for names that begin with this frame; empty where the mask has no placeholder, or means other names. */
  masksFor(frame: string): readonly MaskCorrection[];
}

/** Likely mistakes in a mask. Loaded with the engine, since most masks have none. */
export interface Suspicions {
  /** `hasGroup`: the mask has an unescaped parenthesis. */
  readonly slipsIn: (source: string, hasGroup: boolean) => readonly (CopiedSlip | PlaceholderSlip)[];
  readonly placeholderFillerOf: (text: MaskText) => PlaceholderFiller | null;
  readonly frameOfName: (name: string, groups: GroupIndex) => string | null;
}

let provided: Suspicions = { slipsIn: () => [], placeholderFillerOf: () => null, frameOfName: () => null };

export function provideSuspicions(suspicions: Suspicions): void {
  provided = suspicions;
}

export function suspicions(): Suspicions {
  return provided;
}

/** Words of which placeholders are made. */
const placeholderWords = ['tenant', 'instance', 'group', 'internal'];

/**
 * Whether a mask may have a mistake that `Suspicions` finds. False for letters, digits, plain spaces, `-`, `_` and dots within
 * words, around one `(.*)` or `(.+)`, without words that placeholders use.
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
