import { readAssociationMask } from '../../mask/association-mask.ts';
import { matcherOf } from '../../mask-readings/matcher-of-mask.ts';
import type { AdobeUser, ImpactSource, Operator } from '../../people/people.ts';
import type { CannotCause, SignInGate, SignInState } from '../sign-in/sign-in-states.ts';
import type { Verdict } from '../verdicts.ts';
import { fits, isNear, isTechnical } from './naive-people.ts';
import { captured, type Case, everySource, knownWorlds, namesThatMayCount, stateOf } from './naive-worlds.ts';

/** Whether each person signs in, straight from the definition. */

/** Users and operators, with how they fit each other. */
export interface People {
  readonly users: readonly AdobeUser[];
  readonly operators: readonly Operator[];
  readonly of: (user: AdobeUser) => readonly Operator[];
  readonly isAlone: (operator: Operator) => boolean;
}

export function peopleOf(given: Case): People {
  const users = stateOf(given, 'members') === 'missing' ? [] : given.facts.users;
  const operators = stateOf(given, 'operators') === 'missing' ? [] : given.facts.operators;
  return {
    users,
    operators,
    of: (user) => operators.filter((operator) => fits(user, operator)),
    isAlone: (operator) => users.every((user) => !fits(user, operator)),
  };
}

/** The status of a user before any mask is read, and whether a user decided by mask may still be barred. */
export function statusOf(given: Case, user: AdobeUser, { users, operators, of, isAlone }: People) {
  if (['disabled', 'locked', 'removed'].includes(user.state)) {
    return { kind: 'barred', cause: 'adobe-account-inactive', rests: ['members'] } as const;
  }
  const isWhole = (source: ImpactSource): boolean => ['complete', 'stale'].includes(stateOf(given, source));
  const joined = of(user);
  const others = users.filter((other) => other !== user);
  const own = joined.filter((operator) => !others.some((other) => fits(other, operator)));
  const isEverybodyKnown = isWhole('operators') && user.isIdentityUnread !== true;
  // Whichever operator is the person, it is disabled, and at least one fits nobody else.
  const isDisabled = own.length > 0 && joined.every((operator) => operator.isDisabled === true) && isWhole('members');
  const isNotThere = joined.length === 0 && isTechnical(user.email, user.username);
  if (isEverybodyKnown && (isDisabled || isNotThere)) {
    const cause = isDisabled ? 'operator-disabled' : 'not-in-campaign-yet';
    return { kind: 'barred', cause, rests: ['members', 'operators'] } as const;
  }
  if (user.areGroupsUnread === true) return { kind: 'unread' } as const;
  const isNearDisabled =
    joined.length === 0 && operators.some((one) => isAlone(one) && one.isDisabled !== false && isNear(user, one));
  const mayBeBarred =
    !isEverybodyKnown ||
    user.state === 'unknown' ||
    joined.some((operator) => operator.isDisabled === null) ||
    joined.length > 1 ||
    own.length < joined.length ||
    (joined.length > 0 && !isWhole('members')) ||
    isNearDisabled;
  return { kind: 'by-mask', mayBeBarred } as const;
}

/** The sign-in state, with the cause instead of `cannot`. */
export type NaiveState = 'signs-in' | 'not-known' | CannotCause;

function isStale(given: Case, used: readonly ImpactSource[]): boolean {
  return used.some((source) => stateOf(given, source) === 'stale');
}

function isFitting(mask: string, name: string): boolean {
  const key = JSON.stringify([mask, name]);
  const found = fitting.get(key) ?? matcherOf(readAssociationMask(mask)).fits(name);
  fitting.set(key, found);
  return found;
}

const fitting = new Map<string, boolean>();

/** Why no name gives a group in any world, by the main reading. */
function causeOf(mask: string, names: readonly string[]): CannotCause {
  if (names.length === 0) return 'no-profile';
  const texts = names.map((name) => captured(mask, name, 'main') ?? null);
  if (names.some((name, index) => texts[index] === null && isFitting(mask, name))) return 'captures-nothing';
  return texts.some((text) => text !== null) ? 'group-missing' : 'no-profile-fits';
}

