import type { AssociationMask } from '../mask/association-mask.ts';
import type { GroupRef, ImpactFacts } from './access-impact.ts';
import { createGroupTable, type GroupTable } from './reach/group-table.ts';
import { type ColumnPair, type MaskColumns, noGroup, readingCount } from './reach/mask-columns.ts';
import { type ApartCounts, countApart, type PeopleApart, peopleApart } from '../people/people-apart.ts';
import { joinPeople, type Population } from '../people/people-join.ts';
import { createBaseline, type PeopleBaseline } from './people-baseline.ts';
import { createProfileTable, type ProfileTable } from './reach/profile-table.ts';
import { valuesAt } from '../people/columns/row-lists.ts';
import type { SignInGates } from './sign-in/sign-in-states.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { createNameCheck, type NameCheck } from '../expectations/unmatched-names.ts';

/** One set of facts, prepared for any mask. */
export interface ImpactState {
  readonly facts: ImpactFacts;
  readonly population: Population;
  readonly groups: GroupTable;
  readonly table: ProfileTable;
  readonly baseline: PeopleBaseline;
  readonly apart: PeopleApart;
  readonly apartCounts: ApartCounts;
  /** How many people are not counted apart. */
  readonly populationSize: number;
  readonly nameCheck: NameCheck;
}

export function createImpactState(facts: ImpactFacts): ImpactState {
  const population = joinPeople(facts);
  const groups = createGroupTable(facts.groups, population.states['operator-groups']);
  const table = createProfileTable(population, facts);
  const { states } = population;
  const nameCheck = createNameCheck({ groups: groups.list, profileNames: table.names, states });
  const apart = peopleApart(population, table);
  const apartCounts = countApart(apart);
  const populationSize = population.size - apartCounts['not-of-this-instance'] - apartCounts['technical-account'];
  const baseline = createBaseline(population);
  return { facts, population, groups, table, baseline, apart, apartCounts, populationSize, nameCheck };
}

/** The state with two masks read. */
export interface PairState extends ImpactState {
  readonly masks: { readonly before: AssociationMask; readonly after: AssociationMask };
  readonly pair: ColumnPair;
  /** The only reading used, where one was stated. */
  readonly stated: StatedReading | undefined;
  readonly gates: SignInGates;
  /** Both masks are the same text and no other setting changes: nobody is affected, even where much is not known. */
  readonly isUnchanged: boolean;
  /** Whether everybody signs in before the change: a number of `stateCodes` or `cannotCode` for each person. */
  readonly today: Uint8Array;
}

export function groupRefOf({ groups, pair }: PairState, index: number): GroupRef {
  const group = groups.list[index];
  if (group !== undefined) return { name: group.name, label: group.label };
  const text =
    pair.after.unlisted[index - groups.list.length] ?? pair.before.unlisted[index - groups.list.length] ?? '';
  return { name: text, label: text };
}

/** The group that a name gives by the main reading, or `noGroup`. */
export function mainGroupOf({ reached }: MaskColumns, name: number): number {
  const group = reached[name * readingCount] ?? noGroup;
  return group < 0 ? noGroup : group;
}

/** Groups that a person's profiles give by the main reading, in the order of the profiles. Includes names that only may count. */
export function mainGroupsOf(state: PairState, columns: MaskColumns, person: number): number[] {
  const found = new Set<number>();
  for (const name of valuesAt(state.table.namesOf, person)) {
    const group = mainGroupOf(columns, name);
    if (group !== noGroup) found.add(group);
  }
  return [...found];
}
