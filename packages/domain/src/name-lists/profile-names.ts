import { isBlank } from '../text-scan.ts';

/** Names of a list: each once, in the order they first came, with how many entries were left out and why. */
export interface ProfileNames {
  readonly names: readonly string[];
  readonly duplicates: number;
  readonly blank: number;
}

/** Takes each name once. Spaces within and at the ends of a name are kept: they make a profile miss its mask. */
export function collectNames(values: Iterable<string>): ProfileNames {
  const names = new Set<string>();
  let duplicates = 0;
  let blank = 0;
  for (const value of values) {
    if (isBlank(value)) blank += 1;
    else if (names.has(value)) duplicates += 1;
    else names.add(value);
  }
  return { names: [...names], duplicates, blank };
}
