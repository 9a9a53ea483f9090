import type { Population } from '../../people/people-join.ts';
import type { ProductProfile } from '../../preview/product-profile.ts';
import type { RowLists } from '../../people/columns/row-lists.ts';
import { invertLists, RowListBuilder } from '../../people/columns/row-lists.ts';

export interface NamedProfiles {
  readonly profiles: readonly ProductProfile[];
  /** Profiles of other products, known not to count. */
  readonly otherProfileNames?: readonly string[] | undefined;
  /** Names known to be user groups. */
  readonly userGroupNames?: readonly string[] | undefined;
}

/**
 * The distinct names that a mask is read against, since masks act on names and names are not unique.
 *
 * A name counts when a Campaign profile has it. It may count when something else has the same name too, since a person's list
 * of names does not say which of the two they hold. It may also count when it is on no list, even a complete one: a profile may
 * have been created or renamed between the two calls. User groups, administrator roles and profiles of other products are left out.
 */
export interface ProfileTable {
  readonly names: readonly string[];
  /** 1: counts for certain. 0: may count. */
  readonly counts: Uint8Array;
  /** 1: on the list of Campaign profiles. */
  readonly isListed: Uint8Array;
  /** For each person the names that count or may count. */
  readonly namesOf: RowLists;
  readonly holdersOf: RowLists;
}

/** Administrator roles that User Management lists among a person's groups (docs, user object); no profile has such a name. */
const roleName =
  /^_(?:(?:org|deployment|support|compartment|contract)_admin$|(?:product_admin|admin|user_admin|developer)_)/;

function isRoleName(name: string): boolean {
  return roleName.test(name);
}

export function createProfileTable(population: Population, known: NamedProfiles): ProfileTable {
  const { states, users } = population;
  const isMissing = states.profiles === 'missing';
  const listed = new Set(isMissing ? [] : known.profiles.map(({ name }) => name));
  const others = new Set([...(known.otherProfileNames ?? []), ...(known.userGroupNames ?? [])]);
  const indexes = new Map<string, number>();
  const names: string[] = [];
  const enter = (name: string): void => {
    if (!indexes.has(name)) indexes.set(name, names.push(name) - 1);
  };
  for (const name of listed) enter(name);
  for (const name of users.groupNames) if (!others.has(name) && !isRoleName(name)) enter(name);
  const indexOfName = Int32Array.from(users.groupNames, (name) => indexes.get(name) ?? -1);
  const { offsets, values } = users.groups;
  const rows = new RowListBuilder(population.size, values.length);
  for (let person = 0; person < population.userCount; person += 1) {
    const end = offsets[person + 1] ?? 0;
    for (let at = offsets[person] ?? 0; at < end; at += 1) {
      const index = indexOfName[values[at] ?? -1] ?? -1;
      if (index !== -1) rows.add(index);
    }
    rows.endRow();
  }
  const namesOf = rows.lists();
  return {
    names,
    counts: Uint8Array.from(names, (name) => (listed.has(name) && !others.has(name) ? 1 : 0)),
    isListed: Uint8Array.from(names, (name) => (listed.has(name) ? 1 : 0)),
    namesOf,
    holdersOf: invertLists(namesOf, names.length),
  };
}
