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

/** The statement that masks are read by; `undefined` if there is none or it is contradicted. */
export function statementInUse(body: StatedReadingBody | undefined): StatedReading | undefined {
  return body?.inUse === true && body.stated !== null ? statedReadingOf(body.stated) : undefined;
}

/** A key for the statement that a figure was computed with; a figure with another key is out of date. */
export function statementKey(body: StatedReadingBody | undefined): string {
  return body === undefined ? '' : `${body.version} ${body.inUse}`;
}

/** Refetches the statement if a reply was computed with another one. */
export function useStatementOf(instanceKey: string, word: ReadingOnWordBody | null | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (word === undefined) return;
    const { queryKey } = statedReadingQuery(instanceKey);
    const cached = client.getQueryData(queryKey);
    if (cached !== undefined && !isSameStatement(cached, word)) void client.invalidateQueries({ queryKey });
  }, [client, instanceKey, word]);
}

/** Whether a reply was computed with this statement. A reply has no version if the statement was withdrawn. */
export function isSameStatement(statement: StatedReadingBody, word: ReadingOnWordBody | null): boolean {
  if (word === null) return statement.stated === null;
  return statement.version === word.version && statement.inUse === word.inUse;
}
