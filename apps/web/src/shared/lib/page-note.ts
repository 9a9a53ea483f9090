import { useSyncExternalStore } from 'react';

let note = '';
const listeners = new Set<() => void>();

/** Shows a sentence in the sticky bar of the page; an empty one removes it. */
export function setPageNote(text: string): void {
  if (text === note) return;
  note = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePageNote(): string {
  return useSyncExternalStore(subscribe, () => note);
}
