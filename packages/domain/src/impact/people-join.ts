import type { AdobeUser, Operator, SourceFact } from './people.ts';
import type { RowLists } from './row-lists.ts';
import { RowListBuilder, valuesAt } from './row-lists.ts';
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
  /** `null` for a person with no operator, and for an operator who is a row of their own. */
  readonly joinedByAt: (index: number) => 'email' | 'login' | null;
  /** In the order of `identityNotes`. */
  readonly notesAt: (index: number) => IdentityNote[];
}

/** E-mail addresses of technical accounts end so (Adobe developer docs, server-to-server credentials). */
const technicalDomain = '@techacct.adobe.com';

/** Addresses and logins are compared so. */
export function identityKey(text: string): string {
  return text.trim().toLowerCase();
}

export function isTechnicalAccount({ email, login }: Operator): boolean {
  return identityKey(email).endsWith(technicalDomain) || identityKey(login).endsWith(technicalDomain);
}

/** Signing in with Adobe is barred whatever the mask. A state that is not known is no bar, and a doubt. */
export function isInactive({ state }: AdobeUser): boolean {
  return state === 'disabled' || state === 'locked' || state === 'removed';
}

type Listing = ReadonlyMap<string, readonly number[]>;

function listBy(operators: readonly Operator[], keyOf: (operator: Operator) => string): Listing {
  const listing = new Map<string, number[]>();
  for (const [index, operator] of operators.entries()) {
    const key = identityKey(keyOf(operator));
    if (key === '') continue;
    const entries = listing.get(key);
    if (entries === undefined) listing.set(key, [index]);
    else entries.push(index);
  }
  return listing;
}

const none: readonly number[] = [];
const nobody: readonly Operator[] = [];
const joinKinds = [null, 'email', 'login'] as const;

/** Joins one user: by e-mail; only when no operator has that e-mail, by login. */
function createJoin(
  operators: readonly Operator[],
): (user: AdobeUser) => { indexes: readonly number[]; kind: 0 | 1 | 2 } {
  const byEmail = listBy(operators, ({ email }) => email);
  const byLogin = listBy(operators, ({ login }) => login);
  return ({ email, username }) => {
    const address = identityKey(email);
    const sameEmail = byEmail.get(address);
    if (sameEmail !== undefined) return { indexes: sameEmail, kind: 1 };
    const name = identityKey(username);
    const byAddress = byLogin.get(address) ?? none;
    const byName = name === address ? none : (byLogin.get(name) ?? none);
    if (byAddress.length + byName.length === 0) return { indexes: none, kind: 0 };
    return { indexes: byName.length === 0 ? byAddress : [...byAddress, ...byName], kind: 2 };
  };
}

/** One order whatever that of the list, since of several operators the first one gives the person's name. */
function compareOperators(one: Operator, other: Operator): number {
  if (one.login !== other.login) return one.login < other.login ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

interface Joined {
  readonly operatorsOf: RowLists;
  readonly kinds: Uint8Array;
  /** For each operator how many users it is joined to. */
  readonly userCounts: Int32Array;
}

function joinAll(users: readonly AdobeUser[], operators: readonly Operator[]): Joined {
  const join = createJoin(operators);
  const rows = new RowListBuilder(users.length, operators.length);
  const kinds = new Uint8Array(users.length);
  const userCounts = new Int32Array(operators.length);
  for (const [row, user] of users.entries()) {
    const { indexes, kind } = join(user);
    kinds[row] = kind;
    for (const index of indexes) {
      rows.add(index);
      userCounts[index] = (userCounts[index] ?? 0) + 1;
    }
    rows.endRow();
  }
  return { operatorsOf: rows.lists(), kinds, userCounts };
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

/** Operators on their own, those of several users, and the rest of what `notesAt` tells. */
function createNotes(
  population: Omit<Population, 'notesAt'>,
  isShared: (row: number) => boolean,
): Population['notesAt'] {
  const { states, userAt, operatorsAt } = population;
  return (index) => {
    const user = userAt(index);
    const joined = operatorsAt(index);
    const notes: IdentityNote[] = [];
    const isTechnical = user === undefined && joined.some(isTechnicalAccount);
    if (joined.length > 1) notes.push('several-operators');
    if (isShared(index)) notes.push('several-adobe-users');
    if (user === undefined && !isTechnical && isWhole(states.members)) notes.push('not-in-admin-console');
    if (joined.length === 0 && isWhole(states.operators)) notes.push('never-signed-in');
    if (isTechnical) notes.push('technical-account');
    if (joined.length > 0 && joined.every(({ isDisabled }) => isDisabled === true)) notes.push('operator-disabled');
    if (user !== undefined && isInactive(user)) notes.push('adobe-account-inactive');
    if (joined.some(({ authentication }) => authentication === 'native')) notes.push('native-sign-in');
    return notes;
  };
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
  const alone = operators.filter((_, index) => userCounts[index] === 0);
  const size = users.length + alone.length;
  const { names, namesOf } = internNames(users, size);
  const operatorsAt = (index: number): readonly Operator[] => {
    const own = alone[index - users.length];
    if (own !== undefined) return [own];
    const from = operatorsOf.offsets[index] ?? 0;
    const to = index < users.length ? (operatorsOf.offsets[index + 1] ?? 0) : from;
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
    joinedByAt: (index: number) => joinKinds[kinds[index] ?? 0] ?? null,
  };
  const isShared = (row: number): boolean =>
    row < users.length && valuesAt(operatorsOf, row).some((operator) => (userCounts[operator] ?? 0) > 1);
  return { ...population, notesAt: createNotes(population, isShared) };
}
