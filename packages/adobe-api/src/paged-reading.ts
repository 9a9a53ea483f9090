import { AdobeApiError } from './errors.ts';
import { Listing } from './page-listing.ts';
import type { PagedReading, ReadOptions, ListReader } from './list-reading.ts';

/** Reads until the page that calls itself last. Pages have no fixed order or snapshot behind them, so doubts stay. */
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
