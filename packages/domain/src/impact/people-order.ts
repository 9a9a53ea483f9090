import type { Population } from './people-join.ts';

/** What a person is called: the name in Admin Console, else the operator's label; may be empty. */
export function nameOf({ userAt, operatorsAt }: Population, person: number): string {
  const name = userAt(person)?.name ?? '';
  return name === '' ? (operatorsAt(person)[0]?.label ?? '') : name;
}

/** The address in Admin Console, else the operator's; may be empty. */
export function emailOf({ userAt, operatorsAt }: Population, person: number): string {
  return userAt(person)?.email ?? operatorsAt(person)[0]?.email ?? '';
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * People by name, then e-mail address, then id, so that the order does not depend on that of the sources. Case does not
 * count; a person without a name stands where the address belongs.
 */
export function orderPeople(population: Population): Int32Array {
  const keys = Array.from({ length: population.size }, (_, person) => {
    const email = emailOf(population, person);
    const name = nameOf(population, person);
    return `${(name === '' ? email : name).toLowerCase()}\u0000${email.toLowerCase()}\u0000${population.idAt(person)}`;
  });
  return Int32Array.from(keys.keys()).sort((one, other) => compare(keys[one] ?? '', keys[other] ?? ''));
}
