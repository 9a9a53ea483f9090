import type { UserManagementGroup, UserManagementUser } from './wire.ts';

/** Why a reading may miss something: the list moved while it was read, an entry could not be read, or it did not end. */
export type IncompleteReason = 'changed-while-read' | 'unreadable-entries' | 'endless';

/** How far a reading got. Plain data: keep it, and hand it back as `resume` to go on from there. */
export interface ReadingProgress<T> {
  nextPage: number;
  /** Empty when the entries were handed to `onEntries`. */
  items: T[];
  /** Keys of all entries so far: what tells a repeated one. */
  keys: string[];
  incomplete: IncompleteReason[];
  totals: PageTotals | undefined;
}

/** `X-Total-Count` and `X-Page-Count` as sent. */
interface PageTotals {
  entries: string | undefined;
  pages: string | undefined;
}

export type PagedReading<T> =
  | { kind: 'read'; items: T[]; complete: boolean; incomplete: IncompleteReason[]; pages: number }
  /** Adobe asked to wait until `retryAt` (ms since 1970), longer than this client waits by itself. */
  | { kind: 'throttled'; retryAt: number; progress: ReadingProgress<T> };

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
  totals: PageTotals;
}

export type PageOutcome<T> = { kind: 'page'; page: Page<T> } | { kind: 'throttled'; retryAt: number };

export interface ListReader<T> {
  readPage(page: number): Promise<PageOutcome<T>>;
  keyOf(entry: T): string;
  maxPages: number;
}

/** Reads until the page that calls itself last. Pages have no fixed order or snapshot behind them, so doubts are kept. */
export async function readAllPages<T>(
  reader: ListReader<T>,
  { onPage, onEntries, resume }: ReadOptions<T>,
): Promise<PagedReading<T>> {
  const items = [...(resume?.items ?? [])];
  const keys = new Set(resume?.keys);
  const doubts = new Set(resume?.incomplete);
  let totals = resume?.totals;
  let repeated = false;

  for (let number = resume?.nextPage ?? 0; ; number += 1) {
    if (number >= reader.maxPages) {
      doubts.add('endless');
      return finished({ items, doubts, pages: number });
    }
    const outcome = await reader.readPage(number);
    if (outcome.kind === 'throttled') {
      const progress = { nextPage: number, items, keys: [...keys], incomplete: [...doubts], totals };
      return { kind: 'throttled', retryAt: outcome.retryAt, progress };
    }
    const { page } = outcome;
    if (totals !== undefined && differ(totals, page.totals)) doubts.add('changed-while-read');
    totals ??= page.totals;
    let fresh = 0;
    const entries: T[] = [];
    for (const entry of page.entries) {
      if (entry === undefined) {
        doubts.add('unreadable-entries');
        fresh += 1;
        continue;
      }
      const key = reader.keyOf(entry);
      if (keys.has(key)) {
        repeated = true;
        continue;
      }
      keys.add(key);
      entries.push(entry);
      fresh += 1;
    }
    if (onEntries === undefined) items.push(...entries);
    else await onEntries(entries);
    onPage?.({ pages: number + 1, pagesExpected: countOf(totals.pages), items: keys.size });
    // Nothing new, and still not the last page: the server repeats itself or does not end.
    const stuck = !page.last && fresh === 0;
    if (stuck) doubts.add('endless');
    if (page.last || stuck) {
      // A repeated entry pushed another one out, unless the announced number was reached all the same.
      if (repeated && !stuck && countOf(totals.entries) !== keys.size) doubts.add('changed-while-read');
      return finished({ items, doubts, pages: number + 1 });
    }
  }
}

function finished<T>(parts: { items: T[]; doubts: Set<IncompleteReason>; pages: number }): PagedReading<T> {
  const incomplete = [...parts.doubts];
  return { kind: 'read', items: parts.items, complete: incomplete.length === 0, incomplete, pages: parts.pages };
}

// The page past the end comes without headers: an absent one is no contradiction.
function differ(before: PageTotals, now: PageTotals): boolean {
  return contradicts(before.entries, now.entries) || contradicts(before.pages, now.pages);
}

function contradicts(before: string | undefined, now: string | undefined): boolean {
  return before !== undefined && now !== undefined && before !== now;
}

function countOf(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : undefined;
}
