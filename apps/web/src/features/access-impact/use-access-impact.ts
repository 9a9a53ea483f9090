import type { ImpactChange, ImpactFilters } from '@console/contract';
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { ImpactClient } from './impact-client.ts';
import type { ImpactState } from './impact-state.ts';
import { type ImpactPlace, impactReader } from './queries.ts';

interface ImpactInput {
  readonly place: ImpactPlace;
  readonly change: ImpactChange;
  readonly filters: ImpactFilters;
  readonly basis: string;
}

export interface ImpactHandle {
  readonly state: ImpactState;
  /** Told which rows are in view. */
  readonly onRangeChange: (from: number, to: number) => void;
  readonly again: () => void;
}

/** What a change does to people, as it is typed. */
export function useAccessImpact({ place, change, filters, basis }: ImpactInput): ImpactHandle {
  const { instanceKey, accountName } = place;
  const client = useMemo(
    () => new ImpactClient(impactReader({ instanceKey, accountName })),
    [instanceKey, accountName],
  );
  const state = useSyncExternalStore(client.subscribe, client.state);
  useLayoutEffect(() => client.stop, [client]);
  useEffect(() => client.ask({ change, filters, basis }), [client, change, filters, basis]);
  return { state, onRangeChange: client.showRange, again: client.again };
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
