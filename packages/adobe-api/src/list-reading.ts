import type { AdobeApiError } from './errors.ts';
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
  /** A page has called itself the last; those announced beyond it are still asked for. */
  lastWasSaid: boolean;
}

/** `X-Total-Count` and `X-Page-Count` as sent. */
export interface PageTotals {
  entries: string | undefined;
  pages: string | undefined;
}

export interface ReadSoFar<T> {
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
  /** A later page could not be read; what came before it stays. A failing first page rejects. */
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
  /** Takes each page's new entries instead of `items`, so that a long list is never in memory as a whole. Awaited. */
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
