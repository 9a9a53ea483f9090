import type { OperatorGroup, ProductProfile, ProfileNames, RenamedGroup, StatedReading } from '@console/domain';
import { nameLimits, opensControlPanel } from '@console/domain';

import { folded, ranksOf } from './row-order.ts';

/** Profiles, with values derived from their names once, on demand. */
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

/** What a preview needs besides names: operator groups, their former names, and how the instance reads masks. */
export interface PreviewContext {
  readonly groups: readonly OperatorGroup[];
  readonly renamedGroups: readonly RenamedGroup[];
  /** False if the instance may have groups that are not on the list. */
  readonly areGroupsWhole: boolean;
  /** Absent if nothing is stated. */
  readonly stated?: StatedReading | undefined;
}

/** Operator groups, with values derived from them once, and how the instance reads masks. */
export class GroupList {
  readonly groups: readonly OperatorGroup[];
  readonly renamedGroups: readonly RenamedGroup[];
  readonly areGroupsWhole: boolean;
  readonly stated: StatedReading | undefined;
  readonly #byName: ReadonlyMap<string, OperatorGroup>;
  #folded: readonly string[] | undefined;
  readonly #ranks = new Map<string, Uint32Array>();

  constructor({ groups, renamedGroups, areGroupsWhole, stated }: PreviewContext) {
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
  const known = ranks.get(locale);
  if (known !== undefined) return known;
  const made = ranksOf(texts(), locale);
  ranks.set(locale, made);
  return made;
}

/** Checks a pasted or chosen list against the limits. A list over the limit is not used at all: a partial preview would mislead. */
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

/** Facts about a loaded list of names. */
export interface NamesLoaded {
  readonly count: number;
  readonly duplicates: number;
  readonly blank: number;
  readonly tooLong: number;
  readonly problem: 'empty' | 'too-many' | null;
}
