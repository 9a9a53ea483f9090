import type { DirectoryGroup } from './person.ts';

/** The groups of a seed with later changes, by id and by name. */
export class EditedGroups {
  private groups: readonly DirectoryGroup[];
  private byId: ReadonlyMap<number, DirectoryGroup>;
  private lastId: number;

  constructor(seed: readonly DirectoryGroup[]) {
    this.groups = seed;
    this.byId = indexed(seed);
    this.lastId = Math.max(0, ...this.byId.keys());
  }

  all(): readonly DirectoryGroup[] {
    return this.groups;
  }

  withId(groupId: number): DirectoryGroup | undefined {
    return this.byId.get(groupId);
  }

  /** Finds a group by id, else by name without regard to case, the first of several. */
  find(nameOrId: string): DirectoryGroup | undefined {
    const byId = /^\d+$/.test(nameOrId) ? this.byId.get(Number(nameOrId)) : undefined;
    const wanted = nameOrId.toLowerCase();
    return byId ?? this.groups.find((group) => group.groupName.toLowerCase() === wanted);
  }

  /** Adds a group with an unused id: it must not get the members of a removed group. */
  add(group: Omit<DirectoryGroup, 'groupId'>): void {
    this.lastId += 1;
    this.replaceAll([...this.groups, { ...group, groupId: this.lastId }]);
  }

  change(groupId: number, change: Partial<Omit<DirectoryGroup, 'groupId'>>): void {
    this.replaceAll(this.groups.map((group) => (group.groupId === groupId ? Object.assign({}, group, change) : group)));
  }

  remove(groupId: number): void {
    this.replaceAll(this.groups.filter((group) => group.groupId !== groupId));
  }

  private replaceAll(groups: readonly DirectoryGroup[]): void {
    this.groups = groups;
    this.byId = indexed(groups);
  }
}

function indexed(groups: readonly DirectoryGroup[]): ReadonlyMap<number, DirectoryGroup> {
  return new Map(groups.map((group) => [group.groupId, group]));
}
