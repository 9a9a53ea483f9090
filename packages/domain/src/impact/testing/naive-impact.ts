import type { AdobeUser, Operator } from '../../people/people.ts';
import type { Verdict } from '../verdicts.ts';
import { isNear, isTechnical } from './naive-people.ts';
import { kindOf, naiveStates, type People, peopleOf, standingOf, verdictsOfStates } from './naive-states.ts';
import {
  type Case,
  combined,
  everySource,
  isUnreadable,
  knownWorlds,
  namesThatMayCount,
  stateOf,
  withStale,
} from './naive-worlds.ts';

/**
 * The verdicts by the definition and nothing else: every world is written out, one person after another. Slow, and only for
 * lists of a few people; the engine is held against it.
 */

type Judged = Readonly<Record<string, Verdict>>;

function verdictOfUser(given: Case, user: AdobeUser, people: People): Verdict {
  const standing = standingOf(given, user, people);
  if (standing.kind === 'barred') return withStale(given, 'unchanged', standing.rests);
  if (standing.kind === 'unread' || stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  const names = namesThatMayCount(given, user);
  if (isUnreadable(given, names)) return 'unknown';
  const worlds = knownWorlds(given, names).map(({ verdict }) => verdict);
  return withStale(given, combined(standing.mayBeBarred ? [...worlds, 'unchanged'] : worlds), everySource);
}

function verdictOfLone(given: Case, operator: Operator, { users, of }: People): Verdict {
  if (operator.isDisabled === true) return withStale(given, 'unchanged', ['operators']);
  const areMembersWhole = ['complete', 'stale'].includes(stateOf(given, 'members'));
  if (isTechnical(operator.email, operator.login)) return 'unknown';
  if (!areMembersWhole || stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  if (withStale(given, 'unchanged', everySource) === 'unknown') return 'unknown';
  const near = users.filter((user) => of(user).length === 0 && isNear(user, operator));
  const theirs = near.map((user) => verdictOfUser(given, user, peopleOf(given)));
  return theirs.includes('unknown') ? 'unknown' : combined(['unchanged', ...theirs]);
}

export function naiveVerdicts(given: Case): Judged {
  const people = peopleOf(given);
  let states: ReturnType<typeof naiveStates> | undefined;
  const told = (id: string, verdictOf: () => Verdict): readonly [string, Verdict] => {
    const { before, after, isTouched } = given.gates ?? { before: 'open', after: 'open', isTouched: false };
    if (given.before === given.after && !isTouched) return [id, 'unchanged'];
    const areGroupsMissing = stateOf(given, 'operator-groups') === 'missing';
    if (areGroupsMissing || before !== 'open' || after !== 'open') {
      states ??= naiveStates(given);
      const state = states[id];
      return [id, state === undefined ? 'unknown' : verdictsOfStates[kindOf(state.before)][kindOf(state.after)]];
    }
    const verdict = verdictOf();
    if (verdict === 'unchanged') return [id, verdict];
    states ??= naiveStates(given);
    const state = states[id];
    if (state === undefined) return [id, 'unknown'];
    const isOpen = state.before === 'not-known' && state.after === 'not-known';
    if (isOpen || verdict !== 'unknown') return [id, isOpen ? 'unknown' : verdict];
    // Of who signs in both ways nobody knows the groups.
    const isInBothWays = state.before === 'signs-in' && state.after === 'signs-in';
    return [id, isInBothWays ? 'unknown' : verdictsOfStates[kindOf(state.before)][kindOf(state.after)]];
  };
  return Object.fromEntries([
    ...people.users.map((user) => told(`user:${user.id}`, () => verdictOfUser(given, user, people))),
    ...people.operators
      .filter(people.isAlone)
      .map((one) => told(`operator:${one.id}`, () => verdictOfLone(given, one, people))),
  ]);
}
