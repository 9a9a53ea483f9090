import type { Operator, OperatorGroup } from '@console/domain';
import * as fc from 'fast-check';
import { addressAt } from './small-organizations.ts';

/** Everything there is at one moment, told apart by ids, so that a change of a name is no other thing. */
export interface Moment {
  readonly entries: readonly Entry[];
  readonly people: readonly Person[];
  readonly operators: readonly Operator[];
  readonly groups: readonly OperatorGroup[];
}

/** Something that people hold: a profile of Campaign or of another product, or a user group. */
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

/** One thing that an administrator does, there or in Campaign; `name` tells a failing case. */
export interface Change {
  readonly name: string;
  readonly apply: (moment: Moment) => Moment;
}

/**
 * Names by the kind of thing that may have them, some of each such that a mask makes a group of them. A name never passes from
 * one kind to another: people are listed with names alone, and no list could tell.
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
const anyPlace = fc.nat(mostPeople + 1);

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
    people: people.map(({ holds, isActive }, place) => ({
      id: `U${place}`,
      email: addressAt(place),
      username: addressAt(place),
      isActive,
      holds: holds.filter((id) => id <= entries.length),
    })),
    operators: operators.map(({ isDisabled, isNative }, place) => ({
      ...operatorAt(place),
      isDisabled,
      authentication: isNative ? 'native' : 'ims',
    })),
    groups: ['admin', ...groups].map((name, index) => ({ id: String(index), name, label: name })),
  }));

function operatorAt(place: number): Operator {
  return {
    id: String(place),
    login: addressAt(place),
    label: '',
    email: addressAt(place),
    isDisabled: false,
    authentication: 'ims',
    groupNames: place === 0 ? ['admin'] : [],
  };
}

/** Places are taken modulo what there is; a change of nothing changes nothing. */
function withOne<T>(list: readonly T[], place: number, change: (one: T) => readonly T[]): readonly T[] {
  const at = place % Math.max(1, list.length);
  return list.flatMap((one, index) => (index === at ? change(one) : [one]));
}

/** Two things of one kind never have one name: Admin Console and Campaign refuse it. */
function isFree(list: readonly { readonly name: string }[], name: string): boolean {
  return list.every((one) => one.name !== name);
}

function entryRenamed({ entries, ...moment }: Moment, place: number, to: number): Moment {
  const renamed = withOne(entries, place, (entry) => {
    const names = namesOf[entry.kind];
    const name = names[to % names.length] ?? '';
    return isFree(entries, name) ? [{ ...entry, name }] : [entry];
  });
  return { ...moment, entries: renamed };
}

/** Listed first or last: lists have no fixed order. */
function entryMade({ entries, ...moment }: Moment, kind: Entry['kind'], to: number): Moment {
  const names = namesOf[kind];
  const name = names[to % names.length] ?? '';
  if (!isFree(entries, name)) return { ...moment, entries };
  const entry = { id: Math.max(0, ...entries.map(({ id }) => id)) + 1, kind, name };
  return { ...moment, entries: to % 2 === 0 ? [...entries, entry] : [entry, ...entries] };
}

function entryDeleted({ entries, people, ...moment }: Moment, place: number): Moment {
  const gone = entries[place % Math.max(1, entries.length)]?.id;
  return {
    ...moment,
    people: people.map((person) => ({ ...person, holds: person.holds.filter((id) => id !== gone) })),
    entries: entries.filter(({ id }) => id !== gone),
  };
}

/** Given what they do not hold, or rid of what they do. */
function entryTurned({ people, ...moment }: Moment, place: number, which: number): Moment {
  const id = moment.entries[which % Math.max(1, moment.entries.length)]?.id ?? 0;
  const turned = withOne(people, place, (person) => {
    const rest = person.holds.filter((held) => held !== id);
    return [{ ...person, holds: rest.length < person.holds.length ? rest : [...rest, id] }];
  });
  return { ...moment, people: turned };
}

function personMade(moment: Moment, place: number, which: number): Moment {
  const [email, id] = [addressAt(place), `N${moment.people.length}`];
  if (moment.people.some((one) => one.username === email || one.email === email)) return moment;
  const person = { id, email, username: email, isActive: true, holds: [] };
  return entryTurned({ ...moment, people: [...moment.people, person] }, moment.people.length, which);
}

