import type { PairState } from './impact-state.ts';
import { changedNames } from './reach/mask-columns.ts';
import type { PeopleApart } from '../people/people-apart.ts';
import { personStatuses, verdictCode } from './people-baseline.ts';
import { isLosing, joinVerdicts, WorldReader } from './person-worlds.ts';
import { valuesAt } from '../people/columns/row-lists.ts';
import type { SignInReader } from './sign-in/sign-in-reader.ts';
import { stateCodes } from './sign-in/sign-in-states.ts';
import { doubtBits } from '../people/source-doubts.ts';
import { type VerdictCounts, verdicts } from './verdicts.ts';

/** Whether a person loses sign-in. */
export const losses = { no: 0, maybe: 1, certain: 2 } as const;

/** One byte for each person of a population. */
export interface PeopleVerdicts {
  /** Indexes in `verdicts`. */
  readonly verdicts: Uint8Array;
  /** Bits of `doubtBits`. */
  readonly doubts: Uint16Array;
  /** Values of `losses`. */
  readonly losses: Uint8Array;
  /** Without people counted apart. */
  readonly counts: VerdictCounts;
}

/** People read between two yields. */
const peopleAtOnce = 4096;

const unchanged = verdictCode('unchanged');
const unknown = verdictCode('unknown');
const losesSignIn = verdictCode('loses-sign-in');
const gainsSignIn = verdictCode('gains-sign-in');
const maybeLoses = verdictCode('maybe-loses');
const maybeGains = verdictCode('maybe-gains');

/** Weakens a verdict that is based on a stale source. */
function withStaleSource(verdict: number): number {
  if (verdict === unchanged || verdict === unknown) return unknown;
  return isLosing(verdict) ? maybeLoses : maybeGains;
}

function countsOf(column: Uint8Array, apart: PeopleApart): VerdictCounts {
  const sums = verdicts.map(() => 0);
  for (let person = 0; person < column.length; person += 1) {
    if (apart[person] !== 0) continue;
    const verdict = column[person] ?? unknown;
    sums[verdict] = (sums[verdict] ?? 0) + 1;
  }
  const count = (verdict: (typeof verdicts)[number]): number => sums[verdictCode(verdict)] ?? 0;
  return {
    'loses-sign-in': count('loses-sign-in'),
    'maybe-loses': count('maybe-loses'),
    'loses-groups': count('loses-groups'),
    moves: count('moves'),
    unknown: count('unknown'),
    'maybe-gains': count('maybe-gains'),
    'gains-sign-in': count('gains-sign-in'),
    'gains-groups': count('gains-groups'),
    unchanged: count('unchanged'),
  };
}

/** People who hold a name that the masks may read differently: nobody else can be affected. */
function holdersOfChanged({ table, pair, population }: PairState): Uint8Array {
  const isHolder = new Uint8Array(population.size);
  for (const name of changedNames(pair)) for (const person of valuesAt(table.holdersOf, name)) isHolder[person] = 1;
  return isHolder;
}

/** Whether the person signs in is not known before or after, so the effect of the change is not known either. */
function isOpenBothWays({ today }: PairState, readers: Readers, person: number): boolean {
  return today[person] === stateCodes.notKnown && readers.after.codeOf(person) === stateCodes.notKnown;
}

/**
 * The verdict where a person's groups are not known, from the two sign-in states: a person who certainly signs in on one side may
 * lose or gain that; one who cannot on either side loses nothing.
 */
function ofUnknownGroups({ today }: PairState, readers: Readers, person: number): number {
  const before = today[person] ?? stateCodes.notKnown;
  const after = readers.after.codeOf(person);
  const isInBothWays = before === stateCodes.signsIn && after === stateCodes.signsIn;
  return isInBothWays ? unknown : verdictOfStates(before, after);
}

type Columns = Omit<PeopleVerdicts, 'counts'>;

class Judge {
  readonly columns: Columns;
  readonly #state: PairState;
  readonly #readers: Readers;
  readonly #worlds: WorldReader;

  constructor(state: PairState, readers: Readers) {
    this.#state = state;
    this.#readers = readers;
    const { baseline: known } = state;
    this.columns = {
      verdicts: known.verdicts.slice(),
      doubts: Uint16Array.from(known.doubts),
      losses: known.verdicts.map((verdict) => (verdict === unknown ? losses.maybe : losses.no)),
    };
    this.#worlds = new WorldReader(state.table, state.pair, state.groups.list.length);
  }

