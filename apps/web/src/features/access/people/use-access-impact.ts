import type { ImpactChange, PersonImpactBody } from '@console/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  type ImpactAnswer,
  impactPageQuery,
  type ImpactQuestion,
  impactQuery,
  losingAdministratorsQuery,
  pageSize,
} from './impact-queries.ts';

/** Milliseconds without a key press after which the server is asked. */
const typingPause = 40;
/** Milliseconds without scrolling after which rows are asked for. */
const scrollPause = 60;

export interface ImpactState {
  readonly phase: 'computing' | 'done' | 'failed';
  /** `null` until the first answer. The former one stays on screen until the next is there. */
  readonly answer: ImpactAnswer | null;
  /** A row of `answer`; `undefined` while it is on its way. */
  readonly rowAt: (index: number) => PersonImpactBody | undefined;
  /** Administrators among those who lose sign-in; `null` while not counted. */
  readonly administrators: number | null;
  /** Why the newest question has no answer, or some rows are missing. */
  readonly error: Error | null;
}

export interface ImpactHandle {
  readonly state: ImpactState;
  /** Told which rows are in view. */
  readonly onRangeChange: (from: number, to: number) => void;
  readonly again: () => void;
}

/** Two changes that ask the same of every field. */
export function sameChange(one: ImpactChange, other: ImpactChange): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What a change does to people, as it is typed. */
export function useAccessImpact(question: ImpactQuestion): ImpactHandle {
  const { place, change, filters, basis } = question;
  // The newest key press leaves the former question at once, which aborts it; its own waits for a pause.
  const isTyped = useIsSettled(JSON.stringify([place, change, filters.search]), typingPause);
  const newest = useQuery({ ...impactQuery({ place, change, filters, basis }), enabled: isTyped });
  const phase = newest.isPending || newest.isFetching ? 'computing' : newest.isError ? 'failed' : 'done';
  // Not `placeholderData`: after a failure the former answer stays too.
  const answer = useFormer(newest.data) ?? null;
  const { pages, onRangeChange } = usePagesInView(answer, phase === 'done');
  const losing = answer?.counts['loses-sign-in'] ?? 0;
  const administrators = useQuery({
    ...losingAdministratorsQuery(answer?.asked ?? question),
    enabled: phase === 'done' && losing > 0,
  });
  const { refetch } = newest;
  // Then the sources have changed meanwhile, and the rows at hand are of another list.
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
      // Where they cannot be counted the sentence says nothing of them; the guards still do.
      administrators: losing === 0 ? 0 : (administrators.data ?? null),
      error: newest.error ?? pages.find(({ error }) => error !== null)?.error ?? null,
    },
    onRangeChange,
    again: () => void refetch(),
  };
}

/** Reads the pages of an answer that hold rows in view, but for the first, which came with it. */
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
    setInView((held) => (held.first === next.first && held.last === next.last ? held : next));
  };
  return { pages, onRangeChange };
}

/** The newest value there was. */
function useFormer<Value>(value: Value | undefined): Value | undefined {
  const [former, setFormer] = useState(value);
  if (value !== undefined && value !== former) setFormer(value);
  return value ?? former;
}

/** Whether a text has stayed the same for a while; the first one has. */
function useIsSettled(text: string, after: number): boolean {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), after);
    return () => clearTimeout(timer);
  }, [text, after]);
  return settled === text;
}

/** Whether something has gone on for a while: what is over in a moment needs no words. */
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
