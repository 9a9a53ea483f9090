import { authenticationAt } from '../../people/columns/operator-columns.ts';
import { stateAt } from '../../people/columns/user-columns.ts';
import type { ImpactState } from '../impact-state.ts';
import { lacks, type MaskColumns, noGroup, readingCount, unreadable } from '../reach/mask-columns.ts';
import { isInactive } from '../../people/people-join.ts';
import { personStatuses } from '../people-baseline.ts';
import { valuesAt } from '../../people/columns/row-lists.ts';
import { cannotCode, doubtsOfGate, hidesEverybody, type SignInGate, stateCodes } from './sign-in-states.ts';
import { doubtBits } from '../../people/source-doubts.ts';

/** What the settings do to sign-in, and one mask read. */
export interface ReadSettings {
  readonly columns: MaskColumns;
  readonly gate: SignInGate;
}

/** Whether some world, and every world, gives a person a group. */
interface Worlds {
  readonly isAlways: boolean;
  readonly isEver: boolean;
}

const accountOff = cannotCode('account-off');
const capturesNothing = cannotCode('captures-nothing');
const groupMissing = cannotCode('group-missing');
const noProfileFits = cannotCode('no-profile-fits');
/** A bit for each reading. */
const everyReading = 2 ** readingCount - 1;

/** For each name, the readings that certainly give a group, and those that may. Computed once, since many people share a name. */
interface NameReadings {
  readonly certain: Uint8Array;
  readonly possible: Uint8Array;
}

function readingsOfNames({ table, groups }: ImpactState, { reached, inDoubt }: MaskColumns): NameReadings {
  const size = table.names.length;
  const found = { certain: new Uint8Array(size), possible: new Uint8Array(size) };
  for (let name = 0; name < size; name += 1) {
    for (let reading = 0; reading < readingCount; reading += 1) {
      const group = reached[name * readingCount + reading] ?? noGroup;
      const isOpen = group === unreadable || inDoubt[name] !== 0;
      if (!isOpen && group < 0) continue;
      const bit = 1 << reading;
      found.possible[name] = (found.possible[name] ?? 0) | bit;
      const isCertain = !isOpen && table.counts[name] === 1 && group < groups.list.length;
      if (isCertain) found.certain[name] = (found.certain[name] ?? 0) | bit;
    }
  }
  return found;
}

/** Whether people sign in under one set of settings: in every world, in none, or in some. */
export class SignInReader {
  readonly #state: ImpactState;
  readonly #columns: MaskColumns;
  readonly #gate: SignInGate;
  readonly #readings: NameReadings;
  readonly #areGroupsMissing: boolean;

  constructor(state: ImpactState, { columns, gate }: ReadSettings) {
    this.#state = state;
    this.#columns = columns;
    this.#gate = gate;
    this.#readings = readingsOfNames(state, columns);
    this.#areGroupsMissing = state.population.states['operator-groups'] === 'missing';
  }

