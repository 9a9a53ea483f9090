import type { ImpactChange, PersonImpactBody } from '@console/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  type ImpactAnswer,
  impactPageQuery,
  type ImpactInput,
  impactQuery,
  losingAdministratorsQuery,
  pageSize,
} from './impact-queries.ts';

/** Milliseconds without a key press before the request. */
const typingPause = 40;
/** Milliseconds without scrolling before rows are fetched. */
const scrollPause = 60;

export interface ImpactState {
  readonly phase: 'computing' | 'done' | 'failed';
  /** `null` until the first answer. The former answer stays on screen until the next one arrives. */
  readonly answer: ImpactAnswer | null;
  /** A row of `answer`; `undefined` while it loads. */
  readonly rowAt: (index: number) => PersonImpactBody | undefined;
  /** Administrators among those who lose sign-in; `null` while not counted. */
  readonly administrators: number | null;
  /** Why the newest request failed, or why some rows are missing. */
  readonly error: Error | null;
}

export interface ImpactHandle {
  readonly state: ImpactState;
  /** Called with the rows in view. */
  readonly onRangeChange: (from: number, to: number) => void;
  readonly retry: () => void;
}

/** Whether two changes set every field to the same value. */
export function sameChange(one: ImpactChange, other: ImpactChange): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What a change does to people, updated while it is typed. */
export function useAccessImpact(input: ImpactInput): ImpactHandle {
  const { account, change, filters, basis } = input;
  // A key press aborts the running request at once; the new one starts after a pause.
  const isTyped = useIsSettled(JSON.stringify([account, change, filters.search]), typingPause);
  const newest = useQuery({ ...impactQuery({ account, change, filters, basis }), enabled: isTyped });
  const phase = newest.isPending || newest.isFetching ? 'computing' : newest.isError ? 'failed' : 'done';
  // Not `placeholderData`: the former answer must stay after a failure too.
  const answer = useNewestDefined(newest.data) ?? null;
  const { pages, onRangeChange } = usePagesInView(answer, phase === 'done');
  const losing = answer?.counts['loses-sign-in'] ?? 0;
  const administrators = useQuery({
    ...losingAdministratorsQuery(answer?.input ?? input),
    enabled: phase === 'done' && losing > 0,
  });
  const { refetch } = newest;
  // The sources have changed meanwhile: the cached rows belong to another list.
  const isOtherList = pages.some(({ data }) => data !== undefined && data.found !== answer?.found);
  useEffect(() => {
    if (isOtherList) void refetch();
  }, [isOtherList, refetch]);
  const rows = new Map(pages.map(({ data }) => [data?.offset, data?.people]));
  return {
    state: {
      phase,
      answer,
      rowAt: (index) => (index < pageSize ? answer?.people : rows.get(index - (index % pageSize)))?.[index % pageSize],
      // If the count fails, the sentence leaves administrators out; the guards still name them.
      administrators: losing === 0 ? 0 : (administrators.data ?? null),
      error: newest.error ?? pages.find(({ error }) => error !== null)?.error ?? null,
    },
    onRangeChange,
    retry: () => void refetch(),
  };
}

/** Fetches the pages with rows in view, except the first, which came with the answer. */
function usePagesInView(answer: ImpactAnswer | null, isNewest: boolean) {
  const [inView, setInView] = useState({ first: 0, last: 0 });
  const { first, last } = inView;
  const isAtRest = useIsSettled(`${first} ${last}`, scrollPause);
  const queries: ReturnType<typeof impactPageQuery>[] = [];
  if (answer !== null)
    for (let page = Math.max(1, first); page <= last && page * pageSize < answer.found; page += 1)
      queries.push(impactPageQuery(answer, page * pageSize, isNewest && isAtRest));
  const pages = useQueries({ queries });
  const onRangeChange = (from: number, to: number): void => {
    const next = { first: Math.floor(from / pageSize), last: Math.floor((to - 1) / pageSize) };
    setInView((current) => (current.first === next.first && current.last === next.last ? current : next));
  };
  return { pages, onRangeChange };
}

/** The newest value that was not `undefined`. */
function useNewestDefined<Value>(value: Value | undefined): Value | undefined {
  const [former, setFormer] = useState(value);
  if (value !== undefined && value !== former) setFormer(value);
  return value ?? former;
}

/** Whether a text has stayed the same for a while; the first one counts as settled. */
function useIsSettled(text: string, after: number): boolean {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), after);
    return () => clearTimeout(timer);
  }, [text, after]);
  return settled === text;
}

/** Whether something takes longer than a moment, so that a progress bar is worth showing. */
export function useIsLate(isGoingOn: boolean, after = 300): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setIsLate(true), after);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isGoingOn, after]);
  return isLate && isGoingOn;
}
