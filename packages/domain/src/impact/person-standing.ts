import { isInactive, isTechnicalAccount } from './people-join.ts';
import type { Population } from './people-join.ts';
import type { AdobeUser, Operator } from './people.ts';
import { impactSources } from './people.ts';
import { doubtBits, isWhole, staleBits } from './source-doubts.ts';
import type { Verdict } from './verdicts.ts';
import { verdicts } from './verdicts.ts';
import { administratorGroup } from './group-table.ts';

/**
 * What can be told of a person before any mask is read.
 *
 * `by-mask`: the masks decide. `barred`: cannot sign in through Adobe, whatever the mask. `unread`: which profiles the
 * person holds was not read.
 */
export const standings = { 'by-mask': 0, barred: 1, unread: 2 } as const;

export interface Standings {
  /** One of `standings` for each person. */
  readonly standing: Uint8Array;
  /** Bits of the doubts whether the person can sign in at all: `identity`, `operators`. Only for `by-mask`. */
  readonly signInDoubts: Uint8Array;
  /** Bits of the stale sources that what is told of the person rests on. */
  readonly staleDoubts: Uint8Array;
  /** Verdict and doubts of everybody whose profiles two different masks read alike. */
  readonly verdicts: Uint8Array;
  readonly doubts: Uint8Array;
  /** 1: Campaign holds one of the person's operators in the administrator group now. */
  readonly isAdministratorNow: Uint8Array;
}

/** `verdicts` by number. */
export function verdictCode(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}

interface Standing {
  readonly standing: number;
  readonly signInDoubts: number;
  readonly stale: number;
}

function userStanding({ states }: Population, user: AdobeUser, joined: Joined): Standing {
  if (isInactive(user)) return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['members']) };
  if (user.areGroupsUnread === true) return { standing: standings.unread, signInDoubts: 0, stale: 0 };
  const { operators } = joined;
  // An operator of whom it was not read may be enabled or disabled.
  const isSomeEnabled = operators.some(({ isDisabled }) => isDisabled !== true);
  const isSomeDisabled = operators.some(({ isDisabled }) => isDisabled === true);
  const isSomeUnread = operators.some(({ isDisabled }) => isDisabled === null);
  // An operator not read yet may be the person's as well, and be enabled or not: several share an address at times.
  const mayBeAnother = !isWhole(states.operators);
  if (isSomeDisabled && !isSomeEnabled && !mayBeAnother) {
    return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['members', 'operators']) };
  }
  return {
    standing: standings['by-mask'],
    signInDoubts:
      (mayBeAnother || isSomeUnread ? doubtBits.operators : 0) |
      ((isSomeEnabled && isSomeDisabled) || user.isIdentityUnread === true ? doubtBits.identity : 0) |
      (user.state === 'unknown' ? doubtBits.members : 0),
    stale: staleBits(states, impactSources),
  };
}

/** An operator joined to no Admin Console user. */
function operatorStanding({ states }: Population, operator: Operator): Standing {
  const signInDoubts = 0;
  if (operator.isDisabled === true)
    return { standing: standings.barred, signInDoubts, stale: staleBits(states, ['operators']) };
  const isUnread = isTechnicalAccount(operator) || !isWhole(states.members);
  const standing = isUnread ? standings.unread : standings['by-mask'];
  return { standing, signInDoubts, stale: staleBits(states, impactSources) };
}

interface Joined {
  readonly operators: readonly Operator[];
  readonly by: 'email' | 'login' | null;
}

function standingOf(population: Population, index: number, joined: Joined): Standing {
  const user = population.userAt(index);
  if (user !== undefined) return userStanding(population, user, joined);
  const [operator] = joined.operators;
  return operator === undefined
    ? { standing: standings.unread, signInDoubts: 0, stale: 0 }
    : operatorStanding(population, operator);
}

export function createStandings(population: Population): Standings {
  const { size, states } = population;
  const column = (): Uint8Array<ArrayBuffer> => new Uint8Array(size);
  const made = {
    standing: column(),
    signInDoubts: column(),
    staleDoubts: column(),
    verdicts: column(),
    doubts: column(),
    isAdministratorNow: column(),
  };
  const areGroupsMissing = states['operator-groups'] === 'missing';
  const unchanged = verdictCode('unchanged');
  const unknown = verdictCode('unknown');
  for (let index = 0; index < size; index += 1) {
    const joined = { operators: population.operatorsAt(index), by: population.joinedByAt(index) };
    const { standing, signInDoubts, stale } = standingOf(population, index, joined);
    made.standing[index] = standing;
    made.signInDoubts[index] = signInDoubts;
    made.staleDoubts[index] = stale;
    const isBarred = standing === standings.barred;
    const missing =
      (standing === standings.unread ? doubtBits.members : 0) |
      (areGroupsMissing && !isBarred ? doubtBits['operator-groups'] : 0);
    made.verdicts[index] = (missing | stale) === 0 ? unchanged : unknown;
    made.doubts[index] = missing | stale;
    if (joined.operators.some(({ groupNames }) => groupNames.includes(administratorGroup))) {
      made.isAdministratorNow[index] = 1;
    }
  }
  return made;
}
