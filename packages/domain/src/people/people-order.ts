import { compareTexts, orderKeyOf } from './columns/order-key.ts';
import { isEmptyAt, textAt } from './columns/text-column.ts';
import type { Population } from './people-join.ts';

/** The name in Admin Console, else the operator's label; may be empty. */
export function nameOf({ userCount, users, operatorsAt }: Population, person: number): string {
  const name = person < userCount ? textAt(users.names, person) : '';
  return name === '' ? (operatorsAt(person)[0]?.label ?? '') : name;
}

/** The address in Admin Console, else the operator's; may be empty. */
export function emailOf({ userCount, users, operatorsAt }: Population, person: number): string {
  return person < userCount ? textAt(users.emails, person) : (operatorsAt(person)[0]?.email ?? '');
}

/**
 * People in the order of `orderKeyOf`. Users are sorted already; operators without a user, and users named after their operator,
 * are merged in.
 */
export function orderPeople(population: Population): Int32Array {
  const { size, userCount, users } = population;
  const keyOfUser = (row: number): string =>
    orderKeyOf({ name: textAt(users.names, row), email: textAt(users.emails, row), id: textAt(users.ids, row) });
  const others = othersOf(population);
  const isOther = new Set(others.map(({ person }) => person));
  const order = new Int32Array(size);
  let next = 0;
  let user = 0;
  const takeUsers = (until: number): void => {
    for (; user < until; user += 1) if (!isOther.has(user)) order[next++] = user;
  };
  for (const { person, key } of others) {
    takeUsers(firstAfter(key, user, { userCount, keyOfUser }));
    order[next++] = person;
  }
  takeUsers(userCount);
  return order;
}

interface Other {
  readonly person: number;
  readonly key: string;
}

function othersOf(population: Population): Other[] {
  const { size, userCount, users, operatorRowsAt } = population;
  const others: Other[] = [];
  for (let person = 0; person < size; person += 1) {
    if (person < userCount && (!isEmptyAt(users.names, person) || operatorRowsAt(person).length === 0)) continue;
    const [name, email] = [nameOf(population, person), emailOf(population, person)];
    others.push({ person, key: orderKeyOf({ name, email, id: population.idAt(person) }) });
  }
  return others.sort((one, other) => compareTexts(one.key, other.key));
}

interface SortedUsers {
  readonly userCount: number;
  readonly keyOfUser: (row: number) => string;
}

/** The first user from `from` on who comes after the key. */
function firstAfter(key: string, from: number, { userCount, keyOfUser }: SortedUsers): number {
  let [low, high] = [from, userCount];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTexts(keyOfUser(middle), key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
