import { AdobeApiError } from './errors.ts';
import type { UserManagementGroup, UserManagementUser } from './wire.ts';

/**
 * Why a reading may miss something.
 *
 * - `changed-while-read`: what Adobe announced contradicts itself or what came, or entries came twice.
 * - `unreadable-entries`: an entry, or something in one, was there and could not be understood.
 * - `short`: fewer came than were announced, or an announced page never came.
 * - `endless`: pages went on without anything new.
 */
export type IncompleteReason = 'changed-while-read' | 'unreadable-entries' | 'short' | 'endless';

/** How far a reading got. Plain data: keep it, and hand it back as `resume` to go on from there. */
export interface ReadingProgress<T> {
  nextPage: number;
  /** Empty when the entries were handed to `onEntries`. */
  items: T[];
  /** Keys of all entries so far: what tells a repeated one. */
  keys: string[];
  incomplete: IncompleteReason[];
  /** Entries that could not be understood, or not in every member. */
  oddEntries: number;
  /** Those of which nothing could be understood. */
  unreadable: number;
  hasRepeats: boolean;
  /** Entries of the fullest page so far, as sent. */
  pageLength: number;
  totals: PageTotals | undefined;
}

/** `X-Total-Count` and `X-Page-Count` as sent. */
interface PageTotals {
  entries: string | undefined;
  pages: string | undefined;
}

interface ReadSoFar<T> {
  items: T[];
  /** Entries that could not be understood, or not in every member. */
  oddEntries: number;
  /** Those of which nothing could be understood: nobody knows who or what they are. */
  unreadable: number;
  pages: number;
}

export type PagedReading<T> =
  | (ReadSoFar<T> & {
      kind: 'read';
      complete: boolean;
      incomplete: IncompleteReason[];
      /** Announced and not in the list, though the list is whole: technical accounts are counted and never listed. */
      notListed: number;
    })
  /** Adobe asked to wait until `retryAt` (ms since 1970), longer than this client waits by itself. */
  | { kind: 'throttled'; retryAt: number; progress: ReadingProgress<T> }
  /** A later page could not be read; what came before it is kept. A failing first page rejects. */
  | (ReadSoFar<T> & { kind: 'broken'; error: AdobeApiError });

export interface PageProgress {
  /** Pages read so far. */
  pages: number;
  /** Of the whole list, when Adobe said. */
  pagesExpected: number | undefined;
  items: number;
}

export interface ReadOptions<T> {
  signal?: AbortSignal;
  onPage?: (progress: PageProgress) => void;
  /** Takes each page's new entries in place of `items`, so that a long list is never held whole. Awaited. */
  onEntries?: (entries: T[]) => Promise<void>;
  resume?: ReadingProgress<T>;
}

/** A list of people; by default with the groups each holds through others as well. */
export interface ReadUsersOptions extends ReadOptions<UserManagementUser> {
  /** Names only the groups that each person was put into directly. */
  directOnly?: boolean;
}

export type GroupsReading = PagedReading<UserManagementGroup>;
export type UsersReading = PagedReading<UserManagementUser>;

export interface Page<T> {
  entries: (T | undefined)[];
  last: boolean;
  /** False for the answer past the end, which is no page of the list. */
  isOfList: boolean;
  totals: PageTotals;
}

export type PageOutcome<T> = { kind: 'page'; page: Page<T> } | { kind: 'throttled'; retryAt: number };

export interface ListReader<T extends { readonly odd: readonly string[] }> {
  readPage(page: number): Promise<PageOutcome<T>>;
  keyOf(entry: T): string;
  maxPages: number;
  /** Whether fewer entries than announced, by less than a page, are a whole list (User Management API docs, paged responses). */
  countsUnlisted: boolean;
}

/** Reads until the page that calls itself last. Pages have no fixed order or snapshot behind them, so doubts are kept. */
export async function readAllPages<T extends { readonly odd: readonly string[] }>(
  reader: ListReader<T>,
  { onPage, onEntries, resume }: ReadOptions<T>,
): Promise<PagedReading<T>> {
  const listing = new Listing(reader, resume);
  for (let number = resume?.nextPage ?? 0; number < reader.maxPages; number += 1) {
    const outcome = await reader.readPage(number).catch((error: unknown) => {
      if (number > 0 && error instanceof AdobeApiError && error.kind !== 'aborted') return error;
      throw error;
    });
    if (outcome instanceof AdobeApiError) return { kind: 'broken', error: outcome, ...listing.soFar(number) };
    if (outcome.kind === 'throttled')
      return { kind: 'throttled', retryAt: outcome.retryAt, progress: listing.progress(number) };
    const { entries, isEnd } = listing.take(outcome.page, number);
    if (onEntries === undefined) listing.items.push(...entries);
    else await onEntries(entries);
    onPage?.(listing.pageProgress(number + 1));
    if (isEnd) return listing.finished(number + (outcome.page.isOfList ? 1 : 0));
  }
  listing.doubts.add('endless');
  return listing.finished(reader.maxPages);
}

