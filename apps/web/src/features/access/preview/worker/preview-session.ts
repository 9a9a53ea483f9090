import type { MaskMatcher, PreviewColumns, Previewer, ProductProfile, StatedReading } from '@console/domain';
import { createPreviewer, isOddName, matcherOf, readAssociationMask } from '@console/domain';
import { dialectRemarksOf, maskDialectOf } from '../match/mask-dialect.ts';
import type { FromWorker, PreviewReply, ToWorker } from './preview-protocol.ts';
import { type OrderedPreview, rowsOf } from './preview-rows.ts';
import { type Adviser, createAdviser } from '../match/mask-advice.ts';
import { nearCounts, type NearRows, readNearRows } from './near-rows.ts';
import { GroupList, ProfileList, checkNameList } from './profile-list.ts';
import { readInTurns } from './read-in-turns.ts';
import { countChanged, orderRows, type Rows } from './row-order.ts';

type Request = Extract<ToWorker, { kind: 'preview' }>;

/** Milliseconds after which the rows read so far are sent, before the rest. */
const firstRowsAfter = 40;
const listedGroups = 200;

/** What a session needs from outside. */
export interface SessionParts {
  readonly post: (message: FromWorker) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves once waiting messages have been received. */
  readonly nextTurn: () => Promise<void>;
  /** Resolves when the mask can be read; rejects if the engine cannot be loaded. */
  readonly ensureMaskEngine: (mask: string, stated?: StatedReading) => Promise<void>;
  /** Resolves when any mask can be read with any name. */
  readonly loadMaskEngine: () => Promise<void>;
}

interface Shown extends OrderedPreview {
  readonly requestId: number;
}

type Read = Omit<OrderedPreview, 'order' | 'dialect'>;

