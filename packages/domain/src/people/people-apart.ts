import { hasFlag } from './columns/user-columns.ts';
import { isTechnicalAccount } from './join-operators.ts';
import type { Population } from './people-join.ts';
import type { ProfileTable } from '../impact/reach/profile-table.ts';
import { valuesAt } from './columns/row-lists.ts';
import { type ApartKind, apartKinds } from '../impact/verdicts.ts';

export type ApartCounts = Readonly<Record<ApartKind, number>>;

/** One byte for each person: 0 for people of the instance, else 1 + the index in `apartKinds`. */
export type PeopleApart = Uint8Array;

const notOfThisInstance = 1 + apartKinds.indexOf('not-of-this-instance');
const technical = 1 + apartKinds.indexOf('technical-account');

export function peopleApart(population: Population, table: ProfileTable): PeopleApart {
  const found = new Uint8Array(population.size);
  for (let person = 0; person < population.size; person += 1) {
    found[person] = person < population.userCount ? ofUser(population, table, person) : ofLone(population, person);
  }
  return found;
}

function ofUser(population: Population, { namesOf }: ProfileTable, person: number): number {
  const { users, states } = population;
  // A user whose groups were not read may hold a profile.
  if (valuesAt(namesOf, person).length > 0 || hasFlag(users, person, 'areGroupsUnread')) return 0;
  if (population.isTechnicalUserAt(person)) return technical;
  // A user who may be an operator may be of the instance.
  const areOperatorsKnown = states.operators === 'complete' && !hasFlag(users, person, 'isIdentityUnread');
  const hasNoOperator = population.operatorRowsAt(person).length === 0 && population.nearAt(person).length === 0;
  // A stale list lacks profiles given since.
  const isOld = states.members === 'stale' || states.profiles === 'stale';
  return areOperatorsKnown && hasNoOperator && !isOld ? notOfThisInstance : 0;
}

function ofLone(population: Population, person: number): number {
  return population.operatorsAt(person).some(isTechnicalAccount) ? technical : 0;
}

/** `null` for people of the instance. */
export function apartKindOf(code: number | undefined): ApartKind | null {
  return apartKinds[(code ?? 0) - 1] ?? null;
}

export function countApart(apart: PeopleApart): ApartCounts {
  const sums = new Uint32Array(1 + apartKinds.length);
  for (let person = 0; person < apart.length; person += 1) {
    const code = apart[person] ?? 0;
    sums[code] = (sums[code] ?? 0) + 1;
  }
  return { 'not-of-this-instance': sums[notOfThisInstance] ?? 0, 'technical-account': sums[technical] ?? 0 };
}
