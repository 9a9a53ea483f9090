import { isBlank } from '../text/text-scan.ts';

/** Distinct names of a list in their order, with counts of the entries left out. */
export interface ProfileNames {
  readonly names: readonly string[];
  readonly duplicates: number;
  readonly blank: number;
}

/** Removes duplicates and blanks. Does not trim names, since a stray space makes a profile miss its mask. */
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
