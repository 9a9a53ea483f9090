import { GroupMarks } from './reach/group-marks.ts';
import type { ColumnPair, MaskColumns } from './reach/mask-columns.ts';
import { noGroup, readingCount, unreadable } from './reach/mask-columns.ts';
import { distinctReadings, openness, opennessOf } from './reach/name-openness.ts';
import { verdictCode } from './people-baseline.ts';
import type { ProfileTable } from './reach/profile-table.ts';
import { doubtBits } from '../people/source-doubts.ts';

const code = {
  losesSignIn: verdictCode('loses-sign-in'),
  maybeLoses: verdictCode('maybe-loses'),
  losesGroups: verdictCode('loses-groups'),
  moves: verdictCode('moves'),
  unknown: verdictCode('unknown'),
  maybeGains: verdictCode('maybe-gains'),
  gainsSignIn: verdictCode('gains-sign-in'),
  gainsGroups: verdictCode('gains-groups'),
  unchanged: verdictCode('unchanged'),
} as const;

export function isLosing(verdict: number): boolean {
  return (
    verdict === code.losesSignIn ||
    verdict === code.maybeLoses ||
    verdict === code.losesGroups ||
    verdict === code.moves
  );
}

/** The verdict over two worlds: the common one; else `maybe-loses` if either loses, else `maybe-gains`. */
export function joinVerdicts(one: number, other: number): number {
  if (one === other) return one;
  return isLosing(one) || isLosing(other) ? code.maybeLoses : code.maybeGains;
}

/** The verdict on one world, from how many groups there are before and after, and how many are lost and gained. */
function verdictOf(before: number, after: number, { lost, gained }: { lost: number; gained: number }): number {
  if (before > 0 && after === 0) return code.losesSignIn;
  if (before === 0 && after > 0) return code.gainsSignIn;
  if (lost > 0) return gained > 0 ? code.moves : code.losesGroups;
  return gained > 0 ? code.gainsGroups : code.unchanged;
}

/**
 * Weakens a verdict where names that engines read differently may give any group or none, on one side or on both.
 *
 * The verdict already covers two cases: these names give what the console's engine says, and they give nothing. Any other group
 * can only add to a gain if it is given after, or to a loss if it is given before.
 */
function withAnyGroup(verdict: number, { before, after }: { before: boolean; after: boolean }): number {
  const isGain = verdict === code.gainsSignIn || verdict === code.gainsGroups;
  const isLoss = verdict === code.losesSignIn || verdict === code.losesGroups;
  if ((after && !before && isGain) || (before && !after && isLoss)) return verdict;
  if (before || isLosing(verdict)) return code.maybeLoses;
  return code.maybeGains;
}

const mainReading = [0] as const;

/** Groups that one name gives before and after: `noGroup` for none. */
interface Grant {
  readonly before: number;
  readonly after: number;
}

/**
 * What two masks do to a person in every world: every reading, every choice of the names that may count, with and without
 * unlisted groups.
 */
export class WorldReader {
  /** Verdict of the person read last, as an index in `verdicts`. */
  verdict: number = code.unchanged;
  /** Doubt bits of the verdict. */
  doubts = 0;
  /** In some world the person signs in before and not after. */
  mayLoseSignIn = false;
  /** True: names that engines read differently give nothing. False: they give what the console's engine says. */
  #isDoubtOpen = false;
  /** In some world the draft gives the person no group. */
  #mayEndWithout = false;
  readonly #table: ProfileTable;
  readonly #pair: ColumnPair;
  readonly #groupCount: number;
  readonly #hasDoubts: boolean;
  /** Readings that differ; of readings that give the same for every name, only the first. */
  readonly #readings: readonly number[];
  readonly #before: GroupMarks;
  readonly #after: GroupMarks;
  readonly #spare: GroupMarks;
  #doubtful: Grant[] = [];
  /** Values of `openness` for each name. */
  readonly #openness: Uint8Array;

  constructor(table: ProfileTable, pair: ColumnPair, groupCount: number) {
    this.#table = table;
    this.#pair = pair;
    this.#groupCount = groupCount;
    this.#hasDoubts = [pair.before, pair.after].some(({ inDoubt }) => inDoubt.some((construct) => construct !== 0));
    this.#readings = distinctReadings(pair);
    this.#openness = opennessOf(table, { pair, groupCount, readings: this.#readings });
    this.#before = new GroupMarks(pair.groupLimit);
    this.#after = new GroupMarks(pair.groupLimit);
    this.#spare = new GroupMarks(pair.groupLimit);
  }

