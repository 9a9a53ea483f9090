import { useCallback } from 'react';
import { useLocation, useParams } from 'wouter';
import { guardNavigation, nextEntry } from './leave-block.ts';

interface NavigateOptions {
  /** Takes the place of the entry at hand in the browser's history. */
  readonly replace?: boolean;
}

type Go = (to: string, options: { replace: boolean; state: unknown }) => void;

/** Every way to another page of the console leads through here: links, redirects and code. */
export function aroundNavigation(go: Go, to: string, { replace = false }: NavigateOptions = {}): void {
  guardNavigation(to, () => {
    // A link inside something that opens too is followed twice; one step back has to suffice all the same.
    const stays = replace || to === location.pathname + location.search;
    go(to, { replace: stays, state: nextEntry(stays) });
  });
}

/** Goes to another page of the console, unless the page at hand asks first. */
export function useNavigate(): (to: string, options?: NavigateOptions) => void {
  const [, go] = useLocation();
  return useCallback((to, options) => go(to, options ?? {}), [go]);
}

/** A named part of the address, decoded; empty when the address has none of that name or it cannot be decoded. */
export function usePathPart(name: 'instanceKey' | 'accountName' | 'planId'): string {
  const { [name]: encoded = '' } = useParams<Partial<Record<typeof name, string>>>();
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
