import type { AdobeUser, Operator } from '../../people/people.ts';
import type { Verdict } from '../verdicts.ts';
import { isNear, isTechnical } from './naive-people.ts';
import { kindOf, naiveStates, type People, peopleOf, statusOf, verdictsOfStates } from './naive-states.ts';
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
 * The verdicts straight from the definition: every world is enumerated for each person. Slow, so only for short lists. Tests
 * compare the engine with it.
 */

type Judged = Readonly<Record<string, Verdict>>;

function verdictOfUser(given: Case, user: AdobeUser, people: People): Verdict {
  const status = statusOf(given, user, people);
  if (status.kind === 'barred') return withStale(given, 'unchanged', status.rests);
  if (status.kind === 'unread' || stateOf(given, 'operator-groups') === 'missing') return 'unknown';
  const names = namesThatMayCount(given, user);
  if (isUnreadable(given, names)) return 'unknown';
  const worlds = knownWorlds(given, names).map(({ verdict }) => verdict);
  return withStale(given, combined(status.mayBeBarred ? [...worlds, 'unchanged'] : worlds), everySource);
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
  const entryOf = (id: string, verdictOf: () => Verdict): readonly [string, Verdict] => {
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
    // A person who signs in before and after may still lose groups that are not known.
    const isInBothWays = state.before === 'signs-in' && state.after === 'signs-in';
    return [id, isInBothWays ? 'unknown' : verdictsOfStates[kindOf(state.before)][kindOf(state.after)]];
  };
  return Object.fromEntries([
    ...people.users.map((user) => entryOf(`user:${user.id}`, () => verdictOfUser(given, user, people))),
    ...people.operators
      .filter(people.isAlone)
      .map((one) => entryOf(`operator:${one.id}`, () => verdictOfLone(given, one, people))),
  ]);
}
