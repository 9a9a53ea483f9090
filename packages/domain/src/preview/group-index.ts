import { bare } from '../text/likeness.ts';
import type { OperatorGroup } from './product-profile.ts';

/** A group whose internal name was changed: profiles may still use the former name. */
export interface RenamedGroup {
  readonly from: string;
  readonly to: string;
}

/** Groups prepared for look-up. Where two groups share an internal name, the first one counts. */
export interface GroupIndex {
  readonly list: readonly OperatorGroup[];
  /** Every group of the instance is on the list. */
  readonly isWhole: boolean;
  /** Index of the group with exactly this internal name, or -1. Comparison is case-sensitive. */
  indexOf(name: string): number;
  /** Groups with this label, also with other separators between its words: `agency-north`. */
  byLabel(label: string): readonly OperatorGroup[];
  /** Groups whose name differs only in what people overlook. */
  alike(name: string): readonly OperatorGroup[];
  /** Groups whose name may be one edit away; a superset, to be checked. */
  nearby(name: string): readonly OperatorGroup[];
  renamedTo(name: string): readonly OperatorGroup[];
}

function labelKey(label: string): string {
  return bare(label).replaceAll('-', '').replaceAll('_', '');
}

/** The text, and the text without each single character: two texts one edit apart share at least one of these. */
function* shortened(text: string): Generator<string> {
  yield text;
  for (let at = 0; at < text.length; at += 1) yield text.slice(0, at) + text.slice(at + 1);
}

type Listing = Map<string, OperatorGroup[]>;

function enter(listing: Listing, key: string, group: OperatorGroup): void {
  const entries = listing.get(key);
  if (entries === undefined) listing.set(key, [group]);
  else if (!entries.includes(group)) entries.push(group);
}

function byName(groups: readonly OperatorGroup[]): readonly OperatorGroup[] {
  return groups.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

function listBy(groups: readonly OperatorGroup[], keysOf: (group: OperatorGroup) => Iterable<string>): () => Listing {
  let made: Listing | undefined;
  return () => {
    if (made !== undefined) return made;
    made = new Map();
    // Sorted by name, so that suggestions do not depend on the order in which groups were read.
    for (const group of byName(groups)) for (const key of keysOf(group)) enter(made, key, group);
    return made;
  };
}

/** Longer names are not offered as one edit away: nobody types them by hand. */
const longestTyped = 128;

/** Facts about a list of groups besides its entries. */
export interface GroupListFacts {
  readonly renamedGroups?: readonly RenamedGroup[] | undefined;
  /** False when groups may exist that are not on the list; true by default. */
  readonly areGroupsWhole?: boolean | undefined;
}

export function indexGroups(
  list: readonly OperatorGroup[],
  { renamedGroups: renamed = [], areGroupsWhole = true }: GroupListFacts = {},
): GroupIndex {
  const positions = new Map<string, number>();
  for (const [index, { name }] of list.entries()) if (!positions.has(name)) positions.set(name, index);
  const labels = listBy(list, ({ label }) => (label === '' ? [] : [labelKey(label)]));
  const bareNames = listBy(list, ({ name }) => [bare(name)]);
  // Most names are far longer than any group's: this check saves a hundred look-ups for each.
  const lengths = new Set(list.map(({ name }) => name.length));
  const isLengthNear = ({ length }: string): boolean =>
    [length - 1, length, length + 1].some((one) => lengths.has(one));
  const edits = listBy(list, ({ name }) => (name.length > longestTyped ? [] : shortened(name)));
  const indexOf = (name: string): number => positions.get(name) ?? -1;
  return {
    list,
    isWhole: areGroupsWhole,
    indexOf,
    byLabel: (label) => labels().get(labelKey(label)) ?? [],
    alike: (name) => bareNames().get(bare(name)) ?? [],
    nearby: (name) => {
      if (name.length > longestTyped || !isLengthNear(name)) return [];
      const found = new Set<OperatorGroup>();
      for (const key of shortened(name)) for (const group of edits().get(key) ?? []) found.add(group);
      return [...found];
    },
    renamedTo: (name) =>
      renamed.flatMap(({ from, to }) => {
        const group = from === name ? list[indexOf(to)] : undefined;
        return group === undefined ? [] : [group];
      }),
  };
}
