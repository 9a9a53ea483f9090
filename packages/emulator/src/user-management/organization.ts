import type { Person, DirectoryGroup, OrganizationSeed, PersonChange } from './person.ts';
import { EditedGroups } from './edited-groups.ts';
import { EditedPeople } from './edited-people.ts';
import { newPerson } from './new-person.ts';

/** The person of a request: an e-mail address or a username, compared without case. */
export interface PersonSearch {
  readonly user: string;
  /** `AdobeID` for accounts that people created themselves, else the domain of the account. */
  readonly domain?: string | undefined;
  /** Prefers the Adobe ID where another account has the same address. */
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

  /** Indexes of everybody, in the order they are listed; what `personAt` and `groupNames` take. */
  allPeople(): readonly number[] {
    return this.people.indexes();
  }

  personAt(index: number): Person {
    return this.people.personAt(index);
  }

  /** The first person with this e-mail address, with the names of their direct groups. */
  person(email: string): (Person & { readonly groups: readonly string[] }) | undefined {
    const index = this.people.indexOf(email);
    return index === undefined ? undefined : { ...this.personAt(index), groups: this.groupNames(index, true) };
  }

  /** Names of an active person's product profiles, also by user groups; undefined for anybody else. */
  profileNames(email: string): string[] | undefined {
    const index = this.people.indexOf(email);
    if (index === undefined || this.personAt(index).status !== 'active') return undefined;
    return this.groupsOf(index, false).flatMap(({ type, groupName }) => (type === 'PRODUCT_PROFILE' ? groupName : []));
  }

  /** Index of the person of a request. A username that is not an address is only searched in its domain. */
  find({ user, domain, prefersAdobeId = false }: PersonSearch): number | undefined {
    const wanted = user.toLowerCase();
    const inDomain = domain?.toLowerCase();
    if (inDomain === undefined && !wanted.includes('@')) return undefined;
    const found = this.allPeople().filter((index) => {
      const { email, username, type, domain: own } = this.personAt(index);
      if (email.toLowerCase() !== wanted && username.toLowerCase() !== wanted) return false;
      if (inDomain === undefined) return true;
      return type === 'adobeID' ? inDomain === 'adobeid' : own.toLowerCase() === inDomain;
    });
    return found.find((index) => (this.personAt(index).type === 'adobeID') === prefersAdobeId) ?? found[0];
  }

  /** Domains that accounts of the organisation belong to, in lower case. */
  claimedDomains(): ReadonlySet<string> {
    this.claimed ??= new Set(
      this.allPeople().flatMap((index) => {
        const { type, domain } = this.personAt(index);
        return type === 'adobeID' || domain === '' ? [] : domain.toLowerCase();
      }),
    );
    return this.claimed;
  }

  /** Adds a person, or changes the first with this address. Throws for a group that does not exist. */
  putPerson(email: string, { groups, ...change }: PersonChange): void {
    const index = this.people.indexOf(email);
    const groupIds = groups?.map((name) => this.existingGroup(name).groupId);
    if (index === undefined) this.addPerson({ email, ...change }, groupIds ?? []);
    else {
      const person = { ...this.personAt(index), ...change };
      this.people.set(index, { person, groupIds: groupIds ?? this.people.directGroupIds(index) });
      this.forgetPeople();
    }
  }

  addPerson(person: Partial<Person> & Pick<Person, 'email'>, groupIds: readonly number[] = []): void {
    this.people.add({ person: newPerson(person), groupIds });
    this.forgetPeople();
  }

  changePerson(index: number, change: Partial<Person>): void {
    this.people.set(index, {
      person: { ...this.personAt(index), ...change },
      groupIds: this.people.directGroupIds(index),
    });
    this.forgetPeople();
  }

  /** Adds a person to a group or removes them. Throws when either does not exist. */
  setMembership({ email, group }: { email: string; group: string }, isMember: boolean): void {
    const index = this.people.indexOf(email);
    if (index === undefined) throw new Error(`The organisation has nobody with the address ${email}.`);
    this.setMember({ index, groupId: this.existingGroup(group).groupId }, isMember);
  }

  setMember({ index, groupId }: { index: number; groupId: number }, isMember: boolean): void {
    const others = this.people.directGroupIds(index).filter((id) => id !== groupId);
    this.people.set(index, { person: this.personAt(index), groupIds: isMember ? [...others, groupId] : others });
    this.forgetPeople();
  }

  removePerson(email: string): void {
    const index = this.people.indexOf(email);
    if (index !== undefined) this.removeAt(index);
  }

  removeAt(index: number): void {
    this.people.remove(index);
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

  /** Removes a group and its memberships. */
  removeGroup(groupId: number): void {
    this.editedGroups.remove(groupId);
    this.parents = undefined;
    this.deepMembers.clear();
  }

  /** Indexes of the direct members of the group, ascending. */
  directMembers(groupId: number): readonly number[] {
    if (!this.members) {
      this.members = new Map();
      for (const index of this.allPeople()) {
        for (const id of this.people.directGroupIds(index)) {
          const list = this.members.get(id);
          if (list) list.push(index);
          else this.members.set(id, [index]);
        }
      }
    }
    return this.members.get(groupId) ?? [];
  }

  /** Indexes of all members of the group, also by its member groups. */
  allMembers(groupId: number): readonly number[] {
    const known = this.deepMembers.get(groupId);
    if (known) return known;
    const inner = (this.editedGroups.withId(groupId)?.memberGroupIds ?? []).filter((id) =>
      this.editedGroups.withId(id),
    );
    if (inner.length === 0) return this.directMembers(groupId);
    const all = new Set(this.directMembers(groupId));
    for (const id of inner) for (const index of this.allMembers(id)) all.add(index);
    const sorted = [...all].sort((left, right) => left - right);
    this.deepMembers.set(groupId, sorted);
    return sorted;
  }

  memberCount(group: DirectoryGroup): number {
    return this.directMembers(group.groupId).length + (group.technicalMembers ?? 0);
  }

  /** The direct groups of the person. */
  directGroups(index: number): readonly DirectoryGroup[] {
    return this.people.directGroupIds(index).flatMap((id) => this.editedGroups.withId(id) ?? []);
  }

  /** Names of the person's direct groups and, unless `directOnly`, of the groups that these belong to, at any depth. */
  groupNames(index: number, directOnly: boolean): string[] {
    return this.groupsOf(index, directOnly).map(({ groupName }) => groupName);
  }

  private groupsOf(index: number, directOnly: boolean): DirectoryGroup[] {
    const ids = new Set(this.people.directGroupIds(index));
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
    // A removed group has no parents.
    return this.editedGroups.withId(groupId) ? (this.parents.get(groupId) ?? []) : [];
  }
}
