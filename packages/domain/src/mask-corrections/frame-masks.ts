import { createMaskText } from '../mask/association-mask.ts';
import { maskLengthLimit, type MaskText } from '../mask/mask-text.ts';
import type { GroupIndex } from '../preview/group-index.ts';
import { literalMask } from '../text/text-corrections.ts';
import type { PlaceholderFiller } from '../mask-hints/mask-suspicions.ts';
import { saidWords } from '../mask-hints/mask-placeholders.ts';
import { wordsOf } from '../text/text-words.ts';

/** The start of a name that ends, after a dash, in a group's internal name; `null` for any other name. */
export function frameOfName(name: string, groups: GroupIndex): string | null {
  const word = wordsOf(name)
    .slice(1)
    .find(({ start }) => groups.indexOf(name.slice(start)) !== -1);
  return word === undefined ? null : name.slice(0, word.start);
}

/** `null` for a mask without placeholders and wildcards. */
export function placeholderFillerOf(text: MaskText): PlaceholderFiller | null {
  const { source } = text;
  const hints = source.length > maskLengthLimit ? [] : text.hints;
  const code = (['placeholder', 'wildcard'] as const).find((one) => hints.some((hint) => hint.code === one));
  if (code === undefined) return null;
  const said = saidWords(source);
  return {
    masksFor(frame) {
      const words = saidWords(frame);
      if (!said.every((word) => words.some((other) => other.includes(word)))) return [];
      const found = new Set([`${literalMask(frame)}(.*)`, `${literalMask(frame).replaceAll('\\.', '.')}(.*)`]);
      return [...found].map((one) => ({ code, cause: code, text: createMaskText(one), isSuspicion: true }));
    },
  };
}
