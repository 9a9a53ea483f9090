import type { AccessImpactBody, ImpactChange, ImpactFilters } from '@console/contract';
import { toApiProblem } from '../../shared/api/problem.ts';
import {
  answered,
  type ImpactQuestion,
  type ImpactState,
  missingPages,
  nothingYet,
  pageSize,
  sameChange,
  withPage,
} from './impact-state.ts';

/** One call of the server. */
export interface ImpactRequest {
  readonly change: ImpactChange;
  readonly filters: ImpactFilters;
  readonly offset: number;
  readonly limit: number;
}

type ReadImpact = (request: ImpactRequest, signal: AbortSignal) => Promise<AccessImpactBody>;

/** Milliseconds without a key press after which the server is asked. */
const typingPause = 40;
/** Milliseconds without scrolling after which rows are asked for. */
const scrollPause = 60;

const losingAdministrators: ImpactFilters = { verdicts: ['loses-sign-in'], wasAdministrator: true };

/** Asks the server what a change does to people, one question at a time: a newer one takes the place of the former. */
export class ImpactClient {
  readonly #read: ReadImpact;
  readonly #listeners = new Set<() => void>();
  #state: ImpactState = nothingYet;
  #question: ImpactQuestion | null = null;
  #running = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrollTimer: ReturnType<typeof setTimeout> | undefined;
  #inView = { from: 0, to: pageSize };
  /** Pages that are on their way. */
  #requested = new Set<number>();

  constructor(read: ReadImpact) {
    this.#read = read;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ImpactState => this.#state;

  /** The newest question wins; while somebody types, only the last one is sent. */
  readonly ask = (question: ImpactQuestion): void => {
    const former = this.#question;
    if (former && sameQuestion(former, question)) return;
    this.#question = question;
    const isTyping =
      former !== null &&
      (!sameChange(former.change, question.change) || former.filters.search !== question.filters.search);
    this.#begin(isTyping ? typingPause : 0);
  };

  /** Asks the same question again, after a failure or because what it rests on has changed. */
  readonly again = (): void => {
    if (this.#question) this.#begin(0);
  };

  readonly stop = (): void => {
    clearTimeout(this.#timer);
    clearTimeout(this.#scrollTimer);
    this.#running.abort();
    // Whoever starts again asks the same question anew.
    this.#question = null;
  };

  readonly showRange = (from: number, to: number): void => {
    this.#inView = { from, to };
    clearTimeout(this.#scrollTimer);
    this.#scrollTimer = setTimeout(() => this.#askRows(), scrollPause);
  };

  #begin(delay: number): void {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
    this.#requested = new Set();
    this.#show({ ...this.#state, phase: 'computing', error: null });
    const { signal } = this.#running;
    this.#timer = setTimeout(() => void this.#answer(signal), delay);
  }

  async #answer(signal: AbortSignal): Promise<void> {
    const question = this.#question;
    if (question === null) return;
    const { change, filters } = question;
    try {
      const reply = await this.#read({ change, filters, offset: 0, limit: pageSize }, signal);
      if (signal.aborted) return;
      const former = this.#state;
      const next = answered(question, reply);
      const isSame =
        former.asked !== null && sameChange(former.asked.change, change) && former.asked.basis === question.basis;
      this.#show(isSame ? { ...next, administrators: former.administrators } : next);
      this.#askRows();
      if (this.#state.administrators === null) await this.#countAdministrators(change, signal);
    } catch (error) {
      if (!signal.aborted) this.#show({ ...this.#state, phase: 'failed', error: toApiProblem(error) });
    }
  }

  async #countAdministrators(change: ImpactChange, signal: AbortSignal): Promise<void> {
    try {
      const { found } = await this.#read({ change, filters: losingAdministrators, offset: 0, limit: 0 }, signal);
      if (!signal.aborted) this.#show({ ...this.#state, administrators: found });
    } catch {
      // The sentence then says nothing of administrators; the guards still do.
    }
  }

  #askRows(): void {
    const question = this.#question;
    if (question === null || this.#state.asked !== question || this.#state.phase !== 'done') return;
    for (const offset of missingPages(this.#state, this.#inView)) {
      if (this.#requested.has(offset)) continue;
      this.#requested.add(offset);
      void this.#readPage(question, offset, this.#running.signal);
    }
  }

  async #readPage({ change, filters }: ImpactQuestion, offset: number, signal: AbortSignal): Promise<void> {
    try {
      const reply = await this.#read({ change, filters, offset, limit: pageSize }, signal);
      if (signal.aborted) return;
      // What is here may have to be let go, and then be asked for again.
      this.#requested.delete(offset);
      // The sources have changed meanwhile, so the rows at hand are of another list.
      if (reply.found !== this.#state.answer?.found) return this.again();
      this.#show(withPage(this.#state, reply));
      // Rows in view may have come into view, or been let go, since this page was asked for.
      this.#askRows();
    } catch (error) {
      if (signal.aborted) return;
      this.#requested.delete(offset);
      this.#show({ ...this.#state, error: toApiProblem(error) });
    }
  }

  #show(state: ImpactState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function sameQuestion(one: ImpactQuestion, other: ImpactQuestion): boolean {
  return sameChange(one.change, other.change) && one.basis === other.basis && one.filters === other.filters;
}
