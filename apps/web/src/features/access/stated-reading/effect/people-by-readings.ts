import type { ReadingContradictionBody } from '@console/contract';

type Contradicting = ReadingContradictionBody['people'][number];

export interface SameReadings {
  readonly readings: Contradicting['readings'];
  readonly people: readonly Contradicting[];
}

/** Groups the first `most` people by the readings that explain their groups, so that each set of readings is named once. */
export function peopleByReadings(people: readonly Contradicting[], most: number): readonly SameReadings[] {
  const found = new Map<string, { readonly readings: Contradicting['readings']; readonly people: Contradicting[] }>();
  for (const person of people.slice(0, most)) {
    const key = person.readings.toSorted().join(' ');
    const same = found.get(key);
    if (same === undefined) found.set(key, { readings: person.readings, people: [person] });
    else same.people.push(person);
  }
  return [...found.values()];
}
