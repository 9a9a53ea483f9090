import type { AssociationMask } from '../association-mask.ts';
import type { AccessImpact, FoundPeople, ImpactEngine, ImpactFacts, PeopleFilter } from './access-impact.ts';
import { checkExpectations } from './check-expectations.ts';
import { guardsOf } from './guards.ts';
import { createImpactState, type ImpactState, type PairState } from './impact-state.ts';
import { type MaskColumns, type Pace, pairColumns, readColumns } from './mask-columns.ts';
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

  *read(mask: AssociationMask, isHopeless: Pace): Generator<number, MaskColumns, void> {
    const kept = this.#kept.get(mask.source);
    const columns =
      kept ?? (yield* readColumns(mask, { names: this.#state.table.names, groups: this.#state.groups }, isHopeless));
    this.#kept.delete(mask.source);
    this.#kept.set(mask.source, columns);
    for (const source of this.#kept.keys()) {
      if (this.#kept.size <= keptMasks) break;
      this.#kept.delete(source);
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
    *evaluate(before, after, beginPace = patient) {
      const one = yield* columns.read(before, beginPace());
      const other = yield* columns.read(after, beginPace());
      const pair = pairColumns(one, other, state.groups.list.length);
      const isSameMask = before.source === after.source;
      const paired: PairState = { ...state, pair, masks: { before, after }, isSameMask };
      const judged = yield* judgePeople(paired);
      return impactOf({ ...paired, judged, order, wasAdministrator: formerAdministrators(paired) });
    },
  };
}
