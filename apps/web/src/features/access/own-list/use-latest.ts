import { useEffect, useRef } from 'react';

type Latest = <Outcome>(work: Promise<Outcome>) => Promise<Outcome | null>;

/** Gives the outcome of the newest work alone: `null` when other work was begun meanwhile, or the screen is gone. */
export function useLatest(): Latest {
  const newest = useRef(0);
  useEffect(
    () => () => {
      newest.current += 1;
    },
    [],
  );
  return async (work) => {
    newest.current += 1;
    const mine = newest.current;
    const outcome = await work;
    return mine === newest.current ? outcome : null;
  };
}
