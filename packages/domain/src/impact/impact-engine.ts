import type {
  AccessImpact,
  FoundPeople,
  ImpactEngine,
  ImpactFacts,
  PeopleFilter,
  TodayCounts,
} from './access-impact.ts';
import { administratorsOf } from './guards/administrator-guards.ts';
import { checkExpectations } from '../expectations/check-expectations.ts';
import { countLosses, guardsOf } from './guards/guards.ts';
import { createImpactState, type ImpactState, type PairState } from './impact-state.ts';
import { type MaskColumns, type Pace, pairColumns, type ReadMask, readColumns } from './reach/mask-columns.ts';
import { findContradictions } from './stated-contradictions.ts';
import { orderPeople } from '../people/people-order.ts';
import { judgePeople } from './people-verdicts.ts';
import { type ReadSettings, SignInReader } from './sign-in/sign-in-reader.ts';
import { countStates, openGates } from './sign-in/sign-in-states.ts';
import { findPeople, formerAdministrators, type JudgedState, findPerson, touchedPeople } from './person-rows.ts';
import { whyOfPerson } from './person-why.ts';

/** Never gives a mask up. */
const patient = (): Pace => () => false;

/** People read between two yields. */
const peopleAtOnce = 4096;
/** Room for the mask in force and the ones typed last. */
const cachedMasks = 6;

class ColumnsCache {
  readonly #state: ImpactState;
  readonly #cached = new Map<string, MaskColumns>();

  constructor(state: ImpactState) {
    this.#state = state;
  }

  *read(read: ReadMask, isHopeless: Pace): Generator<number, MaskColumns, void> {
    const key = JSON.stringify([read.mask.source, read.stated]);
    const cached = this.#cached.get(key);
    const columns =
      cached ?? (yield* readColumns(read, { names: this.#state.table.names, groups: this.#state.groups }, isHopeless));
    this.#cached.delete(key);
    this.#cached.set(key, columns);
    for (const oldest of this.#cached.keys()) {
      if (this.#cached.size <= cachedMasks) break;
      this.#cached.delete(oldest);
    }
    return columns;
  }
}

interface Today {
  /** A number of `stateCodes` or `cannotCode` for each person. */
  readonly codes: Uint8Array;
  readonly counts: TodayCounts;
}

/** Caches the states under one set of settings: those in force stay the same while the draft changes. */
class StatesCache {
  readonly #state: ImpactState;
  #cached: (ReadSettings & { readonly today: Today }) | undefined;

  constructor(state: ImpactState) {
    this.#state = state;
  }

  *today({ columns, gate }: ReadSettings): Generator<number, Today, void> {
    if (this.#cached?.columns === columns && this.#cached.gate === gate) return this.#cached.today;
    const { size } = this.#state.population;
    const reader = new SignInReader(this.#state, { columns, gate });
    const codes = new Uint8Array(size);
    for (let person = 0; person < size; person += 1) {
      if (person > 0 && person % peopleAtOnce === 0) yield person;
      codes[person] = reader.codeOf(person);
    }
    const today = { codes, counts: countStates(codes, this.#state.apart) };
    this.#cached = { columns, gate, today };
    return today;
  }
}

/** The state before the change, on both sides. */
function unchangedState(state: JudgedState): JudgedState {
  const { pair, gates, readers, masks } = state;
  return {
    ...state,
    pair: { ...pair, after: pair.before },
    masks: { before: masks.before, after: masks.before },
    gates: { ...gates, after: gates.before },
    readers: { before: readers.before, after: readers.before },
  };
}

function impactOf(state: JudgedState, today: TodayCounts): AccessImpact {
  let last: { readonly key: string; readonly found: FoundPeople } | undefined;
  const find = (filter: PeopleFilter): FoundPeople => {
    const key = JSON.stringify(filter);
    if (last?.key !== key) last = { key, found: findPeople(state, filter) };
    return last.found;
  };
  return {
    population: state.populationSize,
    counts: state.judged.counts,
    apart: state.apartCounts,
    today,
    find,
    explain: (text) => {
      const person = findPerson(state, text);
      return person === undefined ? undefined : whyOfPerson(state, person);
    },
    check: (expectations, side = 'after') =>
      checkExpectations(side === 'after' ? state : unchangedState(state), expectations),
    losses: () => countLosses(state),
    administrators: () => administratorsOf(state),
    touched: () => touchedPeople(state),
    guards: (question) => guardsOf(state, question),
  };
}

/** Prepares one set of facts: joins people, indexes names, sorts everybody. */
export function createImpactEngine(facts: ImpactFacts): ImpactEngine {
  const state = createImpactState(facts);
  const order = orderPeople(state.population);
  const columns = new ColumnsCache(state);
  const states = new StatesCache(state);
  return {
    population: state.populationSize,
    sources: facts.sources,
    *evaluate(before, after, { beginPace = patient, stated, gates = openGates } = {}) {
      const one = yield* columns.read({ mask: before, stated }, beginPace());
      const other = yield* columns.read({ mask: after, stated }, beginPace());
      const today = yield* states.today({ columns: one, gate: gates.before });
      const pair = pairColumns(one, other, state.groups.list.length);
      const isUnchanged = before.source === after.source && !gates.isTouched;
      const paired: PairState = {
        ...state,
        pair,
        masks: { before, after },
        stated,
        gates,
        isUnchanged,
        today: today.codes,
      };
      const readers = {
        before: new SignInReader(state, { columns: pair.before, gate: gates.before }),
        after: new SignInReader(state, { columns: pair.after, gate: gates.after }),
      };
      const judged = yield* judgePeople(paired, readers);
      return impactOf(
        { ...paired, readers, judged, order, wasAdministrator: formerAdministrators(paired) },
        today.counts,
      );
    },
    *contradictions(inForce, stated, { beginPace = patient } = {}) {
      const asStated = yield* columns.read({ mask: inForce, stated }, beginPace());
      const asUnstated = yield* columns.read({ mask: inForce, stated: undefined }, beginPace());
      return yield* findContradictions({ state, order, asStated, asUnstated });
    },
  };
}
