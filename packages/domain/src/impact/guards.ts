import type { Guard, GuardQuestion } from './access-impact.ts';
import { anyGroup, type MaskSide, type Reach, reachOfPerson } from './group-reach.ts';
import type { MaskColumns } from './mask-columns.ts';
import { readingCount, unreadable } from './mask-columns.ts';
import { textAt } from './columns/text-column.ts';
import { identityKey } from './identity-key.ts';
import { isTechnicalAccount } from './join-operators.ts';
import type { Population } from './people-join.ts';
import { type ImpactSource, impactSources } from './people.ts';
import { losses } from './people-verdicts.ts';
import type { JudgedState } from './person-rows.ts';
import { standings } from './person-standing.ts';
import { valuesAt } from './row-lists.ts';
import { stateCodes } from './sign-in-states.ts';
import { isWhole, toldStatesOf } from './source-doubts.ts';
import type { GuardCode, GuardState } from './verdicts.ts';

function guard(code: GuardCode, state: GuardState, params: Record<string, number | string> = {}): Guard {
  return {
    code,
    state,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
  };
}

/** Everybody there is now stands on the lists; a list that is old lacks those who came since. */
function isEverybodyListed({ population: { states } }: JudgedState): boolean {
  return states.members === 'complete' && states.operators === 'complete';
}

/** Where nothing changes, or the account lets nobody in before, nobody loses anything, whoever is not listed. */
function mayCost({ isUnchanged, gates }: JudgedState): boolean {
  return !isUnchanged && gates.before !== 'off';
}

/** A technical account, and nobody's: an Adobe user who was not read may have its e-mail address, or its login. */
function isTechnicalOnly({ population }: JudgedState, person: number): boolean {
  if (!isWhole(population.states.members) || population.userAt(person) !== undefined) return false;
  return population.operatorsAt(person).some(isTechnicalAccount);
}

/** Everybody who may be in a group by one of the masks: holders of a name that reaches it, and those not read. */
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
  const { standing } = state.standings;
  for (let person = 0; person < state.population.size; person += 1) {
    if (isFound[person] === 1 || (standing[person] === standings.unread && !isTechnicalOnly(state, person))) {
      found.push(person);
    }
  }
  return found;
}

/** Those whom a password lets in whatever the mask, and whom Campaign holds in the administrator group. */
function countPasswordAdministrators({ population, standings: known }: JudgedState): number {
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

function administratorGuard(state: JudgedState): Guard {
  const { admin } = state.groups;
  const counts = { before: 0, after: 0, maybeBefore: 0, maybeAfter: 0 };
  const { states } = state.population;
  // Somebody who was not read may be an administrator whom the mask takes away, or the one whom it or a password leaves.
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
  }
  const withPassword = countPasswordAdministrators(state);
  const params = { before: counts.before, after: counts.after, maybe: counts.maybeAfter, withPassword };
  const tell = (guardState: GuardState): Guard => guard('no-administrator-left', guardState, params);
  if (!mayCost(state) || counts.after > 0) return tell('clear');
  if (!isKnown) return tell('may-trip');
  if (counts.before + counts.maybeBefore === 0) return tell('clear');
  // Whom a password lets in is told beside it: nobody of them is an administrator who signs in by Adobe ID.
  return tell(counts.maybeAfter > 0 || counts.before === 0 ? 'may-trip' : 'trips');
}

/** Of several accounts that one login may belong to: nobody knows which of them it is. */
function joined(found: readonly GuardState[]): GuardState {
  const [first = 'may-trip', ...others] = found;
  return others.every((state) => state === first) ? first : 'may-trip';
}

function lossOf(before: Reach, after: Reach): GuardState {
  if (before === 'no' || after === 'yes') return 'clear';
  return before === 'yes' && after === 'no' ? 'trips' : 'may-trip';
}

/** Found before, by login: the people stay the same while masks change, and looking through all of them takes long. */
const foundByLogin = new WeakMap<Population, Map<string, readonly number[]>>();

/** People whom the login of an operator belongs to. */
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
 * What an operator who is a row of their own may lose: nothing by a mask, when they sign in with a password alone. Whoever
 * may sign in through Adobe has an account there that no list tells of, as it never does of technical accounts.
 */
function stateOfLone({ population }: JudgedState, person: number): GuardState {
  const isPassword = population.operatorsAt(person).every(({ authentication }) => authentication === 'native');
  return isPassword ? 'clear' : 'may-trip';
}

function yourGuard(state: JudgedState, login: string, group: number): GuardState {
  if (!mayCost(state)) return 'clear';
  // An account that was not read may be the one that the login belongs to, whatever is known of others.
  if (!isEverybodyListed(state)) return 'may-trip';
  const people = peopleWithLogin(state, login);
  const states = people.map((person) => {
    if (state.population.userAt(person) === undefined) return stateOfLone(state, person);
    if (group === anyGroup) return signInLossOf(state, person);
    const reach = (side: MaskSide): Reach => reachOfPerson(state, side, { person, group });
    return lossOf(reach('before'), reach('after'));
  });
  return joined(states);
}

function signInLossOf({ judged }: JudgedState, person: number): GuardState {
  const loss = judged.losses[person] ?? losses.no;
  if (loss === losses.certain) return 'trips';
  return loss === losses.maybe ? 'may-trip' : 'clear';
}