type PersonChange = (person: Person) => readonly Person[];
type OperatorChange = (operator: Operator) => readonly Operator[];

function ofPerson(moment: Moment, place: number, change: PersonChange): Moment {
  return { ...moment, people: withOne(moment.people, place, change) };
}

function ofOperator(moment: Moment, place: number, change: OperatorChange): Moment {
  return { ...moment, operators: withOne(moment.operators, place, change) };
}

function operatorMade(moment: Moment, place: number): Moment {
  const isKnown = moment.operators.some(({ login }) => login === addressAt(place));
  return isKnown ? moment : { ...moment, operators: [...moment.operators, operatorAt(place)] };
}

function groupMade(moment: Moment, to: number): Moment {
  const name = groupNames[to % groupNames.length] ?? '';
  const group = { id: `made ${name}`, name, label: name };
  return isFree(moment.groups, name) ? { ...moment, groups: [...moment.groups, group] } : moment;
}

/** The built-in group stays. */
function ofGroup(
  { groups, ...moment }: Moment,
  place: number,
  change: (group: OperatorGroup) => OperatorGroup[],
): Moment {
  return { ...moment, groups: withOne(groups, place, (group) => (group.name === 'admin' ? [group] : change(group))) };
}

function groupRenamed(moment: Moment, place: number, to: number): Moment {
  const name = groupNames[to % groupNames.length] ?? '';
  return ofGroup(moment, place, (group) => [isFree(moment.groups, name) ? { ...group, name } : group]);
}

const withAddress = (person: Person, email: string): Person => ({ ...person, email });

/** What may happen to the thing at a place, by its name; the second place is of what it is changed to. */
const changes: Readonly<Record<string, (moment: Moment, place: number, to: number) => Moment>> = {
  'profile or user group renamed': entryRenamed,
  'profile made': (moment, _, to) => entryMade(moment, 'campaign', to),
  "another product's profile made": (moment, _, to) => entryMade(moment, 'analytics', to),
  'user group made': (moment, _, to) => entryMade(moment, 'user-group', to),
  'profile or user group deleted': entryDeleted,
  'given or taken away': entryTurned,
  'person made': personMade,
  'person gone': (moment, place) => ofPerson(moment, place, () => []),
  'person barred or let in': (moment, place) => ofPerson(moment, place, (one) => [{ ...one, isActive: !one.isActive }]),
  'address changed': (moment, place, to) => ofPerson(moment, place, (one) => [withAddress(one, addressAt(to))]),
  'address and user name changed': (moment, place, to) =>
    ofPerson(moment, place, (one) => [{ ...withAddress(one, addressAt(to)), username: addressAt(to) }]),
  'operator disabled or enabled': (moment, place) =>
    ofOperator(moment, place, (one) => [{ ...one, isDisabled: one.isDisabled !== true }]),
  'operator moved': (moment, place) =>
    ofOperator(moment, place, (one) => [{ ...one, groupNames: one.groupNames.length > 0 ? [] : ['admin'] }]),
  "operator's address changed": (moment, place, to) =>
    ofOperator(moment, place, (one) => [{ ...one, email: addressAt(to) }]),
  'operator made': operatorMade,
  'operator gone': (moment, place) => ofOperator(moment, place, () => []),
  'group made': (moment, _, to) => groupMade(moment, to),
  'group gone': (moment, place) => ofGroup(moment, place, () => []),
  'group renamed': groupRenamed,
};

export const anyChange: fc.Arbitrary<Change> = fc
  .tuple(
    fc.oneof(
      // Seen by two lists each, and so the ones that can be seen by halves.
      { weight: 2, arbitrary: fc.constantFrom('profile or user group renamed', 'profile or user group deleted') },
      { weight: 5, arbitrary: fc.constantFrom(...Object.keys(changes)) },
    ),
    anyPlace,
    anyPlace,
  )
  .map(([name, place, to]) => ({
    name: `${name}: ${place} ${to}`,
    apply: (moment) => changes[name]?.(moment, place, to) ?? moment,
  }));
