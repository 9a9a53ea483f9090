import type { SettingsChange } from '@console/domain';
import { useCallback, useEffect, useRef } from 'react';
import { type DraftOwner, forgetEdit, keepDraft, keepEditMemory } from '../../shared/lib/drafts.ts';

const pauseMs = 250;
const nothing = () => undefined;

/**
 * Keeps what was typed: after a short pause, and at once when the page goes away. The secret stays in memory only.
 * Gives the way to drop all of it.
 */
export function useKeepDraft(owner: DraftOwner, change: SettingsChange, baseRevision: string): () => void {
  const save = useRef(nothing);
  useEffect(() => {
    const { imsClientSecret, ...values } = change;
    const keep = () => {
      keepDraft(owner, { baseRevision, savedAt: new Date().toISOString(), values });
      keepEditMemory(owner, { secret: imsClientSecret ?? null });
      return undefined;
    };
    save.current = keep;
    // Whatever is to be kept by then: after a discard nothing is, even where this page stays until the next one has come.
    const timer = setTimeout(() => save.current(), pauseMs);
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
  return useCallback(() => {
    // The page may go away before the form is drawn anew, and would keep what was typed once more.
    save.current = nothing;
    forgetEdit(owner);
  }, [owner]);
}
