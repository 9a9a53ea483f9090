import { type ReadingOnWordBody, readStatedReading, type StatedReadingBody, statedReadingOf } from '@console/contract';
import type { StatedReading } from '@console/domain';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from './call.ts';

/** How the instance reads its mask, as stated, and who contradicts that. */
export const statedReadingQuery = (instanceKey: string) =>
  queryOptions({
    queryKey: ['stated-reading', instanceKey],
    queryFn: ({ signal }) => call(readStatedReading, { params: { instanceKey } }, signal),
  });

/** What masks are read under: nothing when nothing is stated, or when that is contradicted. */
export function statementInUse(body: StatedReadingBody | undefined): StatedReading | undefined {
  return body?.inUse === true && body.stated !== null ? statedReadingOf(body.stated) : undefined;
}

/** Names the statement that a figure was computed under; another one makes the figure old. */
export function statementKey(body: StatedReadingBody | undefined): string {
  return body === undefined ? '' : `${body.version} ${body.inUse}`;
}

/** A reply that was computed under another statement than the one at hand makes that one old: it is read again. */
export function useStatementOf(instanceKey: string, word: ReadingOnWordBody | null | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (word === undefined) return;
    const { queryKey } = statedReadingQuery(instanceKey);
    const held = client.getQueryData(queryKey);
    if (held !== undefined && !isOnWord(held, word)) void client.invalidateQueries({ queryKey });
  }, [client, instanceKey, word]);
}

/** Whether a reply was computed under this statement. Of a withdrawal replies tell no version. */
export function isOnWord(held: StatedReadingBody, word: ReadingOnWordBody | null): boolean {
  if (word === null) return held.stated === null;
  return held.version === word.version && held.inUse === word.inUse;
}
