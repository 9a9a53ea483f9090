import type { ProductProfile, ProfileNames } from '@console/domain';
import type { FromWorker, RowRange, ToWorker } from './preview-protocol.ts';
import type { PreviewView } from '../preview-view.ts';
import type { PreviewContext } from './profile-list.ts';
import { around, missingRange, nothingYet, type PreviewState, withMessage } from '../preview-state.ts';
import { sendProfiles } from './send-profiles.ts';

/** The source of the names: profiles from Admin Console, or a pasted or chosen list. */
export type NamesSource =
  | { readonly kind: 'console'; readonly profiles: readonly ProductProfile[] }
  | { readonly kind: 'list'; readonly list: ProfileNames };

export interface PreviewRequest {
  readonly mask: string;
  readonly savedMask: string;
  readonly view: PreviewView;
}

/** The part of `Worker` that is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** The page's side of the preview: sends requests to the worker and caches its answers. */
export class PreviewClient {
  readonly #startWorker: () => WorkerLike;
  readonly #listeners = new Set<() => void>();
  #worker: WorkerLike | null = null;
  #state: PreviewState = nothingYet;
  #context: PreviewContext | null = null;
  #source: NamesSource | null = null;
  #request: PreviewRequest | null = null;
  #inView: RowRange = { from: 0, to: 20 };
  #requestedFrom: number | null = null;
  /** Answers with a lower id are invalid: the statement or the completeness of the groups has changed since. */
  #firstValidId = 0;
  #lastId = 0;
  #namesId = 0;

  constructor(startWorker: () => WorkerLike) {
    this.#startWorker = startWorker;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): PreviewState => this.#state;

  /** Starts a worker, or restarts with a new one and sends it the current state. */
  readonly start = (): void => {
    this.stop();
    const worker = this.#startWorker();
    this.#worker = worker;
    const fail = () => this.#receive({ kind: 'failed' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (this.#worker === worker) this.#receive(data);
    });
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    this.#show(nothingYet);
    if (this.#context) this.setContext(this.#context);
    if (this.#source) this.setSource(this.#source);
    if (this.#request) this.ask(this.#request);
  };

  readonly stop = (): void => {
    this.#worker?.terminate();
    this.#worker = null;
  };

  setContext(context: PreviewContext): void {
    const isCertaintyChanged = this.#context !== null && !isEquallyCertain(this.#context, context);
    this.#context = context;
    const { groups, renamedGroups, areGroupsWhole, stated } = context;
    this.#post({ kind: 'groups', context: { groups, renamedGroups, areGroupsWhole, stated } });
    if (isCertaintyChanged) this.#forgetAnswers();
  }

  setSource(source: NamesSource): void {
    this.#source = source;
    const worker = this.#worker;
    if (worker === null) return;
    const namesId = this.#nextId();
    this.#namesId = namesId;
    if (source.kind === 'list') {
      this.#post({ kind: 'list', namesId, list: source.list });
      return;
    }
    const isStale = () => this.#namesId !== namesId || this.#worker !== worker;
    void sendProfiles(source.profiles, namesId, { post: (message) => this.#post(message), isStale });
  }

  /** The newest request wins. */
  ask(request: PreviewRequest): void {
    this.#request = request;
    this.#post({ kind: 'preview', requestId: this.#nextId(), ...request, range: around(this.#inView) });
  }

  readonly showRange = (from: number, to: number): void => {
    this.#inView = { from, to };
    this.#askRows();
  };

  /** Clears the screen: an answer under another statement may look certain and be wrong now. */
  #forgetAnswers(): void {
    this.#firstValidId = this.#lastId + 1;
    this.#show({ ...this.#state, result: null, rows: new Map() });
    if (this.#request) this.ask(this.#request);
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #post(message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    this.#worker?.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'preview' && message.requestId < this.#firstValidId) return;
    if (message.kind !== 'loaded') this.#requestedFrom = null;
    this.#show(withMessage(this.#state, message));
    this.#askRows();
  }

  #askRows(): void {
    const range = missingRange(this.#state, this.#inView);
    const { result } = this.#state;
    if (range === null || result === null || this.#requestedFrom === range.from) return;
    this.#requestedFrom = range.from;
    this.#post({ kind: 'rows', requestId: result.requestId, range });
  }

  #show(state: PreviewState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether the same outcomes are certain with both. */
function isEquallyCertain(one: PreviewContext, other: PreviewContext): boolean {
  return one.areGroupsWhole === other.areGroupsWhole && JSON.stringify(one.stated) === JSON.stringify(other.stated);
}
