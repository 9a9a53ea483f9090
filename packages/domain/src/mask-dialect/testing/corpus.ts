import { groupsOnEveryName } from './corpus-always.ts';
import { groupsByName } from './corpus-cells.ts';
import type { CorpusGroup } from './corpus-cells.ts';
import { oddCharacters } from './odd-characters.ts';
import { randomFrom, randomMask } from './random-masks.ts';

/** A mask and a name to try on every engine. */
export interface CorpusRow {
  readonly form: CorpusGroup['form'] | 'random';
  readonly mask: string;
  readonly name: string;
}

function cellRows(): CorpusRow[] {
  return [...groupsByName, ...groupsOnEveryName].flatMap(({ form, masks, names }) => {
    const all = new Set(
      names.flatMap((name) => (name.includes('@') ? oddCharacters.map((odd) => name.replaceAll('@', odd)) : [name])),
    );
    return masks.flatMap((mask) => [...all].map((name) => ({ form, mask, name })));
  });
}

function randomRows(): CorpusRow[] {
  const random = randomFrom(20_264);
  return Array.from({ length: 2000 }, () => randomMask(random)).flatMap(({ mask, name }) =>
    [name(), name()].map((text) => ({ form: 'random' as const, mask, name: text })),
  );
}

/** Every pair of mask and name, in the order of the recorded answers next to this file. */
export const corpus: readonly CorpusRow[] = [...cellRows(), ...randomRows()];

/** Identifies the corpus, so that recorded answers can be checked against it. */
export function corpusFingerprint(): string {
  let hash = 0x811c9dc5;
  for (const { mask, name } of corpus) {
    for (const char of `${mask}\u0000${name}\u0000`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${corpus.length}-${(hash >>> 0).toString(16)}`;
}
