import type { Person, DirectoryGroup, OrganizationSeed, PersonChange } from './person.ts';
import { EditedGroups } from './edited-groups.ts';
import { EditedPeople } from './edited-people.ts';
import { newPerson } from './new-person.ts';

/** Whom a request means: an e-mail address or a username, compared without regard to case. */
export interface PersonSearch {
  readonly user: string;
  /** `AdobeID` for accounts people made themselves, else the domain of the account. */
  readonly domain?: string | undefined;
  /** Of an Adobe ID and another account with one address: the Adobe ID. */
  readonly prefersAdobeId?: boolean | undefined;
}

/** An Admin Console organisation, with the indexes its API needs built on first use. */
export class Organization {
  /** Counted in the totals of the organisation, never listed. */
  readonly technicalAccounts: number;
  private readonly people: EditedPeople;
  private readonly editedGroups: EditedGroups;
  private members: Map<number, number[]> | undefined;
  private readonly deepMembers = new Map<number, readonly number[]>();
  private parents: Map<number, number[]> | undefined;
  private claimed: ReadonlySet<string> | undefined;

  constructor(seed: OrganizationSeed) {
    this.people = new EditedPeople(seed);
    this.technicalAccounts = seed.technicalAccounts ?? 0;
    this.editedGroups = new EditedGroups(seed.groups);
  }

  get groups(): readonly DirectoryGroup[] {
    return this.editedGroups.all();
  }

  /** Places of everybody, in the order they are listed; what `personAt` and `groupNames` take. */
  allPeople(): readonly number[] {
    return this.people.places();
  }

  personAt(place: number): Person {
    return this.people.personAt(place);
  }

  /** The first person with this e-mail address, with the names of the groups they were put into. */
  person(email: string): (Person & { readonly groups: readonly string[] }) | undefined {
    const place = this.people.placeOf(email);
    return place === undefined ? undefined : { ...this.personAt(place), groups: this.groupNames(place, true) };
  }

  /** Names of the product profiles an active person holds, those through user groups included; undefined for anybody else. */
  profileNames(email: string): string[] | undefined {
    const place = this.people.placeOf(email);
    if (place === undefined || this.personAt(place).status !== 'active') return undefined;
    return this.groupsOf(place, false).flatMap(({ type, groupName }) => (type === 'PRODUCT_PROFILE' ? groupName : []));
  }

  /** Place of the person a request means. A username that is no address is looked for in its domain only. */
  find({ user, domain, prefersAdobeId = false }: PersonSearch): number | undefined {
    const wanted = user.toLowerCase();
    const inDomain = domain?.toLowerCase();
    if (inDomain === undefined && !wanted.includes('@')) return undefined;
    const found = this.allPeople().filter((place) => {
      const { email, username, type, domain: own } = this.personAt(place);
      if (email.toLowerCase() !== wanted && username.toLowerCase() !== wanted) return false;
      if (inDomain === undefined) return true;
      return type === 'adobeID' ? inDomain === 'adobeid' : own.toLowerCase() === inDomain;
    });
    return found.find((place) => (this.personAt(place).type === 'adobeID') === prefersAdobeId) ?? found[0];
  }

  /** Domains that accounts of the organisation belong to, in lower case. */
  claimedDomains(): ReadonlySet<string> {
    this.claimed ??= new Set(
      this.allPeople().flatMap((place) => {
        const { type, domain } = this.personAt(place);
        return type === 'adobeID' || domain === '' ? [] : domain.toLowerCase();
      }),
    );
    return this.claimed;
  }

  /** Adds a person, or changes the first with this address. Throws for a group that does not exist. */
  putPerson(email: string, { groups, ...change }: PersonChange): void {
    const place = this.people.placeOf(email);
    const groupIds = groups?.map((name) => this.existingGroup(name).groupId);
    if (place === undefined) this.addPerson({ email, ...change }, groupIds ?? []);
    else {
      const person = { ...this.personAt(place), ...change };
      this.people.set(place, { person, groupIds: groupIds ?? this.people.directGroupIds(place) });
      this.forgetPeople();
    }
  }

  addPerson(person: Partial<Person> & Pick<Person, 'email'>, groupIds: readonly number[] = []): void {
    this.people.add({ person: newPerson(person), groupIds });
    this.forgetPeople();
  }

  changePerson(place: number, change: Partial<Person>): void {
    this.people.set(place, {
      person: { ...this.personAt(place), ...change },
      groupIds: this.people.directGroupIds(place),
    });
    this.forgetPeople();
  }

