import type { AccountTypeOfferBody } from '@console/contract';
import { accountTypeGroups, type AccountTypeGroup, type Titled } from '@console/domain';

export interface TypeGroup {
  /** `unknown`: types that the console has no form of its own for. */
  readonly group: AccountTypeGroup | 'unknown';
  readonly types: readonly AccountTypeOfferBody[];
}

type Say = (title: Titled) => string;

/** What a type is called: in the console's words, else as the instance calls it. */
export function titleOfType({ described, label, name }: AccountTypeOfferBody, say: Say): string {
  return described ? say(described.title) : label || name;
}

/** The types that fit what is searched for, in Adobe's groups and in the order of the alphabet; a group without types is left out. */
export function groupTypes(types: readonly AccountTypeOfferBody[], search: string, say: Say): readonly TypeGroup[] {
  const wanted = search.trim().toLowerCase();
  const found = types.filter((type) =>
    [titleOfType(type, say), type.label, type.name].some((part) => part.toLowerCase().includes(wanted)),
  );
  const collator = new Intl.Collator(undefined, { numeric: true });
  return [...accountTypeGroups, 'unknown' as const].flatMap((group) => {
    const own = found.filter(({ described }) => (described?.group ?? 'unknown') === group);
    if (own.length === 0) return [];
    return [
      { group, types: own.toSorted((one, other) => collator.compare(titleOfType(one, say), titleOfType(other, say))) },
    ];
  });
}
