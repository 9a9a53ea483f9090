import type { ExpectationResult, Guard, GuardQuestion, SignInLosses } from '../access-impact.ts';
import { administratorGuard, yourGuards } from './administrator-guards.ts';
import { type FoundGuard, foundGuard, isEverybodyListed, mayTakeAccess, sourceDoubts } from './guard-facts.ts';
import { type ImpactSource, impactSources } from '../../people/people.ts';
import { losses } from '../people-verdicts.ts';
import type { JudgedState } from '../person-rows.ts';
import { stateCodes } from '../sign-in/sign-in-states.ts';
import { type Doubt, doubtBits, doubtCodes, doubtsIn, reportedStatesOf } from '../../people/source-doubts.ts';
import type { ExpectationState, GuardCode, GuardState } from '../verdicts.ts';

/** How many of the known people lose sign-in for certain, and how many may. */
export function countLosses({ judged, apart }: JudgedState): SignInLosses {
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
 * Limits on how many people lose sign-in. Where users or operators are not all listed, more people may lose it than are known,
 * and the total that the share refers to is not known either.
 */
function limitGuards(state: JudgedState, { limits }: GuardQuestion, { signsIn, mayToo }: SignIns): FoundGuard[] {
  const { certain, possible } = countLosses(state);
  const isBounded = !mayTakeAccess(state) || isEverybodyListed(state);
  const isAbove = (count: number, of: number): boolean => count > 0 && count * 100 > limits.percent * of;
  const params = { certain, possible, known: isBounded ? 'all' : 'part' };
  const ofList = isBounded ? 0 : sourceDoubts(state);
  const many = limitState(certain > limits.people, possible > limits.people || !isBounded);
  // People who may sign in count in the total for the certain share, and do not for the possible one.
  const share = limitState(isBounded && isAbove(certain, signsIn + mayToo), isAbove(possible, signsIn) || !isBounded);
  return [
    foundGuard(
      'too-many-people',
      { state: many, doubts: () => ofList | lossDoubts(state) },
      { ...params, population: state.populationSize, limit: limits.people },
    ),
    foundGuard(
      'too-large-share',
      { state: share, doubts: () => ofList | lossDoubts(state) | todayDoubts(state) },
      { ...params, signIn: signsIn, maySignIn: mayToo, limit: limits.percent },
    ),
  ];
}

/** What keeps losses of sign-in from being certain. */
function lossDoubts({ judged, apart }: JudgedState): number {
  let bits = 0;
  for (let person = 0; person < apart.length; person += 1) {
    // A possible loss without a recorded doubt depends on who the person is.
    if (apart[person] === 0 && judged.losses[person] === losses.maybe) {
      bits |= (judged.doubts[person] ?? 0) || doubtBits.identity;
    }
  }
  return bits;
}

/** Doubt bits about who signs in before the change. */
function todayDoubts({ today, apart, readers }: JudgedState): number {
  let bits = 0;
  for (let person = 0; person < apart.length; person += 1) {
    if (apart[person] === 0 && today[person] === stateCodes.notKnown) bits |= readers.before.doubtsOf(person);
  }
  return bits;
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

/** The change turns the account off, or leaves it incomplete, while people sign in by it. */
function accountGuard(state: JudgedState, { signsIn, mayToo }: SignIns): FoundGuard {
  const isTurnedOff = state.gates.after === 'off' && state.gates.before !== 'off';
  // A person who is not listed may sign in by it.
  const isMaybeUsed = mayToo > 0 || !isEverybodyListed(state);
  const found = limitState(isTurnedOff && signsIn > 0, isTurnedOff && isMaybeUsed);
  const ofList = isEverybodyListed(state) ? 0 : sourceDoubts(state);
  return foundGuard(
    'account-off',
    { state: found, doubts: () => ofList | todayDoubts(state) },
    { signIn: signsIn, maySignIn: mayToo },
  );
}

/** May trip where it is not known whether people can sign in by the settings after the change. */
function connectionGuard({ gates }: JudgedState): FoundGuard {
  const isOpen = gates.after !== 'open' && gates.after !== 'off';
  // Adding a first mask turns the account on without touching another setting.
  const isOther = gates.isTouched || gates.before !== gates.after;
  return foundGuard('connection-untested', { state: isOther && isOpen ? 'may-trip' : 'clear' });
}

function limitState(certain: boolean, possible: boolean): GuardState {
  if (certain) return 'trips';
  return possible ? 'may-trip' : 'clear';
}

function sourcesGuard({ facts }: JudgedState): FoundGuard {
  const states = reportedStatesOf(facts.sources);
  const missing = impactSources.filter((source) => states[source] === 'missing');
  const doubtful = impactSources.filter((source) => states[source] !== 'complete');
  const params = { missing: missing.join(','), doubtful: doubtful.join(',') };
  // A source that the deployer did not configure is reported, but never makes the guard trip.
  const isLeftOut = (source: ImpactSource): boolean =>
    facts.sources.some((fact) => fact.source === source && fact.reason === 'not-configured');
  return foundGuard('sources-doubtful', { state: limitState(!missing.every(isLeftOut), doubtful.length > 0) }, params);
}

const ranks = { holds: 0, vain: 0, 'may-fail': 1, fails: 2 } as const satisfies Record<ExpectationState, number>;

/** Doubt bits of the results that may fail; `mask-reading` where the failures name no known doubt. */
function pinDoubts(results: readonly ExpectationResult[]): number {
  let bits = 0;
  for (const { state, failures, failureCount } of results) {
    if (state !== 'may-fail') continue;
    const codes = failures.flatMap(({ detail }) => detail.split(','));
    const known = codes.filter((code): code is Doubt => doubtCodes.some((doubt) => doubt === code));
    for (const code of known) bits |= doubtBits[code];
    if (known.length < codes.length || failures.length < failureCount) bits |= doubtBits['mask-reading'];
  }
  return bits;
}

function pinGuard({ expectations, expectationsBefore }: GuardQuestion): FoundGuard {
  const count = (wanted: string): number => expectations.filter((result) => result.state === wanted).length;
  const [fails, mayFail] = [count('fails'), count('may-fail')];
  // A vain expectation does not trip the guard, since no mask can change it. It is counted apart from those that hold.
  const params = { fails, mayFail, vain: count('vain') };
  const state = limitState(fails > 0, mayFail > 0);
  const found = foundGuard('expectation-fails', { state, doubts: () => pinDoubts(expectations) }, params);
  if (state === 'clear' || expectationsBefore === undefined) return found;
  const isNoWorse = expectations.every((result, at) => {
    const before = expectationsBefore[at];
    return before !== undefined && ranks[result.state] <= ranks[before.state];
  });
  return isNoWorse ? { ...found, guard: { ...found.guard, wasSoBefore: true } } : found;
}

function duplicateGuard({ accountsOfKind, accountsMaybeOfKind = 0 }: GuardQuestion): FoundGuard {
  const state = limitState(accountsOfKind > 1, accountsMaybeOfKind > 0);
  const found = foundGuard('duplicate-account', { state }, { accounts: accountsOfKind });
  // The change does not create the other account.
  return state === 'clear' ? found : { ...found, guard: { ...found.guard, wasSoBefore: true } };
}

/** The guard that reports a doubt. */
const guardOfDoubt: Readonly<Partial<Record<Doubt, GuardCode>>> = {
  profiles: 'sources-doubtful',
  members: 'sources-doubtful',
  operators: 'sources-doubtful',
  'operator-groups': 'sources-doubtful',
  organization: 'connection-untested',
  'connection-untested': 'connection-untested',
  'account-not-read': 'connection-untested',
  'several-accounts': 'duplicate-account',
};

/** The guards that report every doubt of this one; none if any doubt is not reported by a guard. */
function coveringGuards({ doubts }: FoundGuard, all: readonly FoundGuard[]): readonly GuardCode[] {
  const codes = new Set<GuardCode>();
  for (const doubt of doubtsIn(doubts)) {
    const code = guardOfDoubt[doubt];
    const own = all.find(({ guard }) => guard.code === code)?.guard;
    if (code === undefined || own === undefined || own.state === 'clear') return [];
    codes.add(code);
  }
  return [...codes];
}

function withThrough({ guard }: FoundGuard, through: readonly GuardCode[]): Guard {
  return through.length === 0 ? guard : { ...guard, through };
}

/** Every guard with its state, in the order of `guardCodes`. Which of them stop an apply is decided by `decideApply`. */
export function guardsOf(state: JudgedState, question: GuardQuestion): Guard[] {
  const { isInForceKnown = true } = question;
  const signIns = countSignIns(state);
  const found = [
    administratorGuard(state, question),
    ...yourGuards(state, question),
    ...limitGuards(state, question, signIns),
    pinGuard(question),
    duplicateGuard(question),
    accountGuard(state, signIns),
    connectionGuard(state),
    foundGuard('in-force-not-known', { state: isInForceKnown ? 'clear' : 'may-trip' }),
    sourcesGuard(state),
  ];
  return found.map((one) => withThrough(one, coveringGuards(one, found)));
}