type Side = 'before' | 'after';

function stateOfUser(given: Case, side: Side, { user, people }: { user: AdobeUser; people: People }): NaiveState {
  const status = statusOf(given, user, people);
  if (status.kind === 'unread') return 'not-known';
  if (status.kind === 'barred') return isStale(given, status.rests) ? 'not-known' : status.cause;
  const names = namesThatMayCount(given, user);
  if (isStale(given, everySource)) return 'not-known';
  if (stateOf(given, 'operator-groups') === 'missing')
    return names.length === 0 && !status.mayBeBarred ? 'no-profile' : 'not-known';
  const worlds = knownWorlds(given, names);
  const isAlways = worlds.every((world) => world[side] > 0);
  if (isAlways) return status.mayBeBarred ? 'not-known' : 'signs-in';
  const isUnread = names.some((name) => captured(given[side], name, 'main') === undefined);
  if (isUnread || worlds.some((world) => world[side] > 0)) return 'not-known';
  return causeOf(given[side], names);
}

function stateOfLone(
  given: Case,
  side: Side,
  { operator, people }: { operator: Operator; people: People },
): NaiveState {
  if (operator.isDisabled === true) return isStale(given, ['operators']) ? 'not-known' : 'operator-disabled';
  if (isTechnical(operator.email, operator.login)) return 'not-known';
  if (!['complete', 'stale'].includes(stateOf(given, 'members')) || isStale(given, everySource)) return 'not-known';
  const near = people.users.filter((user) => people.of(user).length === 0 && isNear(user, operator));
  const theirs = near.map((user) => stateOfUser(given, side, { user, people }));
  if (theirs.some((state) => state === 'signs-in' || state === 'not-known')) return 'not-known';
  if (stateOf(given, 'operator-groups') === 'missing' && near.length > 0) return 'not-known';
  return operator.authentication === 'native' ? 'native-only' : 'no-profile';
}

/** What the other settings make of a state: the account is off, of another organization, or its connection untested. */
function gated(gate: SignInGate, state: NaiveState): NaiveState {
  if (gate === 'off') return 'account-off';
  if (gate === 'other-organization' || gate === 'several-accounts') return 'not-known';
  return gate !== 'open' && state === 'signs-in' ? 'not-known' : state;
}

/** The verdict by the state before and the state after. */
export const verdictsOfStates: Readonly<Record<SignInState, Readonly<Record<SignInState, Verdict>>>> = {
  'signs-in': { 'signs-in': 'unchanged', cannot: 'loses-sign-in', 'not-known': 'maybe-loses' },
  cannot: { 'signs-in': 'gains-sign-in', cannot: 'unchanged', 'not-known': 'maybe-gains' },
  'not-known': { 'signs-in': 'maybe-gains', cannot: 'maybe-loses', 'not-known': 'unknown' },
};

export function kindOf(state: NaiveState): SignInState {
  return state === 'signs-in' || state === 'not-known' ? state : 'cannot';
}

/** Everybody by id, with whether they sign in before and after. */
export function naiveStates(given: Case): Readonly<Record<string, { before: NaiveState; after: NaiveState }>> {
  const people = peopleOf(given);
  const both = (stateBy: (side: Side) => NaiveState) => ({
    before: gated(given.gates?.before ?? 'open', stateBy('before')),
    after: gated(given.gates?.after ?? 'open', stateBy('after')),
  });
  return Object.fromEntries([
    ...people.users.map(
      (user) => [`user:${user.id}`, both((side) => stateOfUser(given, side, { user, people }))] as const,
    ),
    ...people.operators
      .filter(people.isAlone)
      .map(
        (operator) =>
          [`operator:${operator.id}`, both((side) => stateOfLone(given, side, { operator, people }))] as const,
      ),
  ]);
}
