import { bare } from '../text/likeness.ts';
import type { OperatorGroup } from './product-profile.ts';

/** A group whose internal name was changed: profiles may still carry the former name. */
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
  /** Groups with this label, which people also write with other signs between its words: `agency-north`. */
  byLabel(label: string): readonly OperatorGroup[];
  /** Groups whose name equals this one but for what people overlook. */
  alike(name: string): readonly OperatorGroup[];
  /** Groups whose name may be one edit away; a superset, to be checked. */
  nearby(name: string): readonly OperatorGroup[];
  renamedTo(name: string): readonly OperatorGroup[];
}

function labelKey(label: string): string {
  return bare(label).replaceAll('-', '').replaceAll('_', '');
}

/** The text, and the text without each one of its characters: two texts one edit apart share at least one of these. */
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
    // In the order of names, so that what is offered does not depend on the order in which groups were read.
    for (const group of byName(groups)) for (const key of keysOf(group)) enter(made, key, group);
    return made;
  };
}

/** Names and labels longer than this are not offered as one edit away: they are not typed by hand. */
const longestTyped = 128;

/** What may be known of a list of groups besides its entries. */
export interface GroupListFacts {
  readonly renamedGroups?: readonly RenamedGroup[] | undefined;
  /** False when groups may exist that are not on the list; true unless told. */
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
  // Most names that are looked up are far longer than any group's, and cost a hundred look-ups each otherwise.
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
