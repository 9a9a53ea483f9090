import { useEffect, useRef } from 'react';

type Latest = <Outcome>(work: Promise<Outcome>) => Promise<Outcome | null>;

/** Resolves to the result of the newest work only; `null` if newer work has started or the component is unmounted. */
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
