import { useCallback } from 'react';
import { useLocation, useParams } from 'wouter';
import { guardNavigation, nextEntry } from './leave-block.ts';

interface NavigateOptions {
  /** Replaces the current entry in the browser's history. */
  readonly replace?: boolean;
}

type Go = (to: string, options: { replace: boolean; state: unknown }) => void;

/** All navigation inside the console goes through here: links, redirects and code. */
export function aroundNavigation(go: Go, to: string, { replace = false }: NavigateOptions = {}): void {
  guardNavigation(to, () => {
    // A link inside a clickable row is followed twice; one step back must still be enough.
    const stays = replace || to === location.pathname + location.search;
    go(to, { replace: stays, state: nextEntry(stays) });
  });
}

/** Goes to another page of the console; the current page may ask first. */
export function useNavigate(): (to: string, options?: NavigateOptions) => void {
  const [, go] = useLocation();
  return useCallback((to, options) => go(to, options ?? {}), [go]);
}

/** A named part of the address, decoded; empty if it is missing or cannot be decoded. */
export function usePathPart(name: 'instanceKey' | 'accountName' | 'planId' | 'setId'): string {
  const { [name]: encoded = '' } = useParams<Partial<Record<typeof name, string>>>();
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