  /** Puts a person into a group or takes them out. Throws when either does not exist. */
  setMembership({ email, group }: { email: string; group: string }, isMember: boolean): void {
    const place = this.people.placeOf(email);
    if (place === undefined) throw new Error(`The organisation has nobody with the address ${email}.`);
    this.setMember({ place, groupId: this.existingGroup(group).groupId }, isMember);
  }

  setMember({ place, groupId }: { place: number; groupId: number }, isMember: boolean): void {
    const others = this.people.directGroupIds(place).filter((id) => id !== groupId);
    this.people.set(place, { person: this.personAt(place), groupIds: isMember ? [...others, groupId] : others });
    this.forgetPeople();
  }

  removePerson(email: string): void {
    const place = this.people.placeOf(email);
    if (place !== undefined) this.removeAt(place);
  }

  removeAt(place: number): void {
    this.people.remove(place);
    this.forgetPeople();
  }

  /** Finds a group by id, else by name without regard to case, the first of several. */
  group(nameOrId: string): DirectoryGroup | undefined {
    return this.editedGroups.find(nameOrId);
  }

  addGroup(group: Omit<DirectoryGroup, 'groupId'>): void {
    this.editedGroups.add(group);
  }

  changeGroup(groupId: number, change: Partial<Omit<DirectoryGroup, 'groupId'>>): void {
    this.editedGroups.change(groupId, change);
    this.parents = undefined;
    this.deepMembers.clear();
  }

  /** Removes a group; whoever is in it is in it no more. */
  removeGroup(groupId: number): void {
    this.editedGroups.remove(groupId);
    this.parents = undefined;
    this.deepMembers.clear();
  }

  /** Places of the people put into the group itself, ascending. */
  directMembers(groupId: number): readonly number[] {
    if (!this.members) {
      this.members = new Map();
      for (const place of this.allPeople()) {
        for (const id of this.people.directGroupIds(place)) {
          const list = this.members.get(id);
          if (list) list.push(place);
          else this.members.set(id, [place]);
        }
      }
    }
    return this.members.get(groupId) ?? [];
  }

  /** Places of all people of the group, those of its member groups included. */
  allMembers(groupId: number): readonly number[] {
    const known = this.deepMembers.get(groupId);
    if (known) return known;
    const inner = (this.editedGroups.withId(groupId)?.memberGroupIds ?? []).filter((id) =>
      this.editedGroups.withId(id),
    );
    if (inner.length === 0) return this.directMembers(groupId);
    const all = new Set(this.directMembers(groupId));
    for (const id of inner) for (const place of this.allMembers(id)) all.add(place);
    const sorted = [...all].sort((left, right) => left - right);
    this.deepMembers.set(groupId, sorted);
    return sorted;
  }

  memberCount(group: DirectoryGroup): number {
    return this.directMembers(group.groupId).length + (group.technicalMembers ?? 0);
  }

  /** The groups the person was put into. */
  directGroups(place: number): readonly DirectoryGroup[] {
    return this.people.directGroupIds(place).flatMap((id) => this.editedGroups.withId(id) ?? []);
  }

  /** Names of the groups the person was put into; with those that these belong to, at any depth, unless `directOnly`. */
  groupNames(place: number, directOnly: boolean): string[] {
    return this.groupsOf(place, directOnly).map(({ groupName }) => groupName);
  }

  private groupsOf(place: number, directOnly: boolean): DirectoryGroup[] {
    const ids = new Set(this.people.directGroupIds(place));
    if (!directOnly) for (const id of ids) for (const parent of this.parentsOf(id)) ids.add(parent);
    return [...ids].flatMap((id) => this.editedGroups.withId(id) ?? []);
  }

  private existingGroup(nameOrId: string): DirectoryGroup {
    const group = this.group(nameOrId);
    if (!group) throw new Error(`The organisation has no group ${nameOrId}.`);
    return group;
  }

  private forgetPeople(): void {
    this.members = undefined;
    this.claimed = undefined;
    this.deepMembers.clear();
  }

  private parentsOf(groupId: number): readonly number[] {
    if (!this.parents) {
      this.parents = new Map();
      for (const group of this.groups) {
        for (const inner of group.memberGroupIds ?? []) {
          this.parents.set(inner, [...(this.parents.get(inner) ?? []), group.groupId]);
        }
      }
    }
    // A group that was removed brings nothing.
    return this.editedGroups.withId(groupId) ? (this.parents.get(groupId) ?? []) : [];
  }
}
