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
import { findPeople, formerAdministrators, type JudgedState, personCalled, touchedPeople } from './person-rows.ts';
import { whyOfPerson } from './person-why.ts';

/** Waits for any mask. */
const patient = (): Pace => () => false;

/** People read between two looks at the clock. */
const peopleAtOnce = 4096;
/** Masks whose columns are kept: the one in force, and those typed last. */
const keptMasks = 6;

class KeptColumns {
  readonly #state: ImpactState;
  readonly #kept = new Map<string, MaskColumns>();

  constructor(state: ImpactState) {
    this.#state = state;
  }

  *read(read: ReadMask, isHopeless: Pace): Generator<number, MaskColumns, void> {
    const key = JSON.stringify([read.mask.source, read.stated]);
    const kept = this.#kept.get(key);
    const columns =
      kept ?? (yield* readColumns(read, { names: this.#state.table.names, groups: this.#state.groups }, isHopeless));
    this.#kept.delete(key);
    this.#kept.set(key, columns);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= keptMasks) break;
      this.#kept.delete(oldest);
    }
    return columns;
  }
}

interface Today {
  /** A number of `stateCodes` or `cannotCode` for each person. */
  readonly codes: Uint8Array;
  readonly counts: TodayCounts;
}

/** The states under the settings asked about last: those in force stay the same while the draft changes. */
class KeptStates {
  readonly #state: ImpactState;
  #kept: (ReadSettings & { readonly today: Today }) | undefined;

  constructor(state: ImpactState) {
    this.#state = state;
  }

  *today({ columns, gate }: ReadSettings): Generator<number, Today, void> {
    if (this.#kept?.columns === columns && this.#kept.gate === gate) return this.#kept.today;
    const { size } = this.#state.population;
    const reader = new SignInReader(this.#state, { columns, gate });
    const codes = new Uint8Array(size);
    for (let person = 0; person < size; person += 1) {
      if (person > 0 && person % peopleAtOnce === 0) yield person;
      codes[person] = reader.codeOf(person);
    }
    const today = { codes, counts: countStates(codes, this.#state.apart) };
    this.#kept = { columns, gate, today };
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
    population: state.countedIn,
    counts: state.judged.counts,
    apart: state.apartCounts,
    today,
    find,
    explain: (text) => {
      const person = personCalled(state, text);
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

/** Makes one set of facts ready: people joined, names indexed, everybody put in order. */
export function createImpactEngine(facts: ImpactFacts): ImpactEngine {
  const state = createImpactState(facts);
  const order = orderPeople(state.population);
  const columns = new KeptColumns(state);
  const states = new KeptStates(state);
  return {
    population: state.countedIn,
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
      const asEver = yield* columns.read({ mask: inForce, stated: undefined }, beginPace());
      return yield* findContradictions({ state, order, asStated, asEver });
    },
  };
}
