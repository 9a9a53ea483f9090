import { createMaskMatcher, type MaskMatcher } from '../mask-matcher.ts';
import type { AccessImpact, FoundPeople, ImpactEngine, ImpactFacts, PeopleFilter } from './access-impact.ts';
import { checkExpectations } from './check-expectations.ts';
import { guardsOf } from './guards.ts';
import { createImpactState, type ImpactState, type PairState } from './impact-state.ts';
import { type MaskColumns, type Pace, pairColumns, type ReadMask, readColumns } from './mask-columns.ts';
import { findContradictions } from './stated-contradictions.ts';
import { orderPeople } from './people-order.ts';
import { judgePeople } from './people-verdicts.ts';
import { findPeople, formerAdministrators, type JudgedState, personCalled } from './person-rows.ts';
import { whyOfPerson } from './person-why.ts';

/** Waits for any mask. */
const patient = (): Pace => () => false;

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

function impactOf(state: JudgedState): AccessImpact {
  let last: { readonly key: string; readonly found: FoundPeople } | undefined;
  const find = (filter: PeopleFilter): FoundPeople => {
    const key = JSON.stringify(filter);
    if (last?.key !== key) last = { key, found: findPeople(state, filter) };
    return last.found;
  };
  return {
    population: state.population.size,
    counts: state.judged.counts,
    find,
    explain: (text) => {
      const person = personCalled(state, text);
      return person === undefined ? undefined : whyOfPerson(state, person);
    },
    check: (expectations) => checkExpectations(state, expectations),
    guards: (question) => guardsOf(state, question),
  };
}

/** Makes one set of facts ready: people joined, names indexed, everybody put in order. */
export function createImpactEngine(facts: ImpactFacts): ImpactEngine {
  const state = createImpactState(facts);
  const order = orderPeople(state.population);
  const columns = new KeptColumns(state);
  return {
    population: state.population.size,
    sources: facts.sources,
    *evaluate(before, after, { beginPace = patient, stated } = {}) {
      const one = yield* columns.read({ mask: before, stated }, beginPace());
      const other = yield* columns.read({ mask: after, stated }, beginPace());
      const pair = pairColumns(one, other, state.groups.list.length);
      const isSameMask = before.source === after.source;
      const paired: PairState = { ...state, pair, masks: { before, after }, stated, isSameMask };
      const judged = yield* judgePeople(paired);
      let matcher: MaskMatcher | undefined;
      const draft = (): MaskMatcher => (matcher ??= createMaskMatcher(after, stated));
      return impactOf({
        ...paired,
        draft,
        causes: new Map(),
        judged,
        order,
        wasAdministrator: formerAdministrators(paired),
      });
    },
    *contradictions(inForce, stated, { beginPace = patient } = {}) {
      const asStated = yield* columns.read({ mask: inForce, stated }, beginPace());
      const asEver = yield* columns.read({ mask: inForce, stated: undefined }, beginPace());
      return yield* findContradictions({ state, order, asStated, asEver });
    },
  };
}
