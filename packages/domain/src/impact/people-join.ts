import { type AdobeUser, type JoinKind, joinKinds, type Operator, type SourceFact } from './people.ts';
import { type NearMatch, noNearMatches, nearMatchesOf } from './near-people.ts';
import { isTechnicalAccount, isTechnicalUser, joinAll } from './join-operators.ts';
import type { RowLists } from './row-lists.ts';
import { RowListBuilder } from './row-lists.ts';
import type { SourceStates } from './source-doubts.ts';
import { isWhole, sourceStatesOf } from './source-doubts.ts';
import type { IdentityNote } from './verdicts.ts';

export interface PeopleFacts {
  readonly users: readonly AdobeUser[];
  readonly operators: readonly Operator[];
  readonly sources: readonly SourceFact[];
}

/** A person is who User Management or Campaign lists: an index into the population. */
export interface Population {
  readonly size: number;
  /** Rows below this are Admin Console users; the others are operators joined to none. */
  readonly userCount: number;
  readonly states: SourceStates;
  /** Every group name that somebody holds, once. */
  readonly heldNames: readonly string[];
  /** For each person the held names, as indexes into `heldNames`, each once. */
  readonly namesOf: RowLists;
  readonly idAt: (index: number) => string;
  /** `undefined` for an operator whom no Admin Console user is joined to. */
  readonly userAt: (index: number) => AdobeUser | undefined;
  readonly operatorsAt: (index: number) => readonly Operator[];
  /** How each operator of `operatorsAt` was told to be the person; empty for an operator who is a row of their own. */
  readonly joinedByAt: (index: number) => readonly JoinKind[];
  /** For each person how many of their operators fit somebody else as well. */
  readonly sharedAt: (index: number) => number;
  /** Rows of the other side that this one may be all the same, of those that nobody is joined to. */
  readonly nearAt: (index: number) => readonly NearMatch[];
  /** In the order of `identityNotes`. */
  readonly notesAt: (index: number) => IdentityNote[];
}

function internNames(users: readonly AdobeUser[], size: number): { names: string[]; namesOf: RowLists } {
  const indexes = new Map<string, number>();
  const names: string[] = [];
  const lastRow: number[] = [];
  const rows = new RowListBuilder(size, users.length * 4);
  for (const [row, { groupNames }] of users.entries()) {
    for (const name of groupNames) {
      let index = indexes.get(name);
      if (index === undefined) {
        index = names.push(name) - 1;
        indexes.set(name, index);
        lastRow.push(-1);
      }
      if (lastRow[index] === row) continue;
      lastRow[index] = row;
      rows.add(index);
    }
    rows.endRow();
  }
  return { names, namesOf: rows.lists() };
}

/** Signing in with Adobe is barred whatever the mask. A state that is not known is no bar, and a doubt. */
export function isInactive({ state }: AdobeUser): boolean {
  return state === 'disabled' || state === 'locked' || state === 'removed';
}

/** Operators on their own, those of several users, and the rest of what `notesAt` tells. */
function createNotes({ states, userAt, operatorsAt, sharedAt }: Omit<Population, 'notesAt'>): Population['notesAt'] {
  return (index) => {
    const user = userAt(index);
    const joined = operatorsAt(index);
    const notes: IdentityNote[] = [];
    const isTechnical = user === undefined ? joined.some(isTechnicalAccount) : isTechnicalUser(user);
    if (joined.length > 1) notes.push('several-operators');
    if (sharedAt(index) > 0) notes.push('several-adobe-users');
    if (user === undefined && !isTechnical && isWhole(states.members)) notes.push('not-in-admin-console');
    if (joined.length === 0 && isWhole(states.operators)) notes.push('never-signed-in');
    if (isTechnical) notes.push('technical-account');
    if (joined.length > 0 && joined.every(({ isDisabled }) => isDisabled === true)) notes.push('operator-disabled');
    if (user !== undefined && isInactive(user)) notes.push('adobe-account-inactive');
    if (joined.some(({ authentication }) => authentication === 'native')) notes.push('native-sign-in');
    return notes;
  };
}

/** One order whatever that of the list, since of several operators the first one gives the person's name. */
function compareOperators(one: Operator, other: Operator): number {
  if (one.login !== other.login) return one.login < other.login ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

const nobody: readonly Operator[] = [];

function kindsIn(codes: Uint8Array): JoinKind[] {
  return Array.from(codes, (code) => joinKinds[code] ?? 'email');
}

/**
 * Everybody who is known: a row for each Admin Console user, then a row for each operator joined to none of them. What a
 * missing source is said to hold does not count. The same people come out whatever the order of the lists.
 */
export function joinPeople(facts: PeopleFacts): Population {
  const states = sourceStatesOf(facts.sources);
  const users = states.members === 'missing' ? [] : facts.users;
  const operators = states.operators === 'missing' ? [] : facts.operators.toSorted(compareOperators);
  const { operatorsOf, kinds, userCounts } = joinAll(users, operators);
  const { offsets } = operatorsOf;
  const alone = operators.filter((_, index) => userCounts[index] === 0);
  const size = users.length + alone.length;
  const near = nearMatchesOf({ users, alone, isJoined: (row) => offsets[row] !== offsets[row + 1] });
  const { names, namesOf } = internNames(users, size);
  const placesAt = (index: number): [from: number, to: number] => {
    const from = offsets[index] ?? 0;
    return [from, index < users.length ? (offsets[index + 1] ?? 0) : from];
  };
  const operatorsAt = (index: number): readonly Operator[] => {
    const own = alone[index - users.length];
    if (own !== undefined) return [own];
    const [from, to] = placesAt(index);
    if (from === to) return nobody;
    const found: Operator[] = [];
    for (let at = from; at < to; at += 1) {
      const operator = operators[operatorsOf.values[at] ?? -1];
      if (operator !== undefined) found.push(operator);
    }
    return found;
  };
  const population = {
    size,
    userCount: users.length,
    states,
    heldNames: names,
    namesOf,
    idAt: (index: number) => {
      const user = users[index];
      return user === undefined ? `operator:${alone[index - users.length]?.id ?? ''}` : `user:${user.id}`;
    },
    userAt: (index: number) => users[index],
    operatorsAt,
    joinedByAt: (index: number) => kindsIn(kinds.subarray(...placesAt(index))),
    sharedAt: (index: number) => {
      const [from, to] = placesAt(index);
      let count = 0;
      for (let at = from; at < to; at += 1) if ((userCounts[operatorsOf.values[at] ?? -1] ?? 0) > 1) count += 1;
      return count;
    },
    nearAt: (index: number) => near.get(index) ?? noNearMatches,
  };
  return { ...population, notesAt: createNotes(population) };
}
