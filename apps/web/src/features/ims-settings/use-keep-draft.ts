import type { SettingsChange } from '@console/domain';
import { useEffect, useRef } from 'react';
import { type DraftOwner, keepDraft, keepEditMemory } from '../../shared/lib/drafts.ts';

const pauseMs = 250;

/** Keeps what was typed: after a short pause, and at once when the page goes away. The secret stays in memory only. */
export function useKeepDraft(owner: DraftOwner, change: SettingsChange, baseRevision: string): void {
  const save = useRef(() => undefined);
  useEffect(() => {
    const { imsClientSecret, ...values } = change;
    const keep = () => {
      keepDraft(owner, { baseRevision, savedAt: new Date().toISOString(), values });
      keepEditMemory(owner, { secret: imsClientSecret ?? null });
      return undefined;
    };
    save.current = keep;
    const timer = setTimeout(keep, pauseMs);
    return () => clearTimeout(timer);
  }, [owner, change, baseRevision]);
  useEffect(() => {
    const flush = () => save.current();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
}
