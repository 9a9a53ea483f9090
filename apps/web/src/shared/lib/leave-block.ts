import { useEffect, useRef, useSyncExternalStore } from 'react';

/** What to do once the person has decided. */
export interface HeldNavigation {
  readonly to: string;
  readonly proceed: () => void;
  readonly stay: () => void;
}

type ShouldHold = (pathname: string) => boolean;

let shouldHold: ShouldHold | null = null;
let held: HeldNavigation | null = null;
const listeners = new Set<() => void>();

function setHeld(next: HeldNavigation | null): void {
  held = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function pathnameOf(to: string): string {
  return new URL(to, location.href).pathname;
}

/** Carries out `go`, or holds it until the person has decided. */
export function guardNavigation(to: string, go: () => void): void {
  if (!shouldHold?.(pathnameOf(to))) {
    go();
    return;
  }
  const proceed = () => {
    shouldHold = null;
    setHeld(null);
    go();
  };
  setHeld({ to, proceed, stay: () => setHeld(null) });
}

/** Position in the console's own history, kept in each entry so that a step back can be undone. */
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

// A step back or forward has happened by the time it is told: it is undone first, and the question asked then.
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
  if (steps !== 0 && shouldHold?.(location.pathname)) {
    event.stopImmediatePropagation();
    const to = location.pathname + location.search;
    undoing = () => guardNavigation(to, () => history.go(steps));
    history.go(-steps);
    return;
  }
  position = target;
}

/** To be called once, before the first page is drawn: steps in the history are then asked about like links. */
export function watchHistory(): void {
  position = positionOf(history.state);
  addEventListener('popstate', onStep, { capture: true });
}

/** Holds navigations to the paths that `hold` names; the one being held, or `null`. The newest caller counts. */
export function useLeaveBlock(hold: ShouldHold): HeldNavigation | null {
  const newest = useRef(hold);
  useEffect(() => {
    newest.current = hold;
  }, [hold]);
  useEffect(() => {
    const ask: ShouldHold = (pathname) => newest.current(pathname);
    shouldHold = ask;
    return () => {
      if (shouldHold === ask) shouldHold = null;
      setHeld(null);
    };
  }, []);
  return useSyncExternalStore(subscribe, () => held);
}
