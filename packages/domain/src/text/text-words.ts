import { isOtherDash, isSpace } from './text-scan.ts';

/** A range of a text (UTF-16 offsets, `end` excluded). */
export interface TextWord {
  readonly start: number;
  readonly end: number;
}

function isDash(unit: number): boolean {
  return unit === 0x2d || isOtherDash(unit);
}

/**
 * The words of a profile's name or a mask, separated by dashes with a space on at least one side, and trimmed.
 * `Campaign - dev- reviewers` has three words, `acme-prod` is one.
 */
export function wordsOf(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isSeparator =
      isDash(text.charCodeAt(at)) && (isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1)));
    if (at < text.length && !isSeparator) continue;
    const { start, end } = trimmed(text, { start: from, end: at });
    if (start < end) words.push({ start, end });
    from = at + 1;
  }
  return words;
}

/** A range without spaces of any kind at its ends. */
export function trimmed(text: string, { start, end }: TextWord): TextWord {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