  read(person: number): void {
    const { offsets, values } = this.#table.namesOf;
    const [from, to] = [offsets[person] ?? 0, offsets[person + 1] ?? 0];
    this.doubts = 0;
    this.mayLoseSignIn = false;
    let open: number = openness.no;
    for (let at = from; at < to; at += 1) open = Math.max(open, this.#openness[values[at] ?? 0] ?? openness.more);
    if (open === openness.more) this.#readWorlds(values.subarray(from, to));
    else this.#readListed(open === openness.no ? mainReading : this.#readings, from, to);
  }

  /** The fast path: the person holds only names that give one listed group, or none, in each reading. Most people do. */
  #readListed(readings: readonly number[], from: number, to: number): void {
    const { values } = this.#table.namesOf;
    const { before, after } = this.#pair;
    for (const reading of readings) {
      this.#before.clear();
      this.#after.clear();
      for (let at = from; at < to; at += 1) {
        const cell = (values[at] ?? 0) * readingCount + reading;
        this.#before.add(before.reached[cell] ?? noGroup);
        this.#after.add(after.reached[cell] ?? noGroup);
      }
      const verdict = this.#certainVerdict();
      if (verdict === code.losesSignIn) this.mayLoseSignIn = true;
      this.#join(reading, verdict);
    }
  }

