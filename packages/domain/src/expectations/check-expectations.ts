import type { ExpectationResult } from '../impact/access-impact.ts';
import type { Expectation } from './expectations.ts';
import { anyGroup, groupIndexOf, type Reach, reachOfName, reachOfPerson } from '../impact/reach/group-reach.ts';
import { groupRefOf, mainGroupOf, mainGroupsOf } from '../impact/impact-state.ts';
import { noGroup } from '../impact/reach/mask-columns.ts';
import { isInactive } from '../people/people-join.ts';
import { emailOf } from '../people/people-order.ts';
import { type JudgedState, peopleByName } from '../impact/person-rows.ts';
import { personStatuses } from '../impact/people-baseline.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import { valuesAt } from '../people/columns/row-lists.ts';
import { doubtsIn, isWhole, staleBits } from '../people/source-doubts.ts';
import { isVain } from './unmatched-names.ts';
import type { ExpectationState } from '../impact/verdicts.ts';
import { hidesEverybody } from '../impact/sign-in/sign-in-states.ts';

type Failure = ExpectationResult['failures'][number];

/** At most so many failures are listed for one expectation. */
const failureLimit = 20;

interface Checked {
  readonly state: ExpectationState;
  readonly failure?: Failure | undefined;
}

function resultOf(
  { nameCheck, population }: JudgedState,
  expectation: Expectation,
  checked: readonly Checked[],
): ExpectationResult {
  const states = new Set(checked.map(({ state }) => state));
  const unmatched = nameCheck.unmatchedIn(expectation);
  const failuresWith = (wanted: ExpectationState): Failure[] =>
    checked.flatMap(({ state, failure }) => (state === wanted && failure !== undefined ? [failure] : []));
  const failures = [...failuresWith('fails'), ...failuresWith('may-fail')];
  const atBest = isVain(expectation, unmatched, population.states) ? 'vain' : 'holds';
  return {
    expectation,
    state: states.has('fails') ? 'fails' : states.has('may-fail') ? 'may-fail' : atBest,
    failures: failures.slice(0, failureLimit),
    failureCount: failures.length,
    unmatched,
  };
}

function stateOf(reach: Reach): ExpectationState {
  if (reach === 'yes') return 'holds';
  return reach === 'no' ? 'fails' : 'may-fail';
}

/** The doubts, separated by commas; `mask-reading` where none is recorded. */
function doubtsOf(state: JudgedState, person: number): string {
  const { signInDoubts, staleDoubts } = state.baseline;
  const bits =
    (state.judged.doubts[person] ?? 0) |
    (signInDoubts[person] ?? 0) |
    (staleDoubts[person] ?? 0) |
    state.readers.after.doubtsOf(person);
  return bits === 0 ? 'mask-reading' : doubtsIn(bits).join(',');
}

function list(texts: readonly string[]): string {
  return texts.slice(0, 5).join(', ');
}

/** The first step that keeps the person from the group. */
function stepOf(state: JudgedState, person: number, group: number): Pick<Failure, 'step' | 'detail'> {
  if (state.gates.after === 'off') return { step: 'account-off', detail: '' };
  if (state.baseline.status[person] === personStatuses.barred) {
    const { userAt, operatorRowsAt } = state.population;
    const user = userAt(person);
    const isMissing = user !== undefined && !isInactive(user.state) && operatorRowsAt(person).length === 0;
    return { step: isMissing ? 'not-in-campaign-yet' : 'account-disabled', detail: '' };
  }
  // Unlisted names that give no group are most likely not profiles.
  const names = valuesAt(state.table.namesOf, person).filter((name) => state.table.isListed[name] === 1);
  if (names.length === 0) return { step: 'no-profile', detail: '' };
  const reached = mainGroupsOf(state, state.pair.after, person);
  if (reached.length > 0 && group !== anyGroup) {
    return { step: 'other-group', detail: list(reached.map((index) => groupRefOf(state, index).name)) };
  }
  const matcher = matcherOf(state.masks.after, state.stated);
  const texts = Array.from(names, (name) => state.table.names[name] ?? '');
  const captured = texts.map(matcher.groupNameOf).filter((text) => text !== null);
  if (captured.length > 0) return { step: 'no-such-group', detail: list(captured) };
  const empty = texts.filter(matcher.fits);
  if (empty.length > 0) return { step: 'captures-nothing', detail: list(empty) };
  return { step: 'outside-mask', detail: list(Array.from(names, (name) => state.table.names[name] ?? '')) };
}

