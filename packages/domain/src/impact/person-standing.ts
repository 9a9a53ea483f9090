import { isTechnicalAccount, isTechnicalUser } from './join-operators.ts';
import { isInactive, type Population } from './people-join.ts';
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
  /** Bits of the doubts whether the person can sign in at all: `identity`, `operators`, `members`. Only for `by-mask`. */
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

/** Who the person is in Campaign, and what of that is not known. */
interface Identity {
  readonly user: AdobeUser;
  readonly operators: readonly Operator[];
  /** How many of the operators fit another user of Admin Console too. */
  readonly shared: number;
  /** Joined to nobody, and may be an operator who is not surely enabled. */
  readonly isNearDisabled: boolean;
}

/** Cannot sign in whoever of those who fit it is: every operator is disabled, and one of them is nobody else's. */
function isSurelyDisabled({ states }: Population, { user, operators, shared }: Identity): boolean {
  return (
    operators.length > shared &&
    operators.every(({ isDisabled }) => isDisabled === true) &&
    // Somebody who was not read may fit as well: another operator, or another user that this operator is.
    isWhole(states.operators) &&
    isWhole(states.members) &&
    user.isIdentityUnread !== true
  );
}

/** A technical account gets its operator with its first call: until then it is not in Campaign, whatever the mask. */
function isNotInCampaignYet({ states }: Population, { user, operators }: Identity): boolean {
  return operators.length === 0 && isTechnicalUser(user) && isWhole(states.operators) && user.isIdentityUnread !== true;
}

function signInDoubtsOf({ states }: Population, { user, operators, shared, isNearDisabled }: Identity): number {
  const isUnread = !isWhole(states.operators) || operators.some(({ isDisabled }) => isDisabled === null);
  // A user who was not read may be the one whose operator it is.
  const mayBeShared = operators.length > 0 && !isWhole(states.members);
  const isOneOfSeveral = operators.length > 1 || shared > 0;
  return (
    (isUnread ? doubtBits.operators : 0) |
    (isOneOfSeveral || isNearDisabled || user.isIdentityUnread === true ? doubtBits.identity : 0) |
    (mayBeShared || user.state === 'unknown' ? doubtBits.members : 0)
  );
}

function userStanding(population: Population, identity: Identity): Standing {
  const { states } = population;
  const { user } = identity;
  if (isInactive(user)) return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['members']) };
  if (isSurelyDisabled(population, identity) || isNotInCampaignYet(population, identity)) {
    return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['members', 'operators']) };
  }
  if (user.areGroupsUnread === true) return { standing: standings.unread, signInDoubts: 0, stale: 0 };
  return {
    standing: standings['by-mask'],
    signInDoubts: signInDoubtsOf(population, identity),
    stale: staleBits(states, impactSources),
  };
}

/** An operator joined to no Admin Console user. */
function operatorStanding({ states }: Population, operator: Operator, isNear: boolean): Standing {
  if (operator.isDisabled === true)
    return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['operators']) };
  const isUnread = isTechnicalAccount(operator) || !isWhole(states.members);
  return {
    standing: isUnread ? standings.unread : standings['by-mask'],
    signInDoubts: isNear && !isUnread ? doubtBits.identity : 0,
    stale: staleBits(states, impactSources),
  };
}

function standingOf(population: Population, index: number, operators: readonly Operator[]): Standing {
  const user = population.userAt(index);
  const near = population.nearAt(index);
  if (user !== undefined) {
    const mayBeDisabled = (row: number): boolean =>
      population.operatorsAt(row).some(({ isDisabled }) => isDisabled !== false);
    const isNearDisabled = near.some(({ person }) => mayBeDisabled(person));
    return userStanding(population, { user, operators, shared: population.sharedAt(index), isNearDisabled });
  }
  const [operator] = operators;
  return operator === undefined
    ? { standing: standings.unread, signInDoubts: 0, stale: 0 }
    : operatorStanding(population, operator, near.length > 0);
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
    const operators = population.operatorsAt(index);
    const { standing, signInDoubts, stale } = standingOf(population, index, operators);
    made.standing[index] = standing;
    made.signInDoubts[index] = signInDoubts;
    made.staleDoubts[index] = stale;
    const isBarred = standing === standings.barred;
    const missing =
      (standing === standings.unread ? doubtBits.members : 0) |
      (areGroupsMissing && !isBarred ? doubtBits['operator-groups'] : 0);
    made.verdicts[index] = (missing | stale) === 0 ? unchanged : unknown;
    made.doubts[index] = missing | stale;
    if (operators.some(({ groupNames }) => groupNames.includes(administratorGroup))) {
      made.isAdministratorNow[index] = 1;
    }
  }
  return made;
}
