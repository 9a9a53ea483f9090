import { type StatedReadingBody, statedReadingOf, stateReading, withdrawStatedReading } from '@console/contract';
import type { StatedReading } from '@console/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../../shared/api/call.ts';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { statedReadingQuery } from '../../../shared/api/stated-reading.ts';

/** A statement with its evidence, or `null` to withdraw it. */
export type ReadingChange = (StatedReading & { readonly evidence: string }) | null;

export interface ChangingReading {
  /** Resolves with whether it was stored. */
  readonly send: (change: ReadingChange) => Promise<boolean>;
  readonly isSending: boolean;
  /** Why the last attempt failed; `null` if another person's change came first. */
  readonly error: Error | null;
  /** What another person stored meanwhile; the next attempt replaces it. */
  readonly theirs: StatedReadingBody | null;
}

/** States a reading or withdraws it. If another person changed it since it was loaded, that is shown first. */
export function useChangeReading(instanceKey: string, statement: StatedReadingBody): ChangingReading {
  const client = useQueryClient();
  const query = statedReadingQuery(instanceKey);
  const version = useRef(statement.version);
  const [theirs, setTheirs] = useState<StatedReadingBody | null>(null);
  const params = { instanceKey };
  const sending = useMutation({
    mutationFn: async (change: ReadingChange) => {
      const body = { version: version.current };
      try {
        return await (change === null
          ? call(withdrawStatedReading, { params, body })
          : call(stateReading, { params, body: { ...change, ...body } }));
      } catch (error) {
        if (toApiProblem(error).code !== 'stated-reading-changed') throw error;
        const newest = await client.fetchQuery({ ...query, staleTime: 0 });
        // An earlier attempt may have been stored although its reply was lost.
        if (isAlreadyStored(newest, change)) return newest;
        version.current = newest.version;
        setTheirs(newest);
        return null;
      }
    },
    onSuccess: async (saved) => {
      if (saved === null) return;
      await client.cancelQueries({ queryKey: query.queryKey });
      client.setQueryData(query.queryKey, saved);
    },
  });
  return {
    send: (change) =>
      sending.mutateAsync(change).then(
        (saved) => saved !== null,
        () => false,
      ),
    isSending: sending.isPending,
    error: sending.error,
    theirs,
  };
}

function isAlreadyStored({ stated }: StatedReadingBody, change: ReadingChange): boolean {
  if (stated === null || change === null) return stated === change;
  const { evidence, ...reading } = change;
  const current = statedReadingOf(stated);
  const keys = ['reading', 'anchored', 'ignoresCase', 'dialect'] as const;
  return stated.evidence === evidence.trim() && keys.every((key) => current[key] === reading[key]);
}
