import type { Administrator } from '../../people/administrator.ts';
import type { GuardQuestion } from '../access-impact.ts';
import { textAt } from '../../people/columns/text-column.ts';
import {
  type FoundGuard,
  foundGuard,
  isEverybodyListed,
  mayTakeAccess,
  reachDoubts,
  sourceDoubts,
} from './guard-facts.ts';
import { anyGroup, type MaskSide, possibleGroupsOf, type Reach, reachOfPerson } from '../reach/group-reach.ts';
import { administratorGroup } from '../reach/group-table.ts';
import { identityKey } from '../../people/identity-key.ts';
import { isTechnicalAccount } from '../../people/join-operators.ts';
import { type MaskColumns, readingCount, unreadable } from '../reach/mask-columns.ts';
import type { Population } from '../../people/people-join.ts';
import { losses } from '../people-verdicts.ts';
import { impactSources } from '../../people/people.ts';
import type { JudgedState } from '../person-rows.ts';
import { personStatuses } from '../people-baseline.ts';
import { valuesAt } from '../../people/columns/row-lists.ts';
import { doubtBits, isWhole } from '../../people/source-doubts.ts';
import type { GuardState } from '../verdicts.ts';

/** The operator of a technical account and of no person: an Adobe user who was not read may have the same address or login. */
function isTechnicalOnly({ population }: JudgedState, person: number): boolean {
  if (!isWhole(population.states.members) || population.userAt(person) !== undefined) return false;
  return population.operatorsAt(person).some(isTechnicalAccount);
}

/** People whom one of the masks may put in the group: holders of a name that reaches it, and people whose profiles were not read. */
function candidatesFor(state: JudgedState, group: number): number[] {
  const isFound = new Uint8Array(state.population.size);
  const mayReach = ({ reached, inDoubt }: MaskColumns, name: number): boolean => {
    if (inDoubt[name] !== 0) return true;
    for (let at = name * readingCount; at < (name + 1) * readingCount; at += 1) {
      if (reached[at] === group || reached[at] === unreadable) return true;
    }
    return false;
  };
  for (const name of state.table.names.keys()) {
    if (!mayReach(state.pair.before, name) && !mayReach(state.pair.after, name)) continue;
    for (const person of valuesAt(state.table.holdersOf, name)) isFound[person] = 1;
  }
  const found: number[] = [];
  const { status } = state.baseline;
  for (let person = 0; person < state.population.size; person += 1) {
    if (isFound[person] === 1 || (status[person] === personStatuses.unread && !isTechnicalOnly(state, person))) {
      found.push(person);
    }
  }
  return found;
}

/** People in Campaign's administrator group who sign in with a password, whatever the mask. */
function countPasswordAdministrators({ population, baseline: known }: JudgedState): number {
  let count = 0;
  for (let person = 0; person < population.size; person += 1) {
    if (known.isAdministratorNow[person] !== 1) continue;
    const isIn = population
      .operatorsAt(person)
      .some(({ authentication, isDisabled }) => authentication === 'native' && isDisabled === false);
    if (isIn) count += 1;
  }
  return count;
}

/** The operator who asks, with what Campaign says of their rights. */
export type Asker = Pick<GuardQuestion, 'login' | 'hasAdminRight'>;

/**
 * People with the asker's login, where the asker has the right `admin` by a group other than `admin`. Which group gives it is
 * not public, so losing any group may mean losing the right.
 */
function otherwiseAdministrators(state: JudgedState, { login, hasAdminRight = false }: Asker): readonly number[] {
  if (!hasAdminRight) return [];
  const { isAdministratorNow } = state.baseline;
  return peopleWithLogin(state, login).filter((person) => isAdministratorNow[person] !== 1);
}

export function administratorGuard(state: JudgedState, asker: Asker): FoundGuard {
  const { admin } = state.groups;
  const counts = { before: 0, after: 0, maybeBefore: 0, maybeAfter: 0 };
  let doubts = 0;
  const { states } = state.population;
  // A person who was not read may be an administrator, one who loses access or one who keeps it.
  const isKnown =
    isEverybodyListed(state) &&
    impactSources.every((source) => states[source] !== 'stale') &&
    (admin !== -1 || isWhole(states['operator-groups']));
  for (const person of admin === -1 ? [] : candidatesFor(state, admin)) {
    const before = reachOfPerson(state, 'before', { person, group: admin });
    const after = reachOfPerson(state, 'after', { person, group: admin });
    if (before === 'yes') counts.before += 1;
    if (before === 'maybe') counts.maybeBefore += 1;
    if (after === 'yes') counts.after += 1;
    if (after === 'maybe') counts.maybeAfter += 1;
    if (before === 'maybe' || after === 'maybe') doubts |= reachDoubts(state, { person, group: admin });
  }
  for (const person of otherwiseAdministrators(state, asker)) {
    const wanted = { person, group: anyGroup };
    if (reachOfPerson(state, 'before', wanted) !== 'no') counts.maybeBefore += 1;
    if (reachOfPerson(state, 'after', wanted) === 'no') continue;
    counts.maybeAfter += 1;
    // It is not known which of their groups gives the right.
    doubts |= doubtBits.identity;
  }
  const withPassword = countPasswordAdministrators(state);
  const params = { before: counts.before, after: counts.after, maybe: counts.maybeAfter, withPassword };
  const guardWith = (guardState: GuardState): FoundGuard =>
    foundGuard('no-administrator-left', { state: guardState, doubts: () => doubts }, params);
  if (!mayTakeAccess(state) || counts.after > 0) return guardWith('clear');
  if (!isKnown) {
    doubts |= sourceDoubts(state);
    return guardWith('may-trip');
  }
  if (counts.before + counts.maybeBefore === 0) return guardWith('clear');
  // `withPassword` is only a parameter: those administrators do not sign in by Adobe ID, so they do not clear the guard.
  return guardWith(counts.maybeAfter > 0 || counts.before === 0 ? 'may-trip' : 'trips');
}