function checkPerson(state: JudgedState, wanted: string, group: number): Checked[] {
  const people = peopleByName(state, wanted);
  const { states } = state.population;
  const unread = (['members', 'operators'] as const).filter((source) => states[source] !== 'complete');
  if (people.length === 0) {
    const failure = { who: wanted, personId: null, step: 'not-found', detail: '' } as const;
    return [{ state: unread.length === 0 ? 'fails' : 'may-fail', failure }];
  }
  const checked = people.map((person): Checked => {
    // No profile name gives this group in any reading.
    const reach =
      group === noGroup && isByMask(state) && state.baseline.status[person] === personStatuses['by-mask']
        ? reachOfNobody(state, person)
        : reachOfPerson(state, 'after', { person, group });
    const found = stateOf(reach);
    const who = { who: emailOf(state.population, person) || wanted, personId: state.population.idAt(person) };
    // The name may mean an account that was not read.
    if (unread.length > 0 && found !== 'may-fail') {
      return { state: 'may-fail', failure: { ...who, step: 'unknown', detail: unread.join(',') } };
    }
    if (found === 'holds') return { state: found };
    const step =
      found === 'may-fail'
        ? ({ step: 'unknown', detail: doubtsOf(state, person) } as const)
        : stepOf(state, person, group);
    return { state: found, failure: { ...who, ...step } };
  });
  return checked.some(({ state: found }) => found !== 'fails') ? checked.map(asOneOfSeveral) : checked;
}

/** Several people have the name and not all of them fail, so a failure is not certain. */
function asOneOfSeveral({ state, failure }: Checked): Checked {
  if (state !== 'fails' || failure === undefined) return { state, failure };
  return { state: 'may-fail', failure: { ...failure, step: 'unknown', detail: 'identity' } };
}

/** Whether the mask still decides, even with an untested connection. */
function isByMask({ gates }: JudgedState): boolean {
  return gates.after !== 'off' && !hidesEverybody(gates.after);
}

function reachOfNobody({ population, baseline: known }: JudgedState, person: number): Reach {
  const isKnown = isWhole(population.states['operator-groups']) && (known.staleDoubts[person] ?? 0) === 0;
  return isKnown ? 'no' : 'maybe';
}

function checkProfiles(state: JudgedState, pattern: string, group: number): Checked[] {
  const { states } = state.population;
  const { names, counts } = state.table;
  const stale = staleBits(states, ['profiles', 'operator-groups']);
  const checked: Checked[] = [];
  for (const name of state.nameCheck.fitting(pattern)) {
    const reach = group === noGroup ? 'no' : reachOfName(state, 'after', { name, group });
    if (reach === 'no') continue;
    const isSure = reach === 'yes' && counts[name] === 1 && stale === 0;
    const detail = mainGroupOf(state.pair.after, name) === group ? groupRefOf(state, group).name : '';
    checked.push({
      state: isSure ? 'fails' : 'may-fail',
      failure: { who: names[name] ?? '', personId: null, step: isSure ? 'reaches-group' : 'unknown', detail },
    });
  }
  const unread = (['profiles', 'operator-groups'] as const).filter((source) => states[source] !== 'complete');
  if (unread.length > 0) {
    const failure = { who: pattern, personId: null, step: 'unknown', detail: unread.join(',') } as const;
    checked.push({ state: 'may-fail', failure });
  }
  return checked;
}

/** Checks each expectation after the change, in every world, and lists what breaks it. */
export function checkExpectations(state: JudgedState, expectations: readonly Expectation[]): ExpectationResult[] {
  return expectations.map((expectation) => {
    switch (expectation.kind) {
      case 'person-signs-in':
        return resultOf(state, expectation, checkPerson(state, expectation.person, anyGroup));
      case 'person-keeps-group': {
        const group = groupIndexOf(state, expectation.groupName);
        return resultOf(state, expectation, checkPerson(state, expectation.person, group));
      }
      default: {
        const group = groupIndexOf(state, expectation.groupName);
        return resultOf(state, expectation, checkProfiles(state, expectation.profiles, group));
      }
    }
  });
}