  judge(person: number): void {
    const worlds = this.#worlds;
    const { signInDoubts, staleDoubts } = this.#state.baseline;
    worlds.read(person);
    let { verdict, doubts } = worlds;
    const signIn = signInDoubts[person] ?? 0;
    if (signIn !== 0 && verdict !== unchanged) {
      // In some world the person cannot sign in before or after.
      if (verdict !== unknown) verdict = joinVerdicts(verdict, unchanged);
      doubts |= signIn;
    }
    const stale = staleDoubts[person] ?? 0;
    if (stale !== 0) verdict = withStaleSource(verdict);
    if (verdict !== unchanged && isOpenBothWays(this.#state, this.#readers, person)) verdict = unknown;
    else if (verdict === unknown) verdict = ofUnknownGroups(this.#state, this.#readers, person);
    this.columns.verdicts[person] = verdict;
    this.columns.doubts[person] = verdict === unchanged ? 0 : doubts | stale;
    this.columns.losses[person] = lossOf(verdict, worlds.mayLoseSignIn || stale !== 0);
  }
}

/**
 * Operators without a user who may be a near match: that user's verdict may be theirs. They get the doubt only where it changes
 * their verdict.
 */
function judgeNear(state: PairState, readers: Readers, { verdicts: found, doubts, losses: lost }: Columns): void {
  const { population, baseline: known } = state;
  for (let person = population.userCount; person < population.size; person += 1) {
    if (known.status[person] !== personStatuses['by-mask'] || found[person] !== unchanged) continue;
    let verdict = unchanged;
    let loss: number = losses.no;
    for (const near of population.nearAt(person)) {
      const theirs = found[near.person] ?? unknown;
      if (verdict === unknown || theirs === unknown) verdict = unknown;
      else verdict = joinVerdicts(verdict, theirs);
      if (lost[near.person] !== losses.no) loss = losses.maybe;
    }
    if (verdict === unchanged) continue;
    if (isOpenBothWays(state, readers, person)) verdict = unknown;
    else if (verdict === unknown) verdict = ofUnknownGroups(state, readers, person);
    found[person] = verdict;
    doubts[person] = verdict === unchanged ? 0 : doubtBits.identity;
    lost[person] = verdict === unchanged ? losses.no : loss;
  }
}

function lossOf(verdict: number, mayLoseSignIn: boolean): number {
  if (verdict === losesSignIn) return losses.certain;
  return mayLoseSignIn || verdict === unknown ? losses.maybe : losses.no;
}

/** What a change of other settings than the mask does to a person: from the two states alone. */
function verdictOfStates(before: number, after: number): number {
  if (before === stateCodes.notKnown) {
    if (after === stateCodes.notKnown) return unknown;
    return after === stateCodes.signsIn ? maybeGains : maybeLoses;
  }
  if (before === stateCodes.signsIn) {
    if (after === stateCodes.signsIn) return unchanged;
    return after === stateCodes.notKnown ? maybeLoses : losesSignIn;
  }
  if (after === stateCodes.notKnown) return maybeGains;
  return after === stateCodes.signsIn ? gainsSignIn : unchanged;
}

/** Verdicts from the sign-in states alone, where settings other than the mask decide, or the operator groups are missing. */
function* judgeByStates(
  { today, population: { size } }: PairState,
  readers: Readers,
): Generator<number, Columns, void> {
  const columns = { verdicts: new Uint8Array(size), doubts: new Uint16Array(size), losses: new Uint8Array(size) };
  for (let person = 0; person < size; person += 1) {
    if (person > 0 && person % peopleAtOnce === 0) yield person;
    const before = today[person] ?? stateCodes.notKnown;
    const after = readers.after.codeOf(person);
    const verdict = verdictOfStates(before, after);
    columns.verdicts[person] = verdict;
    const mayLose = before < stateCodes.firstCause && after !== stateCodes.signsIn;
    columns.losses[person] = lossOf(verdict, mayLose);
    if (before === stateCodes.notKnown || after === stateCodes.notKnown) {
      columns.doubts[person] = readers.before.doubtsOf(person) | readers.after.doubtsOf(person);
    }
  }
  return columns;
}

export type Readers = Readonly<Record<'before' | 'after', SignInReader>>;

/** Verdicts on everybody. Yields the number of people done, every few thousand. */
export function* judgePeople(state: PairState, readers: Readers): Generator<number, PeopleVerdicts, void> {
  const { size, states } = state.population;
  const countsIn = (column: Uint8Array): VerdictCounts => countsOf(column, state.apart);
  if (state.isUnchanged) {
    const column = new Uint8Array(size).fill(unchanged);
    return { verdicts: column, doubts: new Uint16Array(size), losses: new Uint8Array(size), counts: countsIn(column) };
  }
  const areGroupsMissing = states['operator-groups'] === 'missing';
  if (areGroupsMissing || state.gates.before !== 'open' || state.gates.after !== 'open') {
    const columns = yield* judgeByStates(state, readers);
    return { ...columns, counts: countsIn(columns.verdicts) };
  }
  const judge = new Judge(state, readers);
  const isHolder = holdersOfChanged(state);
  const { status } = state.baseline;
  for (let person = 0; person < size; person += 1) {
    if (person > 0 && person % peopleAtOnce === 0) yield person;
    if (isHolder[person] === 1 && status[person] === personStatuses['by-mask']) judge.judge(person);
  }
  judgeNear(state, readers, judge.columns);
  return { ...judge.columns, counts: countsIn(judge.columns.verdicts) };
}
