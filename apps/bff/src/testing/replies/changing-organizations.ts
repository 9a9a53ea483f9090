import type { Operator, OperatorGroup } from '@console/domain';
import * as fc from 'fast-check';
import { addressAt } from './small-organizations.ts';

/** An organization at one moment. Things have ids, so that a renamed thing is still the same one. */
export interface Moment {
  readonly entries: readonly Entry[];
  readonly people: readonly Person[];
  readonly operators: readonly Operator[];
  readonly groups: readonly OperatorGroup[];
}

/** Something that people have: a profile of Campaign or of another product, or a user group. */
export interface Entry {
  readonly id: number;
  readonly name: string;
  readonly kind: 'campaign' | 'analytics' | 'user-group';
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly username: string;
  readonly isActive: boolean;
  /** Ids of entries. */
  readonly holds: readonly number[];
}

/** One change by an administrator, in Admin Console or in Campaign; `name` identifies a failing case. */
export interface Change {
  readonly name: string;
  readonly apply: (moment: Moment) => Moment;
}

/**
 * Names that each kind of thing may have; a mask turns some of each into group names. A name never moves from one kind to
 * another: people are listed with names only, so no list could show that.
 */
const namesOf: Readonly<Record<Entry['kind'], readonly string[]>> = {
  campaign: [
    'Campaign - a - admin',
    'Campaign - a - delivery',
    'Campaign - a - report',
    'Campaign - a - other',
    'Campaign - b - admin',
  ],
  analytics: ['Analytics - everybody', 'Campaign - a - guest'],
  'user-group': ['Everybody', 'Campaign - a - staff'],
};
const groupNames = ['delivery', 'report', 'other', 'guest', 'staff', 'Everybody', 'a - delivery'];

const anyEntries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(
    fc.subarray([...namesOf.campaign], { minLength: 1 }),
    fc.subarray([...namesOf.analytics]),
    fc.subarray([...namesOf['user-group']]),
  )
  .map(([campaign, analytics, userGroups]) =>
    [
      ...campaign.map((name) => ({ name, kind: 'campaign' as const })),
      ...analytics.map((name) => ({ name, kind: 'analytics' as const })),
      ...userGroups.map((name) => ({ name, kind: 'user-group' as const })),
    ].map(({ name, kind }, index) => ({ id: index + 1, name, kind })),
  );

const mostPeople = 5;
const anyPosition = fc.nat(mostPeople + 1);

export const anyMoment: fc.Arbitrary<Moment> = fc
  .record({
    entries: anyEntries,
    people: fc.array(
      fc.record({
        holds: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { maxLength: 3 }),
        isActive: fc.constantFrom(true, true, true, false),
      }),
      { minLength: 1, maxLength: mostPeople },
    ),
    operators: fc.array(
      fc.record({
        isDisabled: fc.constantFrom(false, false, false, true),
        isNative: fc.constantFrom(false, false, true),
      }),
      { maxLength: mostPeople },
    ),
    groups: fc.subarray(groupNames, { minLength: 1 }),
  })
  .map(({ entries, people, operators, groups }) => ({
    entries,
    people: people.map(({ holds, isActive }, position) => ({
      id: `U${position}`,
      email: addressAt(position),
      username: addressAt(position),
      isActive,
      holds: holds.filter((id) => id <= entries.length),
    })),
    operators: operators.map(({ isDisabled, isNative }, position) => ({
      ...operatorAt(position),
      isDisabled,
      authentication: isNative ? 'native' : 'ims',
    })),
    groups: ['admin', ...groups].map((name, index) => ({ id: String(index), name, label: name })),
  }));

function operatorAt(position: number): Operator {
  return {
    id: String(position),
    login: addressAt(position),
    label: '',
    email: addressAt(position),
    isDisabled: false,
    authentication: 'ims',
    groupNames: position === 0 ? ['admin'] : [],
  };
}

/** Changes the item at `position` modulo the length; an empty list stays empty. */
function withOne<T>(list: readonly T[], position: number, change: (one: T) => readonly T[]): readonly T[] {
  const at = position % Math.max(1, list.length);
  return list.flatMap((one, index) => (index === at ? change(one) : [one]));
}

/** Admin Console and Campaign refuse two things of one kind with the same name. */
function isFree(list: readonly { readonly name: string }[], name: string): boolean {
  return list.every((one) => one.name !== name);
}

function entryRenamed({ entries, ...moment }: Moment, position: number, to: number): Moment {
  const renamed = withOne(entries, position, (entry) => {
    const names = namesOf[entry.kind];
    const name = names[to % names.length] ?? '';
    return isFree(entries, name) ? [{ ...entry, name }] : [entry];
  });
  return { ...moment, entries: renamed };
}

/** The new entry is first or last, since lists have no fixed order. */
function entryMade({ entries, ...moment }: Moment, kind: Entry['kind'], to: number): Moment {
  const names = namesOf[kind];
  const name = names[to % names.length] ?? '';
  if (!isFree(entries, name)) return { ...moment, entries };
  const entry = { id: Math.max(0, ...entries.map(({ id }) => id)) + 1, kind, name };
  return { ...moment, entries: to % 2 === 0 ? [...entries, entry] : [entry, ...entries] };
}

