import { type ColumnPair, noGroup, readingCount, unreadable } from './mask-columns.ts';
import type { ProfileTable } from './profile-table.ts';

/** What is open about the group of a name: nothing, only which reading is right, or more. */
export const openness = { no: 0, byReading: 1, more: 2 } as const;

/** Readings that differ from every earlier one for some name; most masks have one or two. */
export function distinctReadings({ before, after }: ColumnPair): number[] {
  const isSame = (one: number, other: number): boolean =>
    [before, after].every(({ reached }) => {
      for (let at = 0; at < reached.length; at += readingCount) {
        if (reached[at + one] !== reached[at + other]) return false;
      }
      return true;
    });
  const found: number[] = [];
  for (let reading = 0; reading < readingCount; reading += 1) {
    if (!found.some((other) => isSame(reading, other))) found.push(reading);
  }
  return found;
}

interface Readings {
  readonly pair: ColumnPair;
  /** Listed groups have an index below it. */
  readonly groupCount: number;
  readonly readings: readonly number[];
}

/** A value of `openness` for each name of the table. */
export function opennessOf({ names, counts }: ProfileTable, { pair, groupCount, readings }: Readings): Uint8Array {
  const sides = [pair.before, pair.after];
  const isListedOrNone = (name: number): boolean =>
    sides.every(({ reached, inDoubt }) => {
      const isGiven = (reading: number): boolean => {
        const group = reached[name * readingCount + reading] ?? noGroup;
        return group !== unreadable && group < groupCount;
      };
      return inDoubt[name] === 0 && readings.every(isGiven);
    });
  return Uint8Array.from(names, (_, name) => {
    if (counts[name] !== 1 || !isListedOrNone(name)) return openness.more;
    return sides.some(({ differs }) => differs[name] === 1) ? openness.byReading : openness.no;
  });
}