/** The worker's side: stores names and groups, answers the newest preview request and drops older ones. */
export class PreviewSession {
  readonly #parts: SessionParts;
  #incoming: ProductProfile[] = [];
  #list: ProfileList | null = null;
  #groups: GroupList | null = null;
  #previewer: Previewer | null = null;
  /** Names that engines may read differently even with the usual mask. Group names count too: corrected names contain them. */
  #hasOddNames = false;
  #former: { readonly mask: string; readonly columns: PreviewColumns } | null = null;
  #newest: Request | null = null;
  /** The request still to be answered. */
  #wanted: Request | null = null;
  #isRunning = false;
  #shown: Shown | null = null;
  #adviseOn: Adviser | null = null;
  #near: { readonly mask: string; readonly previewer: Previewer; readonly rows: NearRows } | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'groups':
        this.#groups = new GroupList(message.context);
        this.#prepare();
        return;
      case 'profiles':
        this.#takeProfiles(message);
        return;
      case 'list': {
        const { loaded, profiles } = checkNameList(message.list);
        if (loaded.problem === null) this.#use(message.namesId, profiles);
        this.#parts.post({ kind: 'loaded', namesId: message.namesId, loaded });
        return;
      }
      case 'preview':
        this.#newest = message;
        this.#wanted = message;
        this.#start();
        return;
      case 'rows':
        if (this.#shown?.requestId !== message.requestId) return;
        this.#parts.post({
          kind: 'rows',
          requestId: message.requestId,
          from: message.range.from,
          rows: rowsOf(this.#shown, this.#groups, message.range),
        });
    }
  }

  #takeProfiles({ namesId, ids, names, part, isLast }: Extract<ToWorker, { kind: 'profiles' }>): void {
    if (part === 'first') this.#incoming = [];
    for (const [index, name] of names.entries()) this.#incoming.push({ id: ids[index] ?? '', name });
    if (!isLast) return;
    this.#use(namesId, this.#incoming);
    const loaded = { count: this.#incoming.length, duplicates: 0, blank: 0, tooLong: 0, problem: null };
    this.#incoming = [];
    this.#parts.post({ kind: 'loaded', namesId, loaded });
  }

  #use(namesId: number, profiles: readonly ProductProfile[]): void {
    this.#list = new ProfileList(namesId, profiles);
    this.#prepare();
  }

  #prepare(): void {
    this.#former = null;
    this.#shown = null;
    // Answer the newest request again: names or groups have changed.
    this.#wanted = this.#newest;
    this.#previewer =
      this.#list === null || this.#groups === null
        ? null
        : createPreviewer(this.#list.profiles, this.#groups.groups, this.#groups);
    const named = [this.#list?.profiles ?? [], this.#groups?.groups ?? []];
    this.#hasOddNames = named.some((list) => list.some(({ name }) => isOddName(name)));
    this.#adviseOn = this.#list && this.#groups && createAdviser(this.#list.profiles, this.#groups);
    this.#start();
  }

  #start(): void {
    if (this.#isRunning || this.#wanted === null || this.#previewer === null) return;
    this.#isRunning = true;
    this.#run().then(
      () => {
        this.#isRunning = false;
      },
      () => {
        this.#isRunning = false;
        this.#parts.post({ kind: 'failed' });
      },
    );
  }

  async #run(): Promise<void> {
    while (this.#wanted !== null && this.#previewer !== null) {
      const request = this.#wanted;
      const previewer = this.#previewer;
      const done = await this.#answer(request, previewer);
      if (done && this.#wanted === request && this.#previewer === previewer) this.#wanted = null;
    }
  }

  /** `false` if a newer request arrived before the answer was complete. */
  async #answer(request: Request, previewer: Previewer): Promise<boolean> {
    const isStale = () => this.#wanted !== request || this.#previewer !== previewer;
    if (!(await this.#isReadable(request.mask, isStale))) return false;
    const begun = this.#parts.now();
    const mask = readAssociationMask(request.mask);
    let announced = false;
    const turns = { now: this.#parts.now, nextTurn: this.#parts.nextTurn, isStale };
    const onTurn = (columns: PreviewColumns) => {
      if (announced || this.#parts.now() - begun < firstRowsAfter) return;
      announced = true;
      this.#reply(request, { columns, former: null }, 'reading');
    };
    const columns = await readInTurns(previewer, mask, { ...turns, onTurn });
    if (columns === null) return false;
    if (columns.readCount < columns.outcomes.length) {
      this.#reply(request, { columns, former: null }, 'too-slow');
      return true;
    }
    if (request.savedMask === request.mask) this.#former = { mask: request.savedMask, columns };
    if (this.#former?.mask !== request.savedMask) {
      // Read the saved mask once; later answers are compared with it.
      this.#reply(request, { columns, former: null }, 'reading');
      if (!(await this.#isReadable(request.savedMask, isStale))) return false;
      const saved = readAssociationMask(request.savedMask);
      const former = await readInTurns(previewer, saved, { ...turns, onTurn: () => undefined });
      if (former === null) return false;
      this.#former = { mask: request.savedMask, columns: former };
    }
    const former = this.#former.columns;
    const isComplete = former.readCount === former.outcomes.length;
    const read = { columns, former: isComplete ? former : null };
    const { link, countNear } = request.view;
    const needsNear = link?.kind === 'near';
    if (this.#nearOf(request.mask) !== null || !needsNear) this.#reply(request, read, 'done');
    if (this.#nearOf(request.mask) !== null || !(needsNear || countNear)) return true;
    const near = await readNearRows(columns, { ...turns });
    if (near === null) return false;
    this.#near = { mask: request.mask, previewer, rows: near };
    this.#reply(request, read, 'done');
    return true;
  }

  #nearOf(mask: string): NearRows | null {
    return this.#near?.mask === mask && this.#near.previewer === this.#previewer ? this.#near.rows : null;
  }

  #linkedRows({ mask, view: { link } }: Request, { columns }: Read): Rows['linked'] {
    if (link === null) return null;
    if (link.kind === 'opens-control-panel') {
      const { controlPanel } = this.#list ?? { controlPanel: new Uint8Array() };
      return (index) => controlPanel[index] === 1;
    }
    if (link.kind === 'near') {
      const rows = new Set(this.#nearOf(mask)?.get(link.groupName));
      return (index) => rows.has(index);
    }
    const group = this.#groups?.groups.findIndex(({ name }) => name === link.groupName) ?? -1;
    return (index) => group !== -1 && columns.groupIndexes[index] === group;
  }

  /** Waits until the mask can be read; `false` if a newer request arrived meanwhile. */
  async #isReadable(mask: string, isStale: () => boolean): Promise<boolean> {
    try {
      if (this.#hasOddNames) await this.#parts.loadMaskEngine();
      else await this.#parts.ensureMaskEngine(mask, this.#groups?.stated);
    } catch (error) {
      if (!isStale()) throw error;
    }
    return !isStale();
  }

  #rowsFor(request: Request, read: Read): Rows | null {
    const { columns, former } = read;
    const list = this.#list;
    const groups = this.#groups;
    if (list === null || groups === null) return null;
    let matcher: MaskMatcher | undefined;
    return {
      columns,
      former: former === columns ? null : former,
      get folded() {
        return request.view.search === '' ? [] : list.folded;
      },
      get foldedGroups() {
        return request.view.search === '' ? [] : groups.folded;
      },
      nameRank: (locale) => list.rank(locale),
      groupRank: (locale) => groups.rank(locale),
      captured: (index) => {
        matcher ??= matcherOf(columns.mask, groups.stated);
        const name = list.profiles[index]?.name ?? '';
        return matcher.canRead(name) ? matcher.groupNameOf(name) : null;
      },
      linked: this.#linkedRows(request, read),
    };
  }

  #reply(request: Request, read: Read, state: PreviewReply['state']): void {
    const rows = this.#rowsFor(request, read);
    if (rows === null) return;
    const { columns, former } = read;
    const order = orderRows(rows, request.view);
    const dialect = maskDialectOf(columns.mask, this.#groups?.stated);
    this.#shown = { requestId: request.requestId, columns, former, order, dialect };
    const isDone = state === 'done';
    const near = this.#nearOf(request.mask);
    const unreached = isDone ? columns.unreachedGroups : [];
    const listed = unreached.slice(0, listedGroups);
    const collisions = isDone ? columns.collisions : [];
    this.#parts.post({
      kind: 'preview',
      requestId: request.requestId,
      namesId: this.#list?.namesId ?? 0,
      mask: request.mask,
      state,
      isReadable: !('fault' in columns.mask),
      count: columns.outcomes.length,
      readCount: columns.readCount,
      totals: columns.totals,
      before: former === null ? null : former.totals,
      changed: countChanged(rows),
      dialect: dialectRemarksOf(dialect, columns.dialectDoubts),
      shown: order === null ? columns.readCount : order.length,
      from: request.range.from,
      rows: rowsOf(this.#shown, this.#groups, request.range),
      advice: isDone ? (this.#adviseOn?.(columns) ?? null) : null,
      areGroupsWhole: this.#groups?.areGroupsWhole ?? false,
      unreached: listed,
      unreachedCount: unreached.length,
      nearCounts: near === null ? null : nearCounts(near, listed),
      controlPanelCount: this.#list?.controlPanelCount ?? 0,
      collisions: collisions.slice(0, listedGroups),
      collisionCount: collisions.length,
    });
  }
}