function entryDeleted({ entries, people, ...moment }: Moment, position: number): Moment {
  const gone = entries[position % Math.max(1, entries.length)]?.id;
  return {
    ...moment,
    people: people.map((person) => ({ ...person, holds: person.holds.filter((id) => id !== gone) })),
    entries: entries.filter(({ id }) => id !== gone),
  };
}

/** Gives a person an entry, or takes it away if they have it. */
function entryTurned({ people, ...moment }: Moment, position: number, which: number): Moment {
  const id = moment.entries[which % Math.max(1, moment.entries.length)]?.id ?? 0;
  const turned = withOne(people, position, (person) => {
    const rest = person.holds.filter((other) => other !== id);
    return [{ ...person, holds: rest.length < person.holds.length ? rest : [...rest, id] }];
  });
  return { ...moment, people: turned };
}

function personMade(moment: Moment, position: number, which: number): Moment {
  const [email, id] = [addressAt(position), `N${moment.people.length}`];
  if (moment.people.some((one) => one.username === email || one.email === email)) return moment;
  const person = { id, email, username: email, isActive: true, holds: [] };
  return entryTurned({ ...moment, people: [...moment.people, person] }, moment.people.length, which);
}

type PersonChange = (person: Person) => readonly Person[];
type OperatorChange = (operator: Operator) => readonly Operator[];

function ofPerson(moment: Moment, position: number, change: PersonChange): Moment {
  return { ...moment, people: withOne(moment.people, position, change) };
}

function ofOperator(moment: Moment, position: number, change: OperatorChange): Moment {
  return { ...moment, operators: withOne(moment.operators, position, change) };
}

function operatorMade(moment: Moment, position: number): Moment {
  const isKnown = moment.operators.some(({ login }) => login === addressAt(position));
  return isKnown ? moment : { ...moment, operators: [...moment.operators, operatorAt(position)] };
}

function groupMade(moment: Moment, to: number): Moment {
  const name = groupNames[to % groupNames.length] ?? '';
  const group = { id: `made ${name}`, name, label: name };
  return isFree(moment.groups, name) ? { ...moment, groups: [...moment.groups, group] } : moment;
}

/** The built-in group stays. */
function ofGroup(
  { groups, ...moment }: Moment,
  position: number,
  change: (group: OperatorGroup) => OperatorGroup[],
): Moment {
  return {
    ...moment,
    groups: withOne(groups, position, (group) => (group.name === 'admin' ? [group] : change(group))),
  };
}

function groupRenamed(moment: Moment, position: number, to: number): Moment {
  const name = groupNames[to % groupNames.length] ?? '';
  return ofGroup(moment, position, (group) => [isFree(moment.groups, name) ? { ...group, name } : group]);
}

const withAddress = (person: Person, email: string): Person => ({ ...person, email });

/** All changes by name. `position` picks the thing to change, `to` picks its new value. */
const changes: Readonly<Record<string, (moment: Moment, position: number, to: number) => Moment>> = {
  'profile or user group renamed': entryRenamed,
  'profile made': (moment, _, to) => entryMade(moment, 'campaign', to),
  "another product's profile made": (moment, _, to) => entryMade(moment, 'analytics', to),
  'user group made': (moment, _, to) => entryMade(moment, 'user-group', to),
  'profile or user group deleted': entryDeleted,
  'given or taken away': entryTurned,
  'person made': personMade,
  'person gone': (moment, position) => ofPerson(moment, position, () => []),
  'person barred or let in': (moment, position) =>
    ofPerson(moment, position, (one) => [{ ...one, isActive: !one.isActive }]),
  'address changed': (moment, position, to) => ofPerson(moment, position, (one) => [withAddress(one, addressAt(to))]),
  'address and user name changed': (moment, position, to) =>
    ofPerson(moment, position, (one) => [{ ...withAddress(one, addressAt(to)), username: addressAt(to) }]),
  'operator disabled or enabled': (moment, position) =>
    ofOperator(moment, position, (one) => [{ ...one, isDisabled: one.isDisabled !== true }]),
  'operator moved': (moment, position) =>
    ofOperator(moment, position, (one) => [{ ...one, groupNames: one.groupNames.length > 0 ? [] : ['admin'] }]),
  "operator's address changed": (moment, position, to) =>
    ofOperator(moment, position, (one) => [{ ...one, email: addressAt(to) }]),
  'operator made': operatorMade,
  'operator gone': (moment, position) => ofOperator(moment, position, () => []),
  'group made': (moment, _, to) => groupMade(moment, to),
  'group gone': (moment, position) => ofGroup(moment, position, () => []),
  'group renamed': groupRenamed,
};

export const anyChange: fc.Arbitrary<Change> = fc
  .tuple(
    fc.oneof(
      // Two lists show each of these, so a read can show half of the change.
      { weight: 2, arbitrary: fc.constantFrom('profile or user group renamed', 'profile or user group deleted') },
      { weight: 5, arbitrary: fc.constantFrom(...Object.keys(changes)) },
    ),
    anyPosition,
    anyPosition,
  )
  .map(([name, position, to]) => ({
    name: `${name}: ${position} ${to}`,
    apply: (moment) => changes[name]?.(moment, position, to) ?? moment,
  }));