  /** Adds the verdict of one reading. */
  #join(reading: number, verdict: number): void {
    if (reading > 0 && verdict !== this.verdict) this.doubts |= doubtBits['mask-reading'];
    this.verdict = reading === 0 ? verdict : joinVerdicts(this.verdict, verdict);
  }

  #certainVerdict(): number {
    const lost = this.#before.countMissingIn(this.#after);
    const gained = this.#after.countMissingIn(this.#before);
    return verdictOf(this.#before.size, this.#after.size, { lost, gained });
  }

  #readWorlds(names: Int32Array): void {
    this.#isDoubtOpen = false;
    if (this.#noteUnreadable(names)) {
      this.verdict = code.unknown;
      this.doubts |= doubtBits['mask-unreadable'];
      this.mayLoseSignIn = true;
      return;
    }
    this.#readReadings(names);
    if (!this.#hasDoubts) return;
    const { before, after } = this.#pair;
    const inDoubt = {
      before: names.some((name) => before.inDoubt[name] !== 0),
      after: names.some((name) => after.inDoubt[name] !== 0),
    };
    if (inDoubt.before || inDoubt.after) this.#openDoubts(names, inDoubt);
  }

  #noteUnreadable(names: Int32Array): boolean {
    const { before, after } = this.#pair;
    let isUnreadable = false;
    for (const name of names) {
      if (this.#reached(before, name, 0) !== unreadable && this.#reached(after, name, 0) !== unreadable) continue;
      isUnreadable = true;
      if (this.#table.counts[name] === 0) this.doubts |= doubtBits.profiles;
    }
    return isUnreadable;
  }

  /** The verdict over every reading. */
  #readReadings(names: Int32Array): void {
    const areAlike = !names.some((name) => this.#isDifferent(name));
    this.#mayEndWithout = false;
    for (const reading of this.#readings) {
      if (reading > 0 && areAlike) break;
      this.#join(reading, this.#inReading(reading, names));
    }
  }

  /** The worlds of other engines, where the names in doubt may give nothing, or any group. */
  #openDoubts(names: Int32Array, inDoubt: { before: boolean; after: boolean }): void {
    const asRead = this.verdict;
    const mayEndWithout = this.#mayEndWithout;
    this.#isDoubtOpen = true;
    this.#readReadings(names);
    const verdict = withAnyGroup(joinVerdicts(asRead, this.verdict), inDoubt);
    if (verdict === code.maybeLoses || verdict === code.maybeGains) this.doubts |= doubtBits['mask-dialect'];
    if (inDoubt.before && (mayEndWithout || this.#mayEndWithout)) this.mayLoseSignIn = true;
    this.verdict = verdict;
  }

  #isDifferent(name: number): boolean {
    return this.#pair.before.differs[name] === 1 || this.#pair.after.differs[name] === 1;
  }

  #reached({ reached, inDoubt }: MaskColumns, name: number, reading: number): number {
    if (this.#isDoubtOpen && inDoubt[name] !== 0) return noGroup;
    return reached[name * readingCount + reading] ?? noGroup;
  }

  #inReading(reading: number, names: Int32Array): number {
    const { groupLimit } = this.#pair;
    const listed = this.#inWorlds(reading, names, this.#groupCount);
    if (groupLimit === this.#groupCount) return listed;
    const isLeftInListed = this.#after.size > 0;
    const everyGroup = this.#inWorlds(reading, names, groupLimit);
    if (everyGroup !== listed) this.doubts |= doubtBits['operator-groups'];
    // Each unlisted group may exist without the others: the lost one may exist, and the gained ones may not.
    if (isLosing(everyGroup) && !isLeftInListed) this.mayLoseSignIn = true;
    return joinVerdicts(listed, everyGroup);
  }

  /** All worlds of one reading where exactly the groups below `limit` exist. */
  #inWorlds(reading: number, names: Int32Array, limit: number): number {
    this.#before.clear();
    this.#after.clear();
    if (this.#doubtful.length > 0) this.#doubtful = [];
    for (const name of names) {
      const before = this.#existing(this.#reached(this.#pair.before, name, reading), limit);
      const after = this.#existing(this.#reached(this.#pair.after, name, reading), limit);
      if (this.#table.counts[name] === 1) {
        this.#before.add(before);
        this.#after.add(after);
      } else if (before !== noGroup || after !== noGroup) this.#doubtful.push({ before, after });
    }
    const lost = this.#before.countMissingIn(this.#after);
    const gained = this.#after.countMissingIn(this.#before);
    const certain = verdictOf(this.#before.size, this.#after.size, { lost, gained });
    if (certain === code.losesSignIn) this.mayLoseSignIn = true;
    if (this.#after.size === 0) this.#mayEndWithout = true;
    if (this.#doubtful.length === 0) return certain;
    const joined = this.#withDoubtful(certain, { lost, gained });
    if (joined === code.maybeLoses || joined === code.maybeGains) this.doubts |= doubtBits.profiles;
    return joined;
  }

  #existing(group: number, limit: number): number {
    return group < limit ? group : noGroup;
  }

  /**
   * The verdict over every choice of the names that may count. If any choice loses or gains a group, so does the empty choice or
   * a choice of one. The reverse is not true: a choice of several names may make up for a loss that each smaller choice has.
   */
  #withDoubtful(certain: number, counts: { lost: number; gained: number }): number {
    let joined = certain;
    for (const grant of this.#doubtful) joined = joinVerdicts(joined, this.#withOne(grant, counts));
    const losesAlways = (): boolean => !this.#canMakeUp(this.#before, this.#after, (grant) => grant);
    const gainsAlways = (): boolean =>
      !this.#canMakeUp(this.#after, this.#before, ({ before, after }) => ({ before: after, after: before }));
    if (joined === code.losesGroups) return losesAlways() ? joined : code.maybeLoses;
    if (joined === code.gainsGroups) return gainsAlways() ? joined : code.maybeGains;
    if (joined === code.moves) return losesAlways() && gainsAlways() ? joined : code.maybeLoses;
    return joined;
  }

  /** The verdict when one of the names that may count does. */
  #withOne({ before, after }: Grant, counts: { lost: number; gained: number }): number {
    const hasBefore = before === noGroup || this.#before.has(before);
    const hasAfter = after === noGroup || this.#after.has(after);
    const keeps = !hasAfter && this.#before.has(after) ? 1 : 0;
    const had = !hasBefore && this.#after.has(before) ? 1 : 0;
    const loses = !hasBefore && !this.#after.has(before) && before !== after ? 1 : 0;
    const gains = !hasAfter && !this.#before.has(after) && before !== after ? 1 : 0;
    const verdict = verdictOf(this.#before.size + (hasBefore ? 0 : 1), this.#after.size + (hasAfter ? 0 : 1), {
      lost: counts.lost - keeps + loses,
      gained: counts.gained - had + gains,
    });
    if (verdict === code.losesSignIn) this.mayLoseSignIn = true;
    return verdict;
  }

  /**
   * Whether some choice loses nothing. Finds the largest choice that loses none of its own groups: removes names whose group
   * before is missing after, until there are none. A smaller choice cannot make up for more.
   */
  #canMakeUp(before: GroupMarks, after: GroupMarks, turn: (grant: Grant) => Grant): boolean {
    let chosen = this.#doubtful.map(turn);
    for (;;) {
      this.#spare.clear();
      this.#spare.addAll(after);
      for (const grant of chosen) this.#spare.add(grant.after);
      const remaining = chosen.filter((grant) => grant.before === noGroup || this.#spare.has(grant.before));
      if (remaining.length === chosen.length) return before.countMissingIn(this.#spare) === 0;
      chosen = remaining;
    }
  }
}
