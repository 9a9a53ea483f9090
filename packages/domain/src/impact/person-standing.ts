import { disabledCodes, operatorAt, type OperatorColumns } from '../people/columns/operator-columns.ts';
import { hasFlag, stateAt } from '../people/columns/user-columns.ts';
import { administratorGroup } from './reach/group-table.ts';
import { isTechnicalAccount } from '../people/join-operators.ts';
import { isInactive, type Population } from '../people/people-join.ts';
import { adobeUserStates, impactSources } from '../people/people.ts';
import { valuesAt } from '../people/columns/row-lists.ts';
import { doubtBits, isWhole, staleBits } from '../people/source-doubts.ts';
import type { Verdict } from './verdicts.ts';
import { verdicts } from './verdicts.ts';

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

/** A user of Admin Console: who that is in Campaign, and what of it is not known. */
interface Identity {
  readonly index: number;
  /** Rows of operators. */
  readonly joined: Int32Array;
  /** How many of the operators fit another user of Admin Console too. */
  readonly shared: number;
  readonly isUnread: boolean;
}

function isEveryDisabled({ operators: { disabled } }: Population, rows: Int32Array): boolean {
  for (const row of rows) if (disabled[row] !== disabledCodes.yes) return false;
  return true;
}

/** Cannot sign in whoever of those who fit it is: every operator is disabled, and one of them is nobody else's. */
function isSurelyDisabled(population: Population, { joined, shared, isUnread }: Identity): boolean {
  const { states } = population;
  // Somebody who was not read may fit as well: another operator, or another user that this operator is.
  const isEverybodyRead = isWhole(states.operators) && isWhole(states.members) && !isUnread;
  return joined.length > shared && isEverybodyRead && isEveryDisabled(population, joined);
}

/** A technical account gets its operator with its first call: until then it is not in Campaign, whatever the mask. */
function isNotInCampaignYet(population: Population, { index, joined, isUnread }: Identity): boolean {
  return (
    joined.length === 0 && population.isTechnicalUserAt(index) && isWhole(population.states.operators) && !isUnread
  );
}

function hasDisabledUnread({ operators: { disabled } }: Population, rows: Int32Array): boolean {
  for (const row of rows) if (disabled[row] === disabledCodes.unread) return true;
  return false;
}

function signInDoubtsOf(population: Population, { index, joined, shared, isUnread }: Identity): number {
  const { states, users } = population;
  // A user who was not read may be the one whose operator it is.
  const mayBeShared = joined.length > 0 && !isWhole(states.members);
  const isOneOfSeveral = joined.length > 1 || shared > 0;
  // Joined to nobody, and may be an operator who is not surely enabled.
  const isNearDisabled = population
    .nearAt(index)
    .some(({ person }) => !isEveryEnabled(population, population.operatorRowsAt(person)));
  const isDisabledUnread = !isWhole(states.operators) || hasDisabledUnread(population, joined);
  return (
    (isDisabledUnread ? doubtBits.operators : 0) |
    (isOneOfSeveral || isNearDisabled || isUnread ? doubtBits.identity : 0) |
    (mayBeShared || users.states[index] === unknownState ? doubtBits.members : 0)
  );
}

function isEveryEnabled({ operators: { disabled } }: Population, rows: Int32Array): boolean {
  for (const row of rows) if (disabled[row] !== disabledCodes.no) return false;
  return true;
}

const unknownState = adobeUserStates.indexOf('unknown');

function userStanding(population: Population, index: number, joined: Int32Array): Standing {
  const { states, users } = population;
  if (isInactive(stateAt(users, index)))
    return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['members']) };
  const isUnread = hasFlag(users, index, 'isIdentityUnread');
  const identity = { index, joined, shared: population.sharedAt(index), isUnread };
  if (isSurelyDisabled(population, identity) || isNotInCampaignYet(population, identity)) {
    return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['members', 'operators']) };
  }
  if (hasFlag(users, index, 'areGroupsUnread')) return { standing: standings.unread, signInDoubts: 0, stale: 0 };
  return {
    standing: standings['by-mask'],
    signInDoubts: signInDoubtsOf(population, identity),
    stale: staleBits(states, impactSources),
  };
}

/** An operator joined to no Admin Console user. */
function loneStanding(population: Population, index: number, rows: Int32Array): Standing {
  const { states, operators } = population;
  if (isEveryDisabled(population, rows))
    return { standing: standings.barred, signInDoubts: 0, stale: staleBits(states, ['operators']) };
  const isUnread = !isWhole(states.members) || isTechnicalAccount(operatorAt(operators, rows[0] ?? -1));
  return {
    standing: isUnread ? standings.unread : standings['by-mask'],
    signInDoubts: population.nearAt(index).length > 0 && !isUnread ? doubtBits.identity : 0,
    stale: staleBits(states, impactSources),
  };
}

/** 1 for each operator whom Campaign holds in the administrator group now. */
function administratorsIn({ size, groupNames, groups }: OperatorColumns): Uint8Array {
  const found = new Uint8Array(size);
  const admin = groupNames.indexOf(administratorGroup);
  for (let row = 0; row < size; row += 1) if (valuesAt(groups, row).includes(admin)) found[row] = 1;
  return found;
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
  const isAdministrator = administratorsIn(population.operators);
  for (let index = 0; index < size; index += 1) {
    const rows = population.operatorRowsAt(index);
    const { standing, signInDoubts, stale } =
      index < population.userCount ? userStanding(population, index, rows) : loneStanding(population, index, rows);
    made.standing[index] = standing;
    made.signInDoubts[index] = signInDoubts;
    made.staleDoubts[index] = stale;
    const isBarred = standing === standings.barred;
    const missing =
      (standing === standings.unread ? doubtBits.members : 0) |
      (areGroupsMissing && !isBarred ? doubtBits['operator-groups'] : 0);
    made.verdicts[index] = (missing | stale) === 0 ? unchanged : unknown;
    made.doubts[index] = missing | stale;
    for (const row of rows) if (isAdministrator[row] === 1) made.isAdministratorNow[index] = 1;
  }
  return made;
}
