import type { OperatorGroup } from '../../preview/product-profile.ts';
import type { SourceState } from '../../people/people.ts';

/** Internal name of the built-in group that holds the named right `admin`. */
export const administratorGroup = 'admin';

/** Groups by internal name, each name once. */
export interface GroupTable {
  readonly list: readonly OperatorGroup[];
  readonly state: SourceState;
  readonly admin: number;
  /** Index of the group with exactly this internal name, or -1. */
  indexOf(name: string): number;
}

/** Of groups that share an internal name the one with the first label counts, whatever their order. */
export function createGroupTable(groups: readonly OperatorGroup[], state: SourceState): GroupTable {
  const byName = new Map<string, OperatorGroup>();
  for (const group of state === 'missing' ? [] : groups) {
    const other = byName.get(group.name);
    if (other === undefined || group.label < other.label) byName.set(group.name, group);
  }
  const list = [...byName.values()];
  const indexes = new Map(list.map(({ name }, index) => [name, index]));
  const indexOf = (name: string): number => indexes.get(name) ?? -1;
  return { list, state, admin: indexOf(administratorGroup), indexOf };
}
