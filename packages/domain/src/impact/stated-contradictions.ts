import { alternativeReadings } from '../preview/profile-match.ts';
import type { StatedContradictions } from './access-impact.ts';
import {
  authenticationAt,
  disabledCodes,
  operatorAt,
  type OperatorColumns,
} from '../people/columns/operator-columns.ts';
import type { ImpactState } from './impact-state.ts';
import { type MaskColumns, noGroup, readingCount, unreadable } from './reach/mask-columns.ts';
import type { Operator } from '../people/people.ts';
import { emailOf, nameOf } from '../people/people-order.ts';
import { valuesAt } from '../people/columns/row-lists.ts';

/** At most so many of those who contradict are listed. */
const peopleLimit = 20;
/** People checked between two yields. */
const peopleAtOnce = 4096;
const readingNames = ['main', ...alternativeReadings] as const;

interface Question {
  readonly state: ImpactState;
  /** People in the order of their names. */
  readonly order: Int32Array;
  readonly asStated: MaskColumns;
  /** The main reading and its alternatives. */
  readonly asUnstated: MaskColumns;
}

type Contradiction = StatedContradictions['people'][number];

/** A name that cannot be read for certain may give any group: it proves nothing. */
function isOpen({ reached, inDoubt }: MaskColumns, name: number): boolean {
  return reached[name * readingCount] === unreadable || inDoubt[name] !== 0;
}

/** `open`: it is not known whether one of the person's names gives a group under the stated reading. */
function contradictionOf(question: Question, person: number, operator: Operator): Contradiction | 'open' | undefined {
  const { state, asStated, asUnstated } = question;
  const { groups, table, population } = state;
  const groupsNow = new Set(operator.groupNames);
  const names = valuesAt(table.namesOf, person);
  const found = new Set<string>();
  const readings = new Set<(typeof readingNames)[number]>();
  let isAnyOpen = false;
  for (const name of names) {
    if (isOpen(asStated, name)) {
      isAnyOpen = true;
      continue;
    }
    const stated = groups.list[asStated.reached[name * readingCount] ?? noGroup];
    if (stated !== undefined && groupsNow.has(stated.name)) return undefined;
    if (table.counts[name] !== 1) continue;
    // A name that engines read differently counts too: some engine gives the group, and the stated reading does not.
    for (const [reading, readingName] of readingNames.entries()) {
      const other = groups.list[asUnstated.reached[name * readingCount + reading] ?? noGroup];
      if (other === undefined || !groupsNow.has(other.name)) continue;
      found.add(other.name);
      readings.add(readingName);
    }
  }
  if (isAnyOpen) return 'open';
  if (found.size === 0) return undefined;
  return {
    personId: population.idAt(person),
    name: nameOf(population, person),
    email: emailOf(population, person),
    login: operator.login,
    groups: [...found],
    readings: [...readings],
  };
}

/** Signs in by Adobe ID, and is in a group. */
function mayContradict(operators: OperatorColumns, row: number): boolean {
  const isEnabled = operators.disabled[row] === disabledCodes.no;
  return isEnabled && authenticationAt(operators, row) === 'ims' && valuesAt(operators.groups, row).length > 0;
}

/** Whether every list is complete or stale, and the mask could be read for every name. */
function isEverythingKnown({ state, asStated }: Question): boolean {
  const { states } = state.population;
  const isAnyMissing = Object.values(states).some((known) => known === 'missing' || known === 'partial');
  return !isAnyMissing && asStated.reached.every((group) => group !== unreadable);
}

/** Operators whose groups in Campaign fit another reading of the mask in force, not the stated one. */
export function* findContradictions(question: Question): Generator<number, StatedContradictions, void> {
  const { population } = question.state;
  const people: Contradiction[] = [];
  let count = 0;
  let isAnyOpen = false;
  for (const [index, person] of question.order.entries()) {
    if (index > 0 && index % peopleAtOnce === 0) yield index;
    for (const row of population.operatorRowsAt(person)) {
      if (!mayContradict(population.operators, row)) continue;
      const found = contradictionOf(question, person, operatorAt(population.operators, row));
      if (found === 'open') isAnyOpen = true;
      if (found === undefined || found === 'open') continue;
      count += 1;
      if (people.length < peopleLimit) people.push(found);
    }
  }
  return { count, people, isKnown: !isAnyOpen && isEverythingKnown(question) };
}
