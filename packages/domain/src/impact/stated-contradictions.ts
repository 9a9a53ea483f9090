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

/** Shown of all who contradict. */
const peopleLimit = 20;
/** People looked at between two looks at the clock. */
const peopleAtOnce = 4096;
const readingNames = ['main', ...alternativeReadings] as const;

interface Question {
  readonly state: ImpactState;
  /** People in the order of their names. */
  readonly order: Int32Array;
  readonly asStated: MaskColumns;
  /** The main reading and its alternatives. */
  readonly asEver: MaskColumns;
}

type Contradiction = StatedContradictions['people'][number];

/** A name whose reading is not known could give any group: it neither proves nor disproves. */
function isOpen({ reached, inDoubt }: MaskColumns, name: number): boolean {
  return reached[name * readingCount] === unreadable || inDoubt[name] !== 0;
}

/** `open`: a name held may give one of the groups under the stated reading, and nobody knows whether it does. */
function contradictionOf(question: Question, person: number, operator: Operator): Contradiction | 'open' | undefined {
  const { state, asStated, asEver } = question;
  const { groups, table, population } = state;
  const held = new Set(operator.groupNames);
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
    if (stated !== undefined && held.has(stated.name)) return undefined;
    if (table.counts[name] !== 1) continue;
    // A name that engines read differently speaks too: one of them gives the group, and the stated reading does not.
    for (const [reading, readingName] of readingNames.entries()) {
      const other = groups.list[asEver.reached[name * readingCount + reading] ?? noGroup];
      if (other === undefined || !held.has(other.name)) continue;
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

/** Whether every list that could speak against a stated reading was read at all, and the mask too. */
function isEverythingKnown({ state, asStated }: Question): boolean {
  const { states } = state.population;
  const isAnyMissing = Object.values(states).some((known) => known === 'missing' || known === 'partial');
  return !isAnyMissing && asStated.reached.every((group) => group !== unreadable);
}

/** Everybody whose groups in Campaign speak for another reading of the mask in force than the stated one. */
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