/** What came so far of one list, and what speaks against its being whole. */
class Listing<T extends { readonly odd: readonly string[] }> {
  readonly items: T[];
  readonly doubts: Set<IncompleteReason>;
  readonly #reader: ListReader<T>;
  readonly #keys: Set<string>;
  #oddEntries: number;
  #unreadable: number;
  #hasRepeats: boolean;
  #pageLength: number;
  #totals: PageTotals | undefined;

  constructor(reader: ListReader<T>, resume: ReadingProgress<T> | undefined) {
    this.#reader = reader;
    this.items = [...(resume?.items ?? [])];
    this.doubts = new Set(resume?.incomplete);
    this.#keys = new Set(resume?.keys);
    this.#oddEntries = resume?.oddEntries ?? 0;
    this.#unreadable = resume?.unreadable ?? 0;
    this.#hasRepeats = resume?.hasRepeats ?? false;
    this.#pageLength = resume?.pageLength ?? 0;
    this.#totals = resume?.totals;
  }

  take(page: Page<T>, number: number): { entries: T[]; isEnd: boolean } {
    if (this.#totals !== undefined && differ(this.#totals, page.totals)) this.doubts.add('changed-while-read');
    this.#totals = {
      entries: this.#totals?.entries ?? page.totals.entries,
      pages: this.#totals?.pages ?? page.totals.pages,
    };
    // Announced in a way that cannot be understood: nothing proves that all of it came.
    if ([page.totals.entries, page.totals.pages].some(isOdd)) this.doubts.add('short');
    this.#pageLength = Math.max(this.#pageLength, page.entries.length);
    // A page that was announced and holds nothing was not read.
    const pagesAnnounced = countOf(this.#totals.pages) ?? 0;
    if (page.isOfList && page.entries.length === 0 && number < pagesAnnounced) this.doubts.add('short');
    const entries: T[] = [];
    let unreadable = 0;
    for (const entry of page.entries) {
      if (entry === undefined) {
        unreadable += 1;
        continue;
      }
      const key = this.#reader.keyOf(entry);
      if (this.#keys.has(key)) {
        this.#hasRepeats = true;
        continue;
      }
      this.#keys.add(key);
      if (entry.odd.length > 0) this.#oddEntries += 1;
      entries.push(entry);
    }
    this.#oddEntries += unreadable;
    this.#unreadable += unreadable;
    // Nothing new, and still not the last page: the server repeats itself or does not end.
    const isStuck = !page.last && entries.length + unreadable === 0;
    if (isStuck) this.doubts.add('endless');
    return { entries, isEnd: page.last || isStuck };
  }

  pageProgress(pages: number): PageProgress {
    return { pages, pagesExpected: countOf(this.#totals?.pages), items: this.#keys.size };
  }

  progress(nextPage: number): ReadingProgress<T> {
    return {
      nextPage,
      items: this.items,
      keys: [...this.#keys],
      incomplete: [...this.doubts],
      oddEntries: this.#oddEntries,
      unreadable: this.#unreadable,
      hasRepeats: this.#hasRepeats,
      pageLength: this.#pageLength,
      totals: this.#totals,
    };
  }

  soFar(pages: number): ReadSoFar<T> {
    return { items: this.items, oddEntries: this.#oddEntries, unreadable: this.#unreadable, pages };
  }

  finished(pages: number): PagedReading<T> {
    const announced = countOf(this.#totals?.entries);
    const came = this.#keys.size + this.#unreadable;
    const missing = (announced ?? came) - came;
    const isTold = this.#reader.countsUnlisted && missing < this.#pageLength;
    if (this.#oddEntries > 0) this.doubts.add('unreadable-entries');
    // A repeated entry has pushed another one out, unless as many came as were announced.
    if (missing < 0 || (this.#hasRepeats && came !== announced)) this.doubts.add('changed-while-read');
    // Whoever reads this is in the organisation and in a group of it: a list of nothing cannot be true.
    if (came === 0 || (missing > 0 && !isTold) || (countOf(this.#totals?.pages) ?? pages) > pages)
      this.doubts.add('short');
    const incomplete = [...this.doubts];
    return {
      kind: 'read',
      complete: incomplete.length === 0,
      incomplete,
      notListed: isTold ? Math.max(0, missing) : 0,
      ...this.soFar(pages),
    };
  }
}

// The answer past the end comes without headers: an absent one is no contradiction.
function differ(before: PageTotals, now: PageTotals): boolean {
  return contradicts(before.entries, now.entries) || contradicts(before.pages, now.pages);
}

function contradicts(before: string | undefined, now: string | undefined): boolean {
  return before !== undefined && now !== undefined && before !== now;
}

function isOdd(header: string | undefined): boolean {
  return header !== undefined && countOf(header) === undefined;
}

function countOf(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : undefined;
}