/** The state where a login may belong to several accounts and it is not known to which. */
function joined(found: readonly GuardState[]): GuardState {
  const [first = 'may-trip', ...others] = found;
  return others.every((state) => state === first) ? first : 'may-trip';
}

function lossOf(before: Reach, after: Reach): GuardState {
  if (before === 'no' || after === 'yes') return 'clear';
  return before === 'yes' && after === 'no' ? 'trips' : 'may-trip';
}

/** Cache by login: people stay the same while masks change, and a scan of all of them is slow. */
const foundByLogin = new WeakMap<Population, Map<string, readonly number[]>>();

/** People who have an operator with this login. */
function peopleWithLogin({ population }: JudgedState, login: string): readonly number[] {
  const key = identityKey(login);
  const known = foundByLogin.get(population) ?? new Map<string, readonly number[]>();
  foundByLogin.set(population, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const { operators } = population;
  const found = new Set<number>();
  for (let row = 0; row < operators.size; row += 1) {
    if (identityKey(textAt(operators.logins, row)) !== key) continue;
    for (const person of population.peopleOfOperator(row)) found.add(person);
  }
  const people = [...found];
  known.set(key, people);
  return people;
}

/**
 * What an operator without an Admin Console user may lose. One who signs in with a password loses nothing by a mask. Any other
 * may have an Adobe account that is on no list; technical accounts never are.
 */
function stateOfLone({ population }: JudgedState, person: number): GuardState {
  const isPassword = population.operatorsAt(person).every(({ authentication }) => authentication === 'native');
  return isPassword ? 'clear' : 'may-trip';
}

/** What happens to the asker, with the doubt bits. */
interface AskerLoss {
  readonly state: GuardState;
  readonly doubts: number;
}

function askerLoss(state: JudgedState, login: string, group: number): AskerLoss {
  if (!mayTakeAccess(state)) return { state: 'clear', doubts: 0 };
  const people = peopleWithLogin(state, login);
  let doubts = 0;
  for (const person of people) doubts |= reachDoubts(state, { person, group });
  // The login may belong to an account that was not read.
  if (!isEverybodyListed(state)) return { state: 'may-trip', doubts: doubts | sourceDoubts(state) };
  if (people.length !== 1) doubts |= doubtBits.identity;
  const states = people.map((person) => {
    if (state.population.userAt(person) === undefined) return stateOfLone(state, person);
    if (group === anyGroup) return signInLossOf(state, person);
    const reach = (side: MaskSide): Reach => reachOfPerson(state, side, { person, group });
    return lossOf(reach('before'), reach('after'));
  });
  return { state: joined(states), doubts };
}

function signInLossOf({ judged }: JudgedState, person: number): GuardState {
  const loss = judged.losses[person] ?? losses.no;
  if (loss === losses.certain) return 'trips';
  return loss === losses.maybe ? 'may-trip' : 'clear';
}

function yourAdministration(state: JudgedState, { login, hasAdminRight = false }: Asker): AskerLoss {
  const own = ofAdminGroup(state, login);
  if (!hasAdminRight || own.state !== 'clear' || !mayTakeAccess(state)) return own;
  const losers = otherwiseAdministrators(state, { login, hasAdminRight }).filter((person) =>
    mayLoseAnyGroup(state, person),
  );
  return losers.length === 0 ? own : { state: 'may-trip', doubts: doubtBits.identity };
}

function ofAdminGroup(state: JudgedState, login: string): AskerLoss {
  if (state.groups.admin !== -1) return askerLoss(state, login, state.groups.admin);
  const isKnown = state.population.states['operator-groups'] === 'complete';
  return { state: isKnown || !mayTakeAccess(state) ? 'clear' : 'may-trip', doubts: doubtBits['operator-groups'] };
}

/** Whether some world takes a group from the person. */
function mayLoseAnyGroup(state: JudgedState, person: number): boolean {
  if (signInLossOf(state, person) !== 'clear') return true;
  return possibleGroupsOf(state, 'before', person).some(
    (group) =>
      lossOf(reachOfPerson(state, 'before', { person, group }), reachOfPerson(state, 'after', { person, group })) !==
      'clear',
  );
}

/** Whether the asker loses sign-in, and whether they lose administrator rights. */
export function yourGuards(state: JudgedState, asker: Asker): FoundGuard[] {
  const { login } = asker;
  const signIn = askerLoss(state, login, anyGroup);
  const rights = yourAdministration(state, asker);
  return [
    foundGuard('you-lose-sign-in', { state: signIn.state, doubts: () => signIn.doubts }, { login }),
    foundGuard('you-lose-admin', { state: rights.state, doubts: () => rights.doubts }, { login }),
  ];
}

/** At most so many are listed; an instance has few. */
const administratorLimit = 100;

export function administratorsOf(state: JudgedState): Administrator[] {
  const { population, baseline: known, groups } = state;
  const found: Administrator[] = [];
  for (let person = 0; person < population.size && found.length < administratorLimit; person += 1) {
    if (known.isAdministratorNow[person] !== 1) continue;
    const keepsGroup = reachOfPerson(state, 'after', { person, group: groups.admin }) === 'yes';
    for (const { login, label, isDisabled, authentication, groupNames } of population.operatorsAt(person)) {
      if (!groupNames.includes(administratorGroup)) continue;
      const hasPassword = authentication === 'native' && isDisabled === false;
      found.push({ login, name: label, keepsAdobe: keepsGroup && isDisabled === false, hasPassword });
    }
  }
  return found;
}