  /** A number of `stateCodes` or `cannotCode`. */
  codeOf(person: number): number {
    if (this.#gate === 'off') return accountOff;
    if (hidesEverybody(this.#gate)) return stateCodes.notKnown;
    const code = this.#codeByMask(person);
    return this.#gate !== 'open' && code === stateCodes.signsIn ? stateCodes.notKnown : code;
  }

  /** Doubt bits of the state; 0 for a state that is known. */
  doubtsOf(person: number): number {
    if (this.codeOf(person) !== stateCodes.notKnown) return 0;
    if (hidesEverybody(this.#gate)) return doubtBits[doubtsOfGate[this.#gate]];
    const byMask = this.#codeByMask(person) === stateCodes.notKnown ? this.#doubtsByMask(person) : 0;
    return this.#gate === 'not-read' || this.#gate === 'untested'
      ? byMask | doubtBits[doubtsOfGate[this.#gate]]
      : byMask;
  }

  #codeByMask(person: number): number {
    const { population, baseline: known, table } = this.#state;
    const status = known.status[person];
    if (status === personStatuses.unread) return stateCodes.notKnown;
    const isStale = (known.staleDoubts[person] ?? 0) !== 0;
    if (status === personStatuses.barred) return isStale ? stateCodes.notKnown : this.#barredCode(person);
    const isDoubtful = isStale || (known.signInDoubts[person] ?? 0) !== 0;
    if (person >= population.userCount) return this.#loneCode(person, isDoubtful);
    const names = valuesAt(table.namesOf, person);
    if (this.#areGroupsMissing) {
      return names.length === 0 && !isDoubtful ? cannotCode('no-profile') : stateCodes.notKnown;
    }
    const { isAlways, isEver } = this.#worldsOf(names);
    if (isStale || (isEver && !isAlways)) return stateCodes.notKnown;
    if (!isEver) return this.#groupless(names);
    return isDoubtful ? stateCodes.notKnown : stateCodes.signsIn;
  }

  #barredCode(person: number): number {
    const { userCount, users, operatorRowsAt } = this.#state.population;
    if (person < userCount && isInactive(stateAt(users, person))) return cannotCode('adobe-account-inactive');
    return cannotCode(operatorRowsAt(person).length === 0 ? 'not-in-campaign-yet' : 'operator-disabled');
  }

  /** An operator without an Admin Console user. The state of a user who nearly matches may be theirs. */
  #loneCode(person: number, isDoubtful: boolean): number {
    const { nearAt, operators, operatorRowsAt } = this.#state.population;
    const mayReach = nearAt(person).some((near) => this.#codeByMask(near.person) < stateCodes.firstCause);
    const isOpen = isDoubtful && (this.#areGroupsMissing || (this.#state.baseline.staleDoubts[person] ?? 0) !== 0);
    if (mayReach || isOpen) return stateCodes.notKnown;
    const [row = -1] = operatorRowsAt(person);
    return cannotCode(authenticationAt(operators, row) === 'native' ? 'native-only' : 'no-profile');
  }

  /** Why no name gives a group in any world, by the main reading. An unlisted name may be a profile, so it counts here. */
  #groupless(names: Int32Array): number {
    if (names.length === 0) return cannotCode('no-profile');
    let isGroupMissing = false;
    for (const name of names) {
      const lack = this.#columns.lack[name] ?? lacks.outside;
      if (lack === lacks.capture) return capturesNothing;
      if (lack === lacks.group) isGroupMissing = true;
    }
    return isGroupMissing ? groupMissing : noProfileFits;
  }

  #worldsOf(names: Int32Array): Worlds {
    const { certain, possible } = this.#readings;
    let [inAll, inSome] = [0, 0];
    for (const name of names) {
      inAll |= certain[name] ?? 0;
      inSome |= possible[name] ?? 0;
    }
    return { isAlways: inAll === everyReading, isEver: inSome !== 0 };
  }

  #doubtsByMask(person: number): number {
    const { population, baseline: known, table } = this.#state;
    const own = (known.signInDoubts[person] ?? 0) | (known.staleDoubts[person] ?? 0);
    if (known.status[person] === personStatuses.unread) {
      return own | doubtBits.members | (this.#areGroupsMissing ? doubtBits['operator-groups'] : 0);
    }
    if (this.#areGroupsMissing) return own | doubtBits['operator-groups'];
    if (person >= population.userCount) return own | doubtBits.identity;
    return own | this.#doubtsOfNames(valuesAt(table.namesOf, person));
  }

  #doubtsOfNames(names: Int32Array): number {
    const worlds = this.#worldsOf(names);
    if (worlds.isAlways || !worlds.isEver) return 0;
    const { table, groups } = this.#state;
    const { reached, inDoubt, differs } = this.#columns;
    let bits = 0;
    for (const name of names) {
      const group = reached[name * readingCount] ?? noGroup;
      if (differs[name] === 1) bits |= doubtBits['mask-reading'];
      if (group === unreadable) bits |= doubtBits['mask-unreadable'];
      else if (inDoubt[name] !== 0) bits |= doubtBits['mask-dialect'];
      if (group >= groups.list.length) bits |= doubtBits['operator-groups'];
      if (group >= 0 && table.counts[name] === 0) bits |= doubtBits.profiles;
    }
    return bits;
  }
}
