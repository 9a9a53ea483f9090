import type { AssociationMask } from '../mask/association-mask.ts';
import { type GroupListFacts, indexGroups } from './group-index.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import { createNearMissFinder } from './near-misses.ts';
import type { OperatorGroup, ProductProfile } from './product-profile.ts';
import type { MatchOutcome, MatchTotals, ProfileMatch } from './profile-match.ts';
import { matchOutcomes } from './profile-match.ts';
import { matchOf, type Reading, readName } from './profile-reading.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { type DialectConstruct, dialectConstructs } from '../mask-dialect/constructs.ts';
import { isOddName } from '../mask-dialect/odd-names.ts';

/** Several profiles that reach the same group: allowed, but worth showing. */
export interface GroupCollision {
  readonly groupName: string;
  readonly profileIds: readonly string[];
}

/** How many profiles are in doubt because of one construct. */
export interface DialectDoubtCount {
  readonly construct: DialectConstruct;
  readonly profiles: number;
}

/** All profiles read through one mask. */
export interface MaskPreview {
  readonly mask: AssociationMask;
  /** In the order of the profiles given. */
  readonly matches: readonly ProfileMatch[];
  readonly totals: MatchTotals;
  readonly dialectDoubts: readonly DialectDoubtCount[];
  /** Known groups that no profile reaches in any reading; empty when the mask cannot be read, or engines differ on some name. */
  readonly unreachedGroups: readonly OperatorGroup[];
  readonly collisions: readonly GroupCollision[];
}

/** The same as columns: cheap to compute for 100,000 profiles; the match of a row is built on demand. */
export interface PreviewColumns {
  readonly mask: AssociationMask;
  /** For each profile an index into `matchOutcomes`. */
  readonly outcomes: Uint8Array;
  /** For each profile the index of the group that the main reading reaches, or -1. */
  readonly groupIndexes: Int32Array;
  /** How many rows are filled, from the first on; all of them only in the last chunk. */
  readonly readCount: number;
  readonly totals: MatchTotals;
  /** In the order of `dialectConstructs`; those that occur. */
  readonly dialectDoubts: readonly DialectDoubtCount[];
  readonly unreachedGroups: readonly OperatorGroup[];
  readonly collisions: readonly GroupCollision[];
  /** The whole match of one row. Throws a RangeError for an index that is not a row. */
  readonly matchAt: (index: number) => ProfileMatch;
}

/** The groups and other facts that a mask is read against. */
export interface KnownOfMask extends PreviewContext {
  readonly groups: readonly OperatorGroup[];
}

export interface Previewer {
  preview(mask: AssociationMask): PreviewColumns;
  /**
   * The same in slices of `chunkSize` profiles, or fewer for a costly mask. Yields the columns filled so far after each slice, and
   * calls `shouldStop` before each. Returns `null` when stopped. Yielded columns share their arrays: copy what must outlive the
   * next slice.
   */
  previewInChunks(
    mask: AssociationMask,
    chunkSize: number,
    shouldStop: () => boolean,
  ): Generator<PreviewColumns, PreviewColumns | null, void>;
}

const codes: Readonly<Record<MatchOutcome, number>> = {
  linked: matchOutcomes.indexOf('linked'),
  'no-such-group': matchOutcomes.indexOf('no-such-group'),
  'group-not-known': matchOutcomes.indexOf('group-not-known'),
  'captures-nothing': matchOutcomes.indexOf('captures-nothing'),
  'outside-mask': matchOutcomes.indexOf('outside-mask'),
  'depends-on-engine': matchOutcomes.indexOf('depends-on-engine'),
  unsupported: matchOutcomes.indexOf('unsupported'),
};

/** Engine steps of one slice, at worst about 20 ms: other work waits until the slice ends. */
const stepsPerSlice = 500_000;

/** Profiles, with facts about their names that are computed once for all masks. */
interface PreparedList {
  readonly profiles: readonly ProductProfile[];
  readonly names: readonly string[];
  /** The names in lower case. */
  readonly folded: readonly string[];
  /** 1 for each name that is odd (`isOddName`). */
  readonly isOdd: Uint8Array;
}

