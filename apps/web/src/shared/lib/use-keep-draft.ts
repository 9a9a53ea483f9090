import { useCallback, useEffect, useRef } from 'react';
import { type DraftOwner, forgetEdit, keepDraft, keepEditMemory, type TypedSecrets } from './drafts.ts';

const pauseMs = 250;
const nothing = () => undefined;

/** What was typed and is not stored. Keep its identity while nothing changes. */
export interface Edit {
  readonly values: Readonly<Record<string, unknown>>;
  readonly secrets: TypedSecrets;
}

/**
 * Keeps what was typed: after a short pause, and at once when the page goes away. Secrets stay in memory only.
 * Gives the way to drop all of it.
 */
export function useKeepDraft(owner: DraftOwner, edit: Edit, baseRevision: string): () => void {
  const save = useRef(nothing);
  useEffect(() => {
    const keep = () => {
      keepDraft(owner, { baseRevision, savedAt: new Date().toISOString(), values: edit.values });
      keepEditMemory(owner, { secrets: edit.secrets });
      return undefined;
    };
    save.current = keep;
    // Whatever is to be kept by then: after a discard nothing is, even where this page stays until the next one has come.
    const timer = setTimeout(() => save.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [owner, edit, baseRevision]);
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
