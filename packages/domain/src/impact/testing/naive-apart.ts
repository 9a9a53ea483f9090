import type { ApartKind } from '../verdicts.ts';
import { isNear, isTechnical } from './naive-people.ts';
import { peopleOf } from './naive-states.ts';
import { type Case, namesThatMayCount, stateOf } from './naive-worlds.ts';

/** Why each person is counted apart, straight from the definition; `null` for people of the instance. */
export function naiveApart(given: Case): Readonly<Record<string, ApartKind | null>> {
  const { users, operators, of, isAlone } = peopleOf(given);
  const isOld = (['members', 'profiles'] as const).some((source) => stateOf(given, source) === 'stale');
  const isEveryOperatorListed = stateOf(given, 'operators') === 'complete' && !isOld;
  return Object.fromEntries([
    ...users.map((user): readonly [string, ApartKind | null] => {
      const entryOf = (kind: ApartKind | null) => [`user:${user.id}`, kind] as const;
      if (namesThatMayCount(given, user).length > 0 || user.areGroupsUnread === true) return entryOf(null);
      if (isTechnical(user.email, user.username)) return entryOf('technical-account');
      const mayBeOperator = of(user).length > 0 || operators.some((one) => isAlone(one) && isNear(user, one));
      const isKnown = isEveryOperatorListed && user.isIdentityUnread !== true;
      return entryOf(isKnown && !mayBeOperator ? 'not-of-this-instance' : null);
    }),
    ...operators
      .filter(isAlone)
      .map((one) => [`operator:${one.id}`, isTechnical(one.email, one.login) ? 'technical-account' : null] as const),
  ]);
}