function yourAdminGuard(state: JudgedState, login: string): GuardState {
  if (state.groups.admin !== -1) return yourGuard(state, login, state.groups.admin);
  const isKnown = state.population.states['operator-groups'] === 'complete';
  return isKnown || !mayCost(state) ? 'clear' : 'may-trip';
}

/** How many of the known people lose sign-in for certain, and how many may. */
function countLosses({ judged, apart }: JudgedState): { certain: number; possible: number } {
  let certain = 0;
  let possible = 0;
  for (let person = 0; person < apart.length; person += 1) {
    if (apart[person] !== 0) continue;
    const loss = judged.losses[person];
    if (loss !== losses.no) possible += 1;
    if (loss === losses.certain) certain += 1;
  }
  return { certain, possible };
}

/**
 * Limits on how many people lose sign-in. Where the users or the operators are not all listed, more may lose it than are
 * known, since technical accounts are operators only; and nobody knows of how many people the losers are a share.
 */
function limitGuards(state: JudgedState, { limits }: GuardQuestion, { signsIn, mayToo }: SignIns): Guard[] {
  const { certain, possible } = countLosses(state);
  const isBounded = !mayCost(state) || isEverybodyListed(state);
  const isAbove = (count: number, of: number): boolean => count > 0 && count * 100 > limits.percent * of;
  const params = { certain, possible, known: isBounded ? 'all' : 'part' };
  return [
    guard('too-many-people', limitState(certain > limits.people, possible > limits.people || !isBounded), {
      ...params,
      population: state.countedIn,
      limit: limits.people,
    }),
    guard(
      'too-large-share',
      // Whoever is not known to sign in makes the share smaller where they do, and larger where they do not.
      limitState(isBounded && isAbove(certain, signsIn + mayToo), isAbove(possible, signsIn) || !isBounded),
      { ...params, signIn: signsIn, maySignIn: mayToo, limit: limits.percent },
    ),
  ];
}

/** How many sign in before the change for certain, and how many more may. */
interface SignIns {
  readonly signsIn: number;
  readonly mayToo: number;
}

function countSignIns({ today, apart }: JudgedState): SignIns {
  let signsIn = 0;
  let mayToo = 0;
  for (let person = 0; person < apart.length; person += 1) {
    if (apart[person] !== 0) continue;
    const code = today[person];
    if (code === stateCodes.signsIn) signsIn += 1;
    if (code === stateCodes.notKnown) mayToo += 1;
  }
  return { signsIn, mayToo };
}

/** The account is turned off, or left incomplete, while people sign in by it. */
function accountGuard(state: JudgedState, { signsIn, mayToo }: SignIns): Guard {
  const isTurnedOff = state.gates.after === 'off' && state.gates.before !== 'off';
  // Where not everybody is listed, somebody else may sign in by it.
  const isMaybeUsed = mayToo > 0 || !isEverybodyListed(state);
  return guard('account-off', limitState(isTurnedOff && signsIn > 0, isTurnedOff && isMaybeUsed), {
    signIn: signsIn,
    maySignIn: mayToo,
  });
}

/** Values that nobody has signed in with are not known to let in those whom the mask would. */
function connectionGuard({ gates }: JudgedState): Guard {
  const isOpen = gates.after !== 'open' && gates.after !== 'off';
  // A mask where there was none turns the account on, and touches no other setting.
  const isOther = gates.isTouched || gates.before !== gates.after;
  return guard('connection-untested', isOther && isOpen ? 'may-trip' : 'clear');
}

function limitState(certain: boolean, possible: boolean): GuardState {
  if (certain) return 'trips';
  return possible ? 'may-trip' : 'clear';
}

function sourcesGuard({ facts }: JudgedState): Guard {
  const states = toldStatesOf(facts.sources);
  const missing = impactSources.filter((source) => states[source] === 'missing');
  const doubtful = impactSources.filter((source) => states[source] !== 'complete');
  const params = { missing: missing.join(','), doubtful: doubtful.join(',') };
  // What the deployer left out cannot be had: it is told, and never refuses.
  const isLeftOut = (source: ImpactSource): boolean =>
    facts.sources.some((fact) => fact.source === source && fact.reason === 'not-configured');
  return guard('sources-doubtful', limitState(!missing.every(isLeftOut), doubtful.length > 0), params);
}

/** Every guard with its state, in the order of `guardCodes`. They inform; refusing a change is the apply's business. */
export function guardsOf(state: JudgedState, question: GuardQuestion): Guard[] {
  const { login, expectations, accountsOfKind, accountsMaybeOfKind = 0, isInForceKnown = true } = question;
  const count = (wanted: string): number => expectations.filter((result) => result.state === wanted).length;
  const [fails, mayFail] = [count('fails'), count('may-fail')];
  // A vain one speaks against no mask, since none can change it; it is counted so that nobody takes it for one that holds.
  const vain = count('vain');
  const signIns = countSignIns(state);
  return [
    administratorGuard(state),
    guard('you-lose-sign-in', yourGuard(state, login, anyGroup), { login }),
    guard('you-lose-admin', yourAdminGuard(state, login), { login }),
    ...limitGuards(state, question, signIns),
    guard('expectation-fails', limitState(fails > 0, mayFail > 0), { fails, mayFail, vain }),
    guard('duplicate-account', limitState(accountsOfKind > 1, accountsMaybeOfKind > 0), { accounts: accountsOfKind }),
    accountGuard(state, signIns),
    connectionGuard(state),
    guard('in-force-not-known', isInForceKnown ? 'clear' : 'may-trip'),
    sourcesGuard(state),
  ];
}
