import { identityKey } from './identity-key.ts';
import { operatorAt, type OperatorColumns } from './columns/operator-columns.ts';
import { identityAt, type UserColumns, type UserIdentity } from './columns/user-columns.ts';
import { isTechnicalAccount, isTechnicalUser, qualifiedKey } from './join-operators.ts';
import type { Operator } from './people.ts';

/**
 * Reasons why a user without an operator and an operator without a user may be one person. They come from how companies assign
 * and change addresses; each needs more than a common first name.
 *
 * `spelling`: the same address except for accents, dots, dashes and a plus-part. `domain`: the same name before the @, in an
 * address or a login, and the same person's name, as after a change of domain. `local-name`: the login equals the name before the
 * @, and the operator has no address.
 */
export const nearKinds = ['spelling', 'domain', 'local-name'] as const;
export type NearKind = (typeof nearKinds)[number];

export interface NearMatch {
  /** A row of the population. */
  readonly person: number;
  readonly kind: NearKind;
}

export const noNearMatches: readonly NearMatch[] = [];

/** A key that more rows of one side have is too common to mean a person, such as `info`. */
const nearLimit = 8;

const marks = /\p{M}/gu;
const [plus, dash, dot, at, underline, lastAscii] = [0x2b, 0x2d, 0x2e, 0x40, 0x5f, 0x7f];

/** The name before the @, folded, without accents, separators and a plus-part. */
function localKey(name: string): string {
  let key = '';
  let from = 0;
  let isAscii = true;
  let to = 0;
  for (; to < name.length; to += 1) {
    const unit = name.charCodeAt(to);
    if (unit === at || unit === plus) break;
    if (unit > lastAscii) isAscii = false;
    if (unit !== dot && unit !== dash && unit !== underline) continue;
    key += name.slice(from, to);
    from = to + 1;
  }
  key += name.slice(from, to);
  return isAscii ? key : key.normalize('NFD').replaceAll(marks, '');
}

interface Named {
  /** Folded addresses and logins. */
  readonly names: readonly string[];
  /** Folded name of the person. */
  readonly person: string;
  /** The name before the @ is enough. */
  readonly isNameEnough: boolean;
}

/** Keys of one row, with the kind of match: a near match has a key on both sides. */
function nearKeysOf({ names, person, isNameEnough }: Named): Map<string, NearKind> {
  const keys = new Map<string, NearKind>();
  for (const name of names) {
    const at = name.lastIndexOf('@');
    const local = localKey(name);
    if (local === '') continue;
    if (at !== -1) keys.set(`${local}@${name.slice(at + 1)}`, 'spelling');
    if (person !== '') keys.set(`${local} ${person}`, 'domain');
    if (isNameEnough) keys.set(local, 'local-name');
  }
  return keys;
}

function namesOfOperator({ email, login }: Operator): string[] {
  return [identityKey(email), identityKey(login)].filter((name) => name !== '');
}

function keysOfOperator({ email, login, label }: Operator, names: readonly string[]): Map<string, NearKind> {
  const isNameEnough = identityKey(email) === '' && !identityKey(login).includes('@');
  return nearKeysOf({ names, person: identityKey(label), isNameEnough });
}

function keysOfUser(user: UserIdentity, names: readonly string[]): Map<string, NearKind> {
  return nearKeysOf({ names, person: identityKey(user.name), isNameEnough: true });
}

function namesOfUser(user: UserIdentity): string[] {
  const { email, username, domain } = user;
  const address = identityKey(email);
  if (username === email) return [address];
  return domain === undefined ? [address, identityKey(username)] : [address, identityKey(username), qualifiedKey(user)];
}

interface Sides {
  readonly kind: NearKind;
  readonly operators: number[];
  readonly users: number[];
}

interface Unjoined {
  readonly users: UserColumns;
  readonly operators: OperatorColumns;
  /** Rows of operators joined to no user; in the population they follow the users, in this order. */
  readonly alone: Int32Array;
  readonly isJoined: (row: number) => boolean;
}

type NearMatches = ReadonlyMap<number, readonly NearMatch[]>;

/** Users and operators that are not joined and may be one person, by row of the population. */
export function nearMatchesOf({ users, operators, alone, isJoined }: Unjoined): NearMatches {
  const found = new Map<number, NearMatch[]>();
  const loners = Array.from(alone, (row) => operatorAt(operators, row));
  // Every key contains the name before the @. Few of those are on both sides, so build all keys only for these.
  const ofOperators = new Set<string>();
  for (const operator of loners) for (const name of namesOfOperator(operator)) ofOperators.add(localKey(name));
  if (ofOperators.size === 0) return found;
  const ofUsers = new Set<string>();
  const byKey = new Map<string, Sides>();
  const sidesOf = (key: string, kind: NearKind): Sides => {
    const sides = byKey.get(key) ?? { kind, operators: [], users: [] };
    byKey.set(key, sides);
    return sides;
  };
  for (let row = 0; row < users.size; row += 1) {
    if (isJoined(row)) continue;
    const user = identityAt(users, row);
    const names = namesOfUser(user).filter((name) => ofOperators.has(localKey(name)));
    if (names.length === 0 || isTechnicalUser(user)) continue;
    for (const name of names) ofUsers.add(localKey(name));
    for (const [key, kind] of keysOfUser(user, names)) sidesOf(key, kind).users.push(row);
  }
  for (const [index, operator] of ofUsers.size === 0 ? [] : loners.entries()) {
    const names = namesOfOperator(operator).filter((name) => ofUsers.has(localKey(name)));
    if (names.length === 0 || isTechnicalAccount(operator)) continue;
    for (const [key, kind] of keysOfOperator(operator, names)) sidesOf(key, kind).operators.push(users.size + index);
  }
  const add = (row: number, match: NearMatch): void => {
    const known = found.get(row);
    if (known === undefined) found.set(row, [match]);
    else if (!known.some(({ person }) => person === match.person)) known.push(match);
  };
  for (const { kind, operators, users: rows } of byKey.values()) {
    if (operators.length > nearLimit || rows.length > nearLimit) continue;
    for (const operator of operators) {
      for (const user of rows) {
        add(operator, { person: user, kind });
        add(user, { person: operator, kind });
      }
    }
  }
  return found;
}
