import {
  cancelConnectionTest,
  type ConnectionTestBody,
  type PlainAccountBody,
  type PlainChangeBody,
  readConnectionTest,
  startConnectionTest,
} from '@console/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../shared/api/call.ts';

const pollEveryMs = 700;

/** What is tested: a stored account, with what the form changes. */
export interface TestSubject {
  readonly account: Pick<PlainAccountBody, 'instanceKey' | 'name' | 'revision'>;
  readonly change: PlainChangeBody;
}

interface Begun {
  readonly testId: string;
  readonly subject: string;
}

function subjectKey({ account, change }: TestSubject): string {
  return JSON.stringify([account.revision, change]);
}

export interface ConnectionTestHandle {
  readonly isRunning: boolean;
  /** The test last started, while it runs and after it. */
  readonly test: ConnectionTestBody | null;
  /** What the form has is not what was tested. */
  readonly isStale: boolean;
  /** Why no test was started, or its state is not known. */
  readonly error: unknown;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Has the server test a connection, and asks for its state until it ends. */
export function useConnectionTest(subject: TestSubject): ConnectionTestHandle {
  const { instanceKey, name } = subject.account;
  const [begun, setBegun] = useState<Begun | null>(null);
  const testId = begun?.testId ?? '';
  const params = { instanceKey, testId };
  const start = useMutation({
    mutationFn: ({ change }: TestSubject) =>
      call(startConnectionTest, { params: { instanceKey, name }, body: { change } }),
    onSuccess: (started, asked) => setBegun({ testId: started.testId, subject: subjectKey(asked) }),
    // The change may have a secret: it is not cached longer than the request takes.
    gcTime: 0,
  });
  const state = useQuery({
    queryKey: ['connection-test', instanceKey, testId],
    queryFn: ({ signal }) => call(readConnectionTest, { params }, signal),
    enabled: begun !== null,
    refetchInterval: (query) => (query.state.data?.state === 'running' ? pollEveryMs : false),
    // One that has ended stays as it is.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const cancel = useMutation({
    mutationFn: () => call(cancelConnectionTest, { params }),
    onSettled: () => state.refetch(),
  });
  const test = begun === null ? null : (state.data ?? null);
  const isRead = begun === null || state.data !== undefined || state.error !== null;
  return {
    isRunning: start.isPending || !isRead || (test?.state === 'running' && state.error === null),
    test: start.isPending ? null : test,
    isStale: begun !== null && begun.subject !== subjectKey(subject),
    error: start.error ?? state.error,
    start: () => start.mutate(subject),
    cancel: () => cancel.mutate(),
  };
}
