import type { AssociationMask } from '../../mask/association-mask.ts';
import type { GroupTable } from './group-table.ts';
import { matcherOf } from '../../mask-readings/matcher-of-mask.ts';
import { dialectConstructs } from '../../mask-dialect/constructs.ts';
import { alternativeReadings } from '../../preview/profile-match.ts';
import type { StatedReading } from '../../mask-readings/stated-reading.ts';

/** The readings a world is made of: the main one, then `alternativeReadings`. */
export const readingCount = 1 + alternativeReadings.length;

/** The mask, or this name with it, cannot be read. */
export const unreadable = -2;
export const noGroup = -1;

/** Why the main reading gives no listed group: the name is outside the mask, nothing is captured, or no group has that name. */
export const lacks = { none: 0, outside: 1, capture: 2, group: 3 } as const;

/** One mask read against every name of a profile table. */
export interface MaskColumns {
  readonly source: string;
  /**
   * For each name and each reading (`name * readingCount + reading`) a group's index, `noGroup`, or `unreadable`. Indexes
   * from the number of groups on stand for `unlisted`: captured texts that may be groups, as the list is incomplete.
   */
  readonly reached: Int32Array;
  /** 1: not every reading of the name reaches the same. */
  readonly differs: Uint8Array;
  /** 0, or 1 + the index in `dialectConstructs` of what engines read differently in the name: it may reach any group. */
  readonly inDoubt: Uint8Array;
  /** `lacks` of each name. */
  readonly lack: Uint8Array;
  /** 1: another reading captures another text, whether or not a group has that name. */
  readonly isElsewhere: Uint8Array;
  readonly unlisted: readonly string[];
}

/** Names read between two looks at the clock, or fewer where they may take the engine more steps: some 20 ms of the slowest kind. */
const namesAtOnce = 64;
const stepsAtOnce = 500_000;

class ColumnsBuilder {
  readonly reached: Int32Array;
  readonly differs: Uint8Array;
  readonly inDoubt: Uint8Array;
  readonly lack: Uint8Array;
  readonly isElsewhere: Uint8Array;
  readonly unlisted: string[] = [];
  readonly #groups: GroupTable;
  readonly #unlistedIndexes = new Map<string, number>();

  constructor(nameCount: number, groups: GroupTable) {
    this.reached = new Int32Array(nameCount * readingCount).fill(unreadable);
    this.differs = new Uint8Array(nameCount);
    this.inDoubt = new Uint8Array(nameCount);
    this.lack = new Uint8Array(nameCount);
    this.isElsewhere = new Uint8Array(nameCount);
    this.#groups = groups;
  }

  groupOf(captured: string | null): number {
    if (captured === null) return noGroup;
    const known = this.#groups.indexOf(captured);
    if (known !== -1 || this.#groups.state !== 'partial') return known;
    let index = this.#unlistedIndexes.get(captured);
    if (index === undefined) {
      index = this.unlisted.push(captured) - 1;
      this.#unlistedIndexes.set(captured, index);
    }
    return this.#groups.list.length + index;
  }

  columns(source: string): MaskColumns {
    const { reached, differs, inDoubt, lack, isElsewhere, unlisted } = this;
    return { source, reached, differs, inDoubt, lack, isElsewhere, unlisted };
  }

  set(name: number, reading: number, group: number): void {
    this.reached[name * readingCount + reading] = group;
    if (group !== this.reached[name * readingCount]) this.differs[name] = 1;
  }
}

function lackOf(capture: string | null, group: number): number {
  if (capture === null) return lacks.outside;
  if (capture === '') return lacks.capture;
  return group === noGroup ? lacks.group : lacks.none;
}

export interface ColumnsOf {
  readonly names: readonly string[];
  readonly groups: GroupTable;
}

/** A mask, and the only reading used where one was stated. */
export interface ReadMask {
  readonly mask: AssociationMask;
  readonly stated: StatedReading | undefined;
}

/** Whether to give the mask up after `done` names of `of`: the rest is not worth waiting for. */
export type Pace = (done: number, of: number) => boolean;

/**
 * Reads a mask against names, and yields how many are done. A mask that is given up is unreadable for every name.
 */
export function* readColumns(
  { mask, stated }: ReadMask,
  { names, groups }: ColumnsOf,
  isHopeless: Pace,
): Generator<number, MaskColumns, void> {
  const matcher = matcherOf(mask, stated);
  const columns = new ColumnsBuilder(names.length, groups);
  let steps = 0;
  for (const [index, name] of names.entries()) {
    if (steps >= stepsAtOnce || (index > 0 && index % namesAtOnce === 0)) {
      yield index;
      steps = 0;
      // Drop what was read so far: a partial result would decide about some people and not about others.
      if (isHopeless(index, names.length)) return new ColumnsBuilder(names.length, groups).columns(mask.source);
    }
    steps += matcher.stepsFor(name);
    if (!matcher.canRead(name)) continue;
    const capture = matcher.captureOf(name);
    const main = columns.groupOf(capture === '' ? null : capture);
    columns.lack[index] = lackOf(capture, main);
    for (let reading = 0; reading < readingCount; reading += 1) columns.set(index, reading, main);
    const construct = matcher.doubtOf(name);
    if (construct !== null) columns.inDoubt[index] = 1 + dialectConstructs.indexOf(construct);
    const division = matcher.divisionOf(name, capture);
    if (division === null) continue;
    if (division === 'elsewhere') columns.isElsewhere[index] = 1;
    for (const other of matcher.alternativesOf(name)) {
      columns.set(index, 1 + alternativeReadings.indexOf(other.reading), columns.groupOf(other.groupName));
    }
  }
  return columns.columns(mask.source);
}

/** Both columns with the unlisted groups numbered alike; `groupLimit` is above every index. */
export interface ColumnPair {
  readonly before: MaskColumns;
  readonly after: MaskColumns;
  readonly groupLimit: number;
}

export function pairColumns(before: MaskColumns, after: MaskColumns, groupCount: number): ColumnPair {
  if (after.unlisted.length === 0) return { before, after, groupLimit: groupCount + before.unlisted.length };
  const indexes = new Map(before.unlisted.map((text, index) => [text, index]));
  const merged = [...before.unlisted];
  const renumbered = after.unlisted.map((text) => indexes.get(text) ?? merged.push(text) - 1);
  const reached = after.reached.map((group) =>
    group < groupCount ? group : groupCount + (renumbered[group - groupCount] ?? 0),
  );
  return { before, after: { ...after, reached, unlisted: merged }, groupLimit: groupCount + merged.length };
}

/** Names that the two masks may read differently: only their holders can be affected. */
export function changedNames({ before, after }: ColumnPair): Int32Array {
  const changed: number[] = [];
  const nameCount = before.differs.length;
  for (let name = 0; name < nameCount; name += 1) {
    if (before.inDoubt[name] !== 0 || after.inDoubt[name] !== 0) {
      changed.push(name);
      continue;
    }
    for (let at = name * readingCount; at < (name + 1) * readingCount; at += 1) {
      if (before.reached[at] === after.reached[at] && before.reached[at] !== unreadable) continue;
      changed.push(name);
      break;
    }
  }
  return Int32Array.from(changed);
}
