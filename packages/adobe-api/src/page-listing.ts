import type {
  IncompleteReason,
  ListReader,
  Page,
  PagedReading,
  PageProgress,
  PageTotals,
  ReadingProgress,
  ReadSoFar,
} from './list-reading.ts';

/** What came so far of one list, and what speaks against its being whole. */
export class Listing<T extends { readonly odd: readonly string[] }> {
  readonly items: T[];
  readonly doubts: Set<IncompleteReason>;
  readonly #reader: ListReader<T>;
  readonly #keys: Set<string>;
  #oddEntries: number;
  #unreadable: number;
  #hasRepeats: boolean;
  #pageLength: number;
  #totals: PageTotals | undefined;
  #lastWasSaid: boolean;
  /** A page called itself the last, and the next one was not there. */
  #isEndProven = false;

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
    this.#lastWasSaid = resume?.lastWasSaid ?? false;
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
    if (this.#lastWasSaid && page.isOfList) this.doubts.add('changed-while-read');
    this.#isEndProven = this.#lastWasSaid && !page.isOfList;
    this.#lastWasSaid ||= page.last;
    // Nothing new, and still not the last page: the server repeats itself or does not end.
    const isStuck = !page.last && entries.length + unreadable === 0;
    if (isStuck) this.doubts.add('endless');
    // Technical accounts are counted in pages as well: a page that was announced beyond the last one is asked for, once.
    const isAnnounced = page.isOfList && pagesAnnounced > number + 1;
    return { entries, isEnd: isStuck || (page.last && !isAnnounced) };
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
      lastWasSaid: this.#lastWasSaid,
    };
  }

  soFar(pages: number): ReadSoFar<T> {
    return { items: this.items, oddEntries: this.#oddEntries, unreadable: this.#unreadable, pages };
  }

  finished(pages: number): PagedReading<T> {
    const announced = countOf(this.#totals?.entries);
    const came = this.#keys.size + this.#unreadable;
    const missing = (announced ?? came) - came;
    const isExplained = this.#reader.countsUnlisted && missing < this.#pageLength;
    if (this.#oddEntries > 0) this.doubts.add('unreadable-entries');
    // A repeated entry has pushed another one out, unless as many came as were announced.
    if (missing < 0 || (this.#hasRepeats && came !== announced)) this.doubts.add('changed-while-read');
    // The technical account is in the organisation and in a group of it: a list of nothing cannot be true.
    if (
      came === 0 ||
      (missing > 0 && !isExplained) ||
      (!this.#isEndProven && (countOf(this.#totals?.pages) ?? pages) > pages)
    )
      this.doubts.add('short');
    const incomplete = [...this.doubts];
    return {
      kind: 'read',
      complete: incomplete.length === 0,
      incomplete,
      notListed: isExplained ? Math.max(0, missing) : 0,
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
