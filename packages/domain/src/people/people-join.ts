import { noOperators, operatorAt, type OperatorColumns } from './columns/operator-columns.ts';
import { textAt } from './columns/text-column.ts';
import { noUsers, userAt, type UserColumns } from './columns/user-columns.ts';
import { isTechnicalAccount, joinAll } from './join-operators.ts';
import { nearMatchesOf, type NearMatch, noNearMatches } from './near-people.ts';
import {
  type AdobeUser,
  type AdobeUserState,
  type JoinKind,
  joinKinds,
  type Operator,
  type SourceFact,
} from './people.ts';
import { invertLists, valuesAt } from './columns/row-lists.ts';
import type { SourceStates } from './source-doubts.ts';
import { isWhole, sourceStatesOf } from './source-doubts.ts';
import type { IdentityNote } from '../impact/verdicts.ts';

export interface PeopleFacts {
  readonly users: UserColumns;
  readonly operators: OperatorColumns;
  readonly sources: readonly SourceFact[];
}

/** Everybody whom User Management or Campaign lists. A person is an index into the population. */
export interface Population {
  readonly size: number;
  /** Rows below this are Admin Console users; the others are operators joined to none. */
  readonly userCount: number;
  readonly states: SourceStates;
  /** A row of `users` is a row of the population. */
  readonly users: UserColumns;
  readonly operators: OperatorColumns;
  readonly idAt: (index: number) => string;
  /** `undefined` for an operator without an Admin Console user. */
  readonly userAt: (index: number) => AdobeUser | undefined;
  readonly operatorsAt: (index: number) => readonly Operator[];
  /** The same as rows of `operators`. */
  readonly operatorRowsAt: (index: number) => Int32Array;
  /** The people that an operator is joined to; an operator without a user is a person by itself. */
  readonly peopleOfOperator: (row: number) => Int32Array;
  /** By the person's own address or user name. */
  readonly isTechnicalUserAt: (index: number) => boolean;
  /** How each operator of `operatorsAt` was matched; empty for an operator without a user. */
  readonly joinedByAt: (index: number) => readonly JoinKind[];
  /** How many of the person's operators also fit another user. */
  readonly sharedAt: (index: number) => number;
  /** Rows of the other side that are not joined and may be the same person. */
  readonly nearAt: (index: number) => readonly NearMatch[];
  /** In the order of `identityNotes`. */
  readonly notesAt: (index: number) => IdentityNote[];
}

/** Adobe does not let the user sign in, whatever the mask. An unknown state is a doubt, not a bar. */
export function isInactive(state: AdobeUserState): boolean {
  return state === 'disabled' || state === 'locked' || state === 'removed';
}

function isInByPassword({ authentication, isDisabled }: Operator): boolean {
  return authentication === 'native' && isDisabled === false;
}

/** Builds `notesAt`. */
function createNotes(population: Omit<Population, 'notesAt'>, isMembersListWhole: boolean): Population['notesAt'] {
  const { operatorsAt, sharedAt, isTechnicalUserAt, states } = population;
  return (index) => {
    const user = population.userAt(index);
    const joined = operatorsAt(index);
    const notes: IdentityNote[] = [];
    const isTechnical = user === undefined ? joined.some(isTechnicalAccount) : isTechnicalUserAt(index);
    if (joined.length > 1) notes.push('several-operators');
    if (sharedAt(index) > 0) notes.push('several-adobe-users');
    if (user === undefined && !isTechnical && isMembersListWhole) notes.push('not-in-admin-console');
    if (joined.length === 0 && isWhole(states.operators)) notes.push('never-signed-in');
    if (isTechnical) notes.push('technical-account');
    if (joined.length > 0 && joined.every(({ isDisabled }) => isDisabled === true)) notes.push('operator-disabled');
    if (user !== undefined && isInactive(user.state)) notes.push('adobe-account-inactive');
    if (joined.some(isInByPassword)) notes.push('native-sign-in');
    return notes;
  };
}

function kindsIn(codes: Uint8Array): JoinKind[] {
  return Array.from(codes, (code) => joinKinds[code] ?? 'email');
}

/** Rows of operators that no user is joined to. */
function loneRows(userCounts: Int32Array): Int32Array {
  let count = 0;
  for (const users of userCounts) if (users === 0) count += 1;
  const rows = new Int32Array(count);
  let next = 0;
  for (const [row, users] of userCounts.entries()) if (users === 0) rows[next++] = row;
  return rows;
}

/**
 * Everybody who is known: a row for each Admin Console user, then a row for each operator joined to none. Ignores the list of a
 * missing source. The result does not depend on the order of the lists.
 */
export function joinPeople(facts: PeopleFacts): Population {
  const states = sourceStatesOf(facts.sources);
  const users = states.members === 'missing' ? noUsers : facts.users;
  const operators = states.operators === 'missing' ? noOperators : facts.operators;
  const { operatorsOf, kinds, userCounts, isTechnical } = joinAll(users, operators);
  const { offsets } = operatorsOf;
  const alone = loneRows(userCounts);
  const size = users.size + alone.length;
  const near = nearMatchesOf({ users, operators, alone, isJoined: (row) => offsets[row] !== offsets[row + 1] });
  const operatorRowsAt = (index: number): Int32Array =>
    index < users.size ? valuesAt(operatorsOf, index) : alone.subarray(index - users.size, index - users.size + 1);
  const peopleOfRow = once(() => {
    const people = invertLists(operatorsOf, operators.size);
    const personOfLone = new Map(Array.from(alone, (row, index) => [row, users.size + index]));
    return (row: number) => {
      const lone = personOfLone.get(row);
      return lone === undefined ? valuesAt(people, row) : Int32Array.of(lone);
    };
  });
  const population = {
    size,
    userCount: users.size,
    states,
    users,
    operators,
    idAt: (index: number) =>
      index < users.size
        ? `user:${textAt(users.ids, index)}`
        : `operator:${textAt(operators.ids, alone[index - users.size] ?? -1)}`,
    userAt: (index: number) => (index < users.size ? userAt(users, index) : undefined),
    operatorRowsAt,
    operatorsAt: (index: number) => Array.from(operatorRowsAt(index), (row) => operatorAt(operators, row)),
    peopleOfOperator: (row: number) => peopleOfRow()(row),
    isTechnicalUserAt: (index: number) => isTechnical[index] === 1,
    joinedByAt: (index: number) =>
      index < users.size ? kindsIn(kinds.subarray(offsets[index], offsets[index + 1])) : [],
    sharedAt: (index: number) => {
      if (index >= users.size) return 0;
      let count = 0;
      for (const row of operatorRowsAt(index)) if ((userCounts[row] ?? 0) > 1) count += 1;
      return count;
    },
    nearAt: (index: number) => near.get(index) ?? noNearMatches,
  };
  // A stale list with a reason was cut short, so it may lack people.
  const isCutShort = facts.sources.some(
    ({ source, state, reason }) => source === 'members' && state === 'stale' && reason !== null,
  );
  return { ...population, notesAt: createNotes(population, isWhole(states.members) && !isCutShort) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
