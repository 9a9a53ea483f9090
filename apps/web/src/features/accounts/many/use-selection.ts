import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AccountRow } from '../account-rows.ts';

export interface Selection {
  readonly names: ReadonlySet<string>;
  /** With `toHere` all accounts from the one that was chosen last, as they are listed. */
  readonly toggle: (name: string, toHere: boolean) => void;
  readonly selectShown: () => void;
  readonly clear: () => void;
}

/** The account of Adobe sign-in is changed by itself, and one without a name by nobody. */
export function isSelectable({ name, isIms }: Pick<AccountRow, 'name' | 'isIms'>): boolean {
  return name !== null && isIms !== true;
}

/** Which accounts are chosen. Those that a filter hides stay chosen. */
export function useSelection(rows: readonly AccountRow[]): Selection {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const shown = useMemo(() => rows.filter(isSelectable).map(({ name }) => name ?? ''), [rows]);
  const shownNow = useRef(shown);
  useEffect(() => {
    shownNow.current = shown;
  }, [shown]);
  const toggle = useCallback((name: string, toHere: boolean) => {
    const listed = shownNow.current;
    const from = last.current === null ? -1 : listed.indexOf(last.current);
    const to = listed.indexOf(name);
    const range = toHere && from !== -1 ? listed.slice(Math.min(from, to), Math.max(from, to) + 1) : [name];
    last.current = name;
    setNames((former) => {
      const wanted = new Set(former);
      const isAdded = !former.has(name);
      for (const one of range)
        if (isAdded) wanted.add(one);
        else wanted.delete(one);
      return wanted;
    });
  }, []);
  const selectShown = useCallback(() => setNames((former) => new Set([...former, ...shownNow.current])), []);
  const clear = useCallback(() => setNames(new Set()), []);
  return { names, toggle, selectShown, clear };
}
