import { type PairState, groupRefOf } from '../impact-state.ts';
import { type MaskColumns, noGroup, readingCount, unreadable } from './mask-columns.ts';
import { personStatuses } from '../people-baseline.ts';
import { valuesAt } from '../../people/columns/row-lists.ts';
import { doubtsOfGate, hidesEverybody } from '../sign-in/sign-in-states.ts';
import { doubtBits } from '../../people/source-doubts.ts';

/** In every world, in none, or in some. */
export type Reach = 'yes' | 'no' | 'maybe';

export type MaskSide = 'before' | 'after';

/** Any group at all: one is enough to sign in. */
export const anyGroup = -3;

function columnsOf({ pair }: PairState, side: MaskSide): MaskColumns {
  return side === 'before' ? pair.before : pair.after;
}

/** Whether one reading certainly, or possibly, gives a person a group. */
interface Chance {
  isCertain: boolean;
  isPossible: boolean;
}

function chanceOf(state: PairState, columns: MaskColumns, { names, reading, group }: Wanted): Chance {
  const chance = { isCertain: false, isPossible: false };
  for (const name of names) {
    const reached = columns.reached[name * readingCount + reading] ?? noGroup;
    const isOpen = reached === unreadable || columns.inDoubt[name] !== 0;
    if (isOpen) chance.isPossible = true;
    if (isOpen || reached < 0 || (group !== anyGroup && reached !== group)) continue;
    chance.isPossible = true;
    if (state.table.counts[name] === 1 && reached < state.groups.list.length) chance.isCertain = true;
  }
  return chance;
}

interface Wanted {
  readonly names: Int32Array;
  readonly reading: number;
  readonly group: number;
}

/** Whether the mask alone puts a holder of these names in the group. */
function reachOfNames(state: PairState, side: MaskSide, wanted: { names: Int32Array; group: number }): Reach {
  const columns = columnsOf(state, side);
  let isCertain = true;
  let isPossible = false;
  for (let reading = 0; reading < readingCount; reading += 1) {
    const chance = chanceOf(state, columns, { ...wanted, reading });
    isCertain &&= chance.isCertain;
    isPossible ||= chance.isPossible;
  }
  if (isCertain) return 'yes';
  return isPossible ? 'maybe' : 'no';
}

/** Whether one name by itself gives its holder the group. */
export function reachOfName(state: PairState, side: MaskSide, wanted: { name: number; group: number }): Reach {
  return reachOfNames(state, side, { names: Int32Array.of(wanted.name), group: wanted.group });
}

/** An operator without an Admin Console user may be a user who nearly matches, and then reaches that user's groups. */
function isNearReach(state: PairState, side: MaskSide, { person, group }: { person: number; group: number }): boolean {
  const near = state.population.nearAt(person);
  return near.some((match) => reachByMask(state, side, { person: match.person, group }) !== 'no');
}

/** Whether a person is in a group, or with `anyGroup` signs in at all, under the settings of one side. */
export function reachOfPerson(state: PairState, side: MaskSide, wanted: { person: number; group: number }): Reach {
  const gate = state.gates[side];
  if (gate === 'off') return 'no';
  if (hidesEverybody(gate)) return 'maybe';
  const reach = reachByMask(state, side, wanted);
  return gate !== 'open' && reach === 'yes' ? 'maybe' : reach;
}

/** Doubt bits of `reachOfPerson`; 0 where it is certain. */
export function doubtsOfReach(state: PairState, side: MaskSide, wanted: { person: number; group: number }): number {
  const gate = state.gates[side];
  if (gate === 'off') return 0;
  if (hidesEverybody(gate)) return doubtBits[doubtsOfGate[gate]];
  const reach = reachByMask(state, side, wanted);
  if (reach === 'no') return 0;
  const byGate = gate === 'open' ? 0 : doubtBits[doubtsOfGate[gate]];
  return reach === 'yes' ? byGate : byGate | doubtsByMask(state, side, wanted);
}

function doubtsByMask(state: PairState, side: MaskSide, { person, group }: { person: number; group: number }): number {
  const { status, signInDoubts, staleDoubts } = state.baseline;
  const own = (signInDoubts[person] ?? 0) | (staleDoubts[person] ?? 0);
  if (status[person] === personStatuses.unread) return own | doubtBits.members;
  if (status[person] === personStatuses.barred) return own;
  if (person >= state.population.userCount) return own | doubtBits.identity;
  if (state.population.states['operator-groups'] === 'missing') return own | doubtBits['operator-groups'];
  const names = valuesAt(state.table.namesOf, person);
  return reachOfNames(state, side, { names, group }) === 'maybe' ? own | doubtsOfNames(state, side, names) : own;
}

function doubtsOfNames(state: PairState, side: MaskSide, names: Int32Array): number {
  const { reached, inDoubt, differs } = columnsOf(state, side);
  let bits = 0;
  for (const name of names) {
    const group = reached[name * readingCount] ?? noGroup;
    if (group === unreadable) bits |= doubtBits['mask-unreadable'];
    if (inDoubt[name] !== 0) bits |= doubtBits['mask-dialect'];
    if (differs[name] === 1) bits |= doubtBits['mask-reading'];
    if (group >= state.groups.list.length) bits |= doubtBits['operator-groups'];
    if (group !== noGroup && state.table.counts[name] === 0) bits |= doubtBits.profiles;
  }
  return bits === 0 ? doubtBits['mask-reading'] : bits;
}

function reachByMask(state: PairState, side: MaskSide, wanted: { person: number; group: number }): Reach {
  const { person, group } = wanted;
  const { status, signInDoubts, staleDoubts } = state.baseline;
  if (status[person] === personStatuses.unread) return 'maybe';
  const isDoubtful = (signInDoubts[person] ?? 0) !== 0 || (staleDoubts[person] ?? 0) !== 0;
  if (status[person] === personStatuses.barred) return isDoubtful ? 'maybe' : 'no';
  if (state.population.userAt(person) === undefined && isNearReach(state, side, wanted)) return 'maybe';
  const names = valuesAt(state.table.namesOf, person);
  if (state.population.states['operator-groups'] === 'missing')
    return names.length === 0 && !isDoubtful ? 'no' : 'maybe';
  const reach = reachOfNames(state, side, { names, group });
  if ((staleDoubts[person] ?? 0) !== 0) return 'maybe';
  return reach === 'yes' && isDoubtful ? 'maybe' : reach;
}

/** Every group that some reading of a mask gives a person, in the order of the profiles. */
export function possibleGroupsOf(state: PairState, side: MaskSide, person: number): number[] {
  const columns = columnsOf(state, side);
  const found = new Set<number>();
  for (const name of valuesAt(state.table.namesOf, person)) {
    for (let reading = 0; reading < readingCount; reading += 1) {
      const group = columns.reached[name * readingCount + reading] ?? noGroup;
      if (group >= 0) found.add(group);
    }
  }
  return [...found];
}

/** Index of a group by its internal name, those that may exist included; `noGroup` when no name reaches such a group. */
export function groupIndexOf(state: PairState, name: string): number {
  const known = state.groups.indexOf(name);
  if (known !== -1) return known;
  const { list } = state.groups;
  for (let index = list.length; index < state.pair.groupLimit; index += 1) {
    if (groupRefOf(state, index).name === name) return index;
  }
  return noGroup;
}
