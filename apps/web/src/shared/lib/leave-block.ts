import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A navigation that waits until the person decides. */
export interface BlockedNavigation {
  readonly to: string;
  readonly proceed: () => void;
  readonly stay: () => void;
}

type ShouldBlock = (pathname: string) => boolean;

let shouldBlock: ShouldBlock | null = null;
let blocked: BlockedNavigation | null = null;
const listeners = new Set<() => void>();

function setBlocked(next: BlockedNavigation | null): void {
  blocked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function pathnameOf(to: string): string {
  return new URL(to, location.href).pathname;
}

/** Runs `go`, at once or once the person has decided to leave. */
export function guardNavigation(to: string, go: () => void): void {
  if (!shouldBlock?.(pathnameOf(to))) {
    go();
    return;
  }
  const proceed = () => {
    shouldBlock = null;
    setBlocked(null);
    go();
  };
  setBlocked({ to, proceed, stay: () => setBlocked(null) });
}

/** Position in the console's history, stored in each entry, so that a step back can be undone. */
function positionOf(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('position' in state)) return 0;
  return typeof state.position === 'number' ? state.position : 0;
}

let position = 0;

/** State of the next history entry. */
export function nextEntry(replace: boolean): { readonly position: number } {
  if (!replace) position += 1;
  return { position };
}

let undoing: (() => void) | null = null;

// `popstate` fires after the step: undo it first, then ask.
function onStep(event: PopStateEvent): void {
  if (undoing) {
    event.stopImmediatePropagation();
    const ask = undoing;
    undoing = null;
    ask();
    return;
  }
  const target = positionOf(event.state);
  const steps = target - position;
  if (steps !== 0 && shouldBlock?.(location.pathname)) {
    event.stopImmediatePropagation();
    const to = location.pathname + location.search;
    undoing = () => guardNavigation(to, () => history.go(steps));
    history.go(-steps);
    return;
  }
  position = target;
}

/** Guards back and forward like links. Call it once, before the first render. */
export function watchHistory(): void {
  position = positionOf(history.state);
  addEventListener('popstate', onStep, { capture: true });
}

/** Blocks navigation to paths for which `block` is true. Returns the blocked navigation, or `null`. The newest caller wins. */
export function useLeaveBlock(block: ShouldBlock): BlockedNavigation | null {
  const newest = useRef(block);
  useEffect(() => {
    newest.current = block;
  }, [block]);
  useEffect(() => {
    const ask: ShouldBlock = (pathname) => newest.current(pathname);
    shouldBlock = ask;
    return () => {
      if (shouldBlock === ask) shouldBlock = null;
      setBlocked(null);
    };
  }, []);
  return useSyncExternalStore(subscribe, () => blocked);
}