function prepare(profiles: readonly ProductProfile[]): PreparedList {
  const names = profiles.map(({ name }) => name);
  const isOdd = Uint8Array.from(names, (name) => (isOddName(name) ? 1 : 0));
  return { profiles, names, folded: names.map((name) => name.toLowerCase()), isOdd };
}

class Columns {
  readonly outcomes: Uint8Array;
  readonly groupIndexes: Int32Array;
  readonly #counts = matchOutcomes.map(() => 0);
  readonly #constructs = new Map<DialectConstruct, number>();
  readonly #reached: Uint8Array;
  readonly #reading: Reading;
  readonly #list: PreparedList;

  constructor(reading: Reading, list: PreparedList) {
    this.#reading = reading;
    this.#list = list;
    this.outcomes = new Uint8Array(list.names.length);
    this.groupIndexes = new Int32Array(list.names.length).fill(-1);
    this.#reached = new Uint8Array(reading.groups.list.length);
  }

  /** The end of a slice that begins at `from`: `latest`, or earlier where the engine may need more steps than a slice has. */
  endOfSlice(from: number, latest: number): number {
    const { stepsFor } = this.#reading.matcher;
    let steps = 0;
    for (let row = from; row < latest; row += 1) {
      steps += stepsFor(this.#list.names[row] ?? '');
      if (steps >= stepsPerSlice) return row + 1;
    }
    return latest;
  }

  fill(from: number, to: number): void {
    const { names, folded, isOdd } = this.#list;
    const { needed, canRead } = this.#reading.matcher;
    const outside = codes['outside-mask'];
    for (let row = from; row < to; row += 1) {
      const name = names[row] ?? '';
      if (needed !== '' && isOdd[row] === 0 && folded[row]?.includes(needed) === false && canRead(name)) {
        this.outcomes[row] = outside;
        this.#counts[outside] = (this.#counts[outside] ?? 0) + 1;
        continue;
      }
      const { outcome, groupIndex, construct } = readName(this.#reading, name, isOdd[row] === 1);
      const code = codes[outcome];
      this.outcomes[row] = code;
      this.groupIndexes[row] = groupIndex;
      this.#counts[code] = (this.#counts[code] ?? 0) + 1;
      if (groupIndex !== -1) this.#reached[groupIndex] = 1;
      if (construct !== null) this.#constructs.set(construct, (this.#constructs.get(construct) ?? 0) + 1);
      if (outcome === 'depends-on-engine') this.#reachByAlternatives(name);
    }
  }

  #reachByAlternatives(name: string): void {
    for (const { groupName } of this.#reading.matcher.alternativesOf(name)) {
      const index = groupName === null ? -1 : this.#reading.groups.indexOf(groupName);
      if (index !== -1) this.#reached[index] = 1;
    }
  }

  totals(): MatchTotals {
    const count = (outcome: MatchOutcome): number => this.#counts[codes[outcome]] ?? 0;
    return {
      linked: count('linked'),
      'no-such-group': count('no-such-group'),
      'group-not-known': count('group-not-known'),
      'captures-nothing': count('captures-nothing'),
      'outside-mask': count('outside-mask'),
      'depends-on-engine': count('depends-on-engine'),
      unsupported: count('unsupported'),
    };
  }

  dialectDoubts(): readonly DialectDoubtCount[] {
    return dialectConstructs.flatMap((construct) => {
      const profiles = this.#constructs.get(construct);
      return profiles === undefined ? [] : [{ construct, profiles }];
    });
  }

  unreached(): readonly OperatorGroup[] {
    return this.#reading.groups.list.filter((_, index) => this.#reached[index] === 0);
  }

  collisions(readCount: number): readonly GroupCollision[] {
    const rows = new Map<number, string[]>();
    for (let row = 0; row < readCount; row += 1) {
      if (this.outcomes[row] !== codes.linked) continue;
      const group = this.groupIndexes[row] ?? -1;
      const ids = rows.get(group);
      const id = this.#list.profiles[row]?.id ?? '';
      if (ids === undefined) rows.set(group, [id]);
      else ids.push(id);
    }
    const shared = [...rows].filter(([, ids]) => ids.length > 1).sort(([one], [other]) => one - other);
    return shared.map(([group, profileIds]) => ({
      groupName: this.#reading.groups.list[group]?.name ?? '',
      profileIds,
    }));
  }

  matchAt(row: number): ProfileMatch {
    const profile = this.#list.profiles[row];
    if (profile === undefined) throw new RangeError(`no profile at row ${row}`);
    return matchOf(this.#reading, profile, this.#counts[codes.linked] === 0);
  }
}

function viewOf(columns: Columns, mask: AssociationMask, readCount: number): PreviewColumns {
  const totals = columns.totals();
  const dialectDoubts = columns.dialectDoubts();
  // A name that engines read differently may give any group, so no group is known to be unreached.
  const isReadable = mask.reading !== 'malformed' && mask.reading !== 'unsupported' && dialectDoubts.length === 0;
  let collisions: readonly GroupCollision[] | undefined;
  let unreached: readonly OperatorGroup[] | undefined;
  return {
    mask,
    outcomes: columns.outcomes,
    groupIndexes: columns.groupIndexes,
    readCount,
    totals,
    dialectDoubts,
    get unreachedGroups() {
      return (unreached ??= isReadable ? columns.unreached() : []);
    },
    get collisions() {
      return (collisions ??= columns.collisions(readCount));
    },
    matchAt: (index) => columns.matchAt(index),
  };
}

/** Optional facts besides profiles and groups. */
export interface PreviewContext extends GroupListFacts {
  readonly stated?: StatedReading | undefined;
}

/** Prepares lists of profiles and groups once for many masks. */
export function createPreviewer(
  profiles: readonly ProductProfile[],
  groups: readonly OperatorGroup[],
  { stated, ...facts }: PreviewContext = {},
): Previewer {
  const index = indexGroups(groups, facts);
  const list = prepare(profiles);
  const start = (mask: AssociationMask): Columns => {
    const matcher = matcherOf(mask, stated);
    return new Columns(
      { matcher, groups: index, nearMisses: createNearMissFinder(mask, matcher, { groups: index, stated }) },
      list,
    );
  };
  return {
    preview(mask) {
      const columns = start(mask);
      columns.fill(0, profiles.length);
      return viewOf(columns, mask, profiles.length);
    },
    *previewInChunks(mask, chunkSize, shouldStop) {
      const columns = start(mask);
      const size = Math.max(1, Math.floor(chunkSize));
      for (let from = 0; from < profiles.length; ) {
        if (shouldStop()) return null;
        const to = columns.endOfSlice(from, Math.min(from + size, profiles.length));
        columns.fill(from, to);
        yield viewOf(columns, mask, to);
        from = to;
      }
      return viewOf(columns, mask, profiles.length);
    },
  };
}

/** Reads one profile through a mask. For more than a few profiles, `previewMask` prepares mask and groups only once. */
export function matchProfile(
  mask: AssociationMask,
  profile: ProductProfile,
  groups: readonly OperatorGroup[],
): ProfileMatch {
  return createPreviewer([profile], groups).preview(mask).matchAt(0);
}

/** Reads every profile through a mask, with near misses. Use `createPreviewer` for large lists. */
export function previewMask(
  mask: AssociationMask,
  profiles: readonly ProductProfile[],
  { groups, ...context }: KnownOfMask,
): MaskPreview {
  const columns = createPreviewer(profiles, groups, context).preview(mask);
  const { totals, dialectDoubts, unreachedGroups, collisions, matchAt } = columns;
  const matches = profiles.map((_, row) => matchAt(row));
  return { mask, matches, totals, dialectDoubts, unreachedGroups, collisions };
}
