/** A person as the User Management API lists them. Unset properties are left out of replies. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly username: string;
  readonly status: 'active' | 'disabled' | 'locked' | 'removed';
  readonly type: 'adobeID' | 'enterpriseID' | 'federatedID' | 'unknown';
  readonly domain: string;
  readonly firstname?: string;
  readonly lastname?: string;
  readonly country?: string;
}

/** A group of any kind: user group, product profile or administrator role. */
export interface DirectoryGroup {
  readonly groupId: number;
  readonly groupName: string;
  /** Absent on some groups of older organisations. */
  readonly type?: string;
  readonly productName?: string;
  readonly licenseQuota?: string;
  readonly adminGroupName?: string;
  readonly userGroupName?: string;
  readonly productProfileName?: string;
  readonly contractName?: string;
  /** Groups whose members belong here too: user groups assigned to a profile, or nested in a user group. */
  readonly memberGroupIds?: readonly number[];
  /** Technical accounts: counted in totals, never listed. */
  readonly technicalMembers?: number;
}

/** What a seed provides. People are asked for one at a time, so that a large organisation costs no memory. */
export interface OrganizationSeed {
  readonly groups: readonly DirectoryGroup[];
  readonly peopleCount: number;
  personAt(index: number): Person;
  /** Ids of the groups the person was put into, not those reached through other groups. */
  directGroupIds(index: number): readonly number[];
}

/** An Admin Console organisation, with the indexes its API needs built on first use. */
export class Organization {
  readonly groups: readonly DirectoryGroup[];
  readonly peopleCount: number;
  private readonly seed: OrganizationSeed;
  private readonly byId: ReadonlyMap<number, DirectoryGroup>;
  private members: Map<number, number[]> | undefined;
  private readonly deepMembers = new Map<number, readonly number[]>();
  private parents: Map<number, number[]> | undefined;

  constructor(seed: OrganizationSeed) {
    this.seed = seed;
    this.groups = seed.groups;
    this.peopleCount = seed.peopleCount;
    this.byId = new Map(seed.groups.map((group) => [group.groupId, group]));
  }

  personAt(index: number): Person {
    return this.seed.personAt(index);
  }

  /** Finds a group by id, else by name without regard to case, the first of several. */
  group(nameOrId: string): DirectoryGroup | undefined {
    const byId = /^\d+$/.test(nameOrId) ? this.byId.get(Number(nameOrId)) : undefined;
    const wanted = nameOrId.toLowerCase();
    return byId ?? this.groups.find((group) => group.groupName.toLowerCase() === wanted);
  }

  /** Indexes of the people put into the group itself, ascending. */
  directMembers(groupId: number): readonly number[] {
    if (!this.members) {
      this.members = new Map();
      for (let index = 0; index < this.peopleCount; index += 1) {
        for (const id of this.seed.directGroupIds(index)) {
          const list = this.members.get(id);
          if (list) list.push(index);
          else this.members.set(id, [index]);
        }
      }
    }
    return this.members.get(groupId) ?? [];
  }

  /** Indexes of all people of the group, those of its member groups included. */
  allMembers(groupId: number): readonly number[] {
    const known = this.deepMembers.get(groupId);
    if (known) return known;
    const inner = this.byId.get(groupId)?.memberGroupIds ?? [];
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

  /** Names of the person's groups, in the order the groups are listed. */
  groupNames(index: number, directOnly: boolean): string[] {
    const ids = new Set(this.seed.directGroupIds(index));
    if (!directOnly) for (const id of ids) for (const parent of this.parentsOf(id)) ids.add(parent);
    return [...ids].flatMap((id) => this.byId.get(id)?.groupName ?? []);
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
    return this.parents.get(groupId) ?? [];
  }
}
