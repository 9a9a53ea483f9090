import type { OperatorGroup, ProductProfile, ProfileNames, RenamedGroup, StatedReading } from '@console/domain';
import { nameLimits, opensControlPanel } from '@console/domain';

import { folded, ranksOf } from './row-order.ts';

/** Profiles with what is worked out of their names once, and only when asked for. */
export class ProfileList {
  readonly namesId: number;
  readonly profiles: readonly ProductProfile[];
  #folded: readonly string[] | undefined;
  #controlPanel: Uint8Array | undefined;
  #controlPanelCount: number | undefined;
  readonly #ranks = new Map<string, Uint32Array>();

  constructor(namesId: number, profiles: readonly ProductProfile[]) {
    this.namesId = namesId;
    this.profiles = profiles;
  }

  get folded(): readonly string[] {
    return (this.#folded ??= this.profiles.map(({ name }) => folded(name)));
  }

  /** 1 for each profile whose name opens Control Panel. */
  get controlPanel(): Uint8Array {
    return (this.#controlPanel ??= Uint8Array.from(this.profiles, ({ name }) => (opensControlPanel(name) ? 1 : 0)));
  }

  get controlPanelCount(): number {
    return (this.#controlPanelCount ??= this.controlPanel.reduce((sum, one) => sum + one, 0));
  }

  rank(locale: string): Uint32Array {
    return remember(this.#ranks, locale, () => this.profiles.map(({ name }) => name));
  }
}

/** What names are read against: operator groups, former names of theirs, and how the instance reads masks. */
export interface ReadAgainst {
  readonly groups: readonly OperatorGroup[];
  readonly renamedGroups: readonly RenamedGroup[];
  /** False when groups may exist that are not on the list. */
  readonly areGroupsWhole: boolean;
  /** Left out where nothing is stated. */
  readonly stated?: StatedReading | undefined;
}

/** Operator groups with what is worked out of them once, and how masks are read to reach them. */
export class GroupList {
  readonly groups: readonly OperatorGroup[];
  readonly renamedGroups: readonly RenamedGroup[];
  readonly areGroupsWhole: boolean;
  readonly stated: StatedReading | undefined;
  readonly #byName: ReadonlyMap<string, OperatorGroup>;
  #folded: readonly string[] | undefined;
  readonly #ranks = new Map<string, Uint32Array>();

  constructor({ groups, renamedGroups, areGroupsWhole, stated }: ReadAgainst) {
    this.groups = groups;
    this.renamedGroups = renamedGroups;
    this.areGroupsWhole = areGroupsWhole;
    this.stated = stated;
    this.#byName = new Map(groups.map((group) => [group.name, group]));
  }

  get folded(): readonly string[] {
    return (this.#folded ??= this.groups.map(({ name, label }) => `${folded(label)}\n${folded(name)}`));
  }

  named(name: string): OperatorGroup | null {
    return this.#byName.get(name) ?? null;
  }

  rank(locale: string): Uint32Array {
    return remember(this.#ranks, locale, () => this.groups.map(({ name, label }) => label || name));
  }
}

function remember(ranks: Map<string, Uint32Array>, locale: string, texts: () => readonly string[]): Uint32Array {
  const held = ranks.get(locale);
  if (held !== undefined) return held;
  const made = ranksOf(texts(), locale);
  ranks.set(locale, made);
  return made;
}

/** Holds a list of one's own against the limits. Over the limit nothing is used: a preview of part of a list would mislead. */
export function checkNameList({ names, duplicates, blank }: ProfileNames): {
  readonly loaded: NamesLoaded;
  readonly profiles: readonly ProductProfile[];
} {
  const fitting = names.filter((name) => name.length <= nameLimits.nameLength);
  const tooLong = names.length - fitting.length;
  const count = fitting.length;
  const problem = count === 0 ? 'empty' : count > nameLimits.names ? 'too-many' : null;
  const profiles = problem === null ? fitting.map((name, index) => ({ id: `list-${index}`, name })) : [];
  return { loaded: { count, duplicates, blank, tooLong, problem }, profiles };
}

/** What a list of names held. */
export interface NamesLoaded {
  readonly count: number;
  readonly duplicates: number;
  readonly blank: number;
  readonly tooLong: number;
  readonly problem: 'empty' | 'too-many' | null;
}
