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
 * What is known of a person's sign-in before any mask is read.
 *
 * `by-mask`: the masks decide. `barred`: cannot sign in through Adobe, whatever the mask. `unread`: the person's profiles
 * were not read.
 */
export const personStatuses = { 'by-mask': 0, barred: 1, unread: 2 } as const;

export interface PeopleBaseline {
  /** A value of `personStatuses` for each person. */
  readonly status: Uint8Array;
  /** Bits of the doubts about whether the person can sign in at all: `identity`, `operators`, `members`. Only for `by-mask`. */
  readonly signInDoubts: Uint8Array;
  /** Bits of the stale sources that the status is based on. */
  readonly staleDoubts: Uint8Array;
  /** Verdict and doubts of each person whose profiles both masks read alike. */
  readonly verdicts: Uint8Array;
  readonly doubts: Uint8Array;
  /** 1: one of the person's operators is in Campaign's administrator group now. */
  readonly isAdministratorNow: Uint8Array;
}

/** Index in `verdicts`. */
export function verdictCode(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}

interface PersonStatus {
  readonly status: number;
  readonly signInDoubts: number;
  readonly stale: number;
}

/** Which operators an Admin Console user may be. */
interface Identity {
  readonly index: number;
  /** Rows of operators. */
  readonly joined: Int32Array;
  /** How many of these operators also fit another Admin Console user. */
  readonly shared: number;
  readonly isUnread: boolean;
}

function isEveryDisabled({ operators: { disabled } }: Population, rows: Int32Array): boolean {
  for (const row of rows) if (disabled[row] !== disabledCodes.yes) return false;
  return true;
}

/** Whichever operator is the person, it is disabled: every one that fits is, and at least one fits nobody else. */
function isCertainlyDisabled(population: Population, { joined, shared, isUnread }: Identity): boolean {
  const { states } = population;
  // An operator or user that was not read may fit as well.
  const isEverybodyRead = isWhole(states.operators) && isWhole(states.members) && !isUnread;
  return joined.length > shared && isEverybodyRead && isEveryDisabled(population, joined);
}

/** Campaign creates the operator of a technical account at its first call. */
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
  // The operator may belong to a user who was not read.
  const mayBeShared = joined.length > 0 && !isWhole(states.members);
  const isOneOfSeveral = joined.length > 1 || shared > 0;
  // Joined to no operator, but near one that may be disabled.
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

function statusOfUser(population: Population, index: number, joined: Int32Array): PersonStatus {
  const { states, users } = population;
  if (isInactive(stateAt(users, index)))
    return { status: personStatuses.barred, signInDoubts: 0, stale: staleBits(states, ['members']) };
  const isUnread = hasFlag(users, index, 'isIdentityUnread');
  const identity = { index, joined, shared: population.sharedAt(index), isUnread };
  if (isCertainlyDisabled(population, identity) || isNotInCampaignYet(population, identity)) {
    return { status: personStatuses.barred, signInDoubts: 0, stale: staleBits(states, ['members', 'operators']) };
  }
  if (hasFlag(users, index, 'areGroupsUnread')) return { status: personStatuses.unread, signInDoubts: 0, stale: 0 };
  return {
    status: personStatuses['by-mask'],
    signInDoubts: signInDoubtsOf(population, identity),
    stale: staleBits(states, impactSources),
  };
}

/** An operator joined to no Admin Console user. */
function statusOfLone(population: Population, index: number, rows: Int32Array): PersonStatus {
  const { states, operators } = population;
  if (isEveryDisabled(population, rows))
    return { status: personStatuses.barred, signInDoubts: 0, stale: staleBits(states, ['operators']) };
  const isUnread = !isWhole(states.members) || isTechnicalAccount(operatorAt(operators, rows[0] ?? -1));
  return {
    status: isUnread ? personStatuses.unread : personStatuses['by-mask'],
    signInDoubts: population.nearAt(index).length > 0 && !isUnread ? doubtBits.identity : 0,
    stale: staleBits(states, impactSources),
  };
}

/** 1 for each operator who is in Campaign's administrator group now. */
function administratorsIn({ size, groupNames, groups }: OperatorColumns): Uint8Array {
  const found = new Uint8Array(size);
  const admin = groupNames.indexOf(administratorGroup);
  for (let row = 0; row < size; row += 1) if (valuesAt(groups, row).includes(admin)) found[row] = 1;
  return found;
}

export function createBaseline(population: Population): PeopleBaseline {
  const { size, states } = population;
  const column = (): Uint8Array<ArrayBuffer> => new Uint8Array(size);
  const made = {
    status: column(),
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
    const { status, signInDoubts, stale } =
      index < population.userCount ? statusOfUser(population, index, rows) : statusOfLone(population, index, rows);
    made.status[index] = status;
    made.signInDoubts[index] = signInDoubts;
    made.staleDoubts[index] = stale;
    const isBarred = status === personStatuses.barred;
    const missing =
      (status === personStatuses.unread ? doubtBits.members : 0) |
      (areGroupsMissing && !isBarred ? doubtBits['operator-groups'] : 0);
    made.verdicts[index] = (missing | stale) === 0 ? unchanged : unknown;
    made.doubts[index] = missing | stale;
    for (const row of rows) if (isAdministrator[row] === 1) made.isAdministratorNow[index] = 1;
  }
  return made;
}
