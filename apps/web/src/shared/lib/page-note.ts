import { useSyncExternalStore } from 'react';

let note = '';
const listeners = new Set<() => void>();

/** Puts a sentence where it stays in view, in the bar of the page; an empty one takes it away. */
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
