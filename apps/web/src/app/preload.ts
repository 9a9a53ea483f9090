import { readStored, removeStored, writeStored } from '../shared/lib/browser-storage.ts';

const key = 'ims-console.signed-in';

/** Remembers that this browser had the console open: a guess for the next start, never a proof. */
export function rememberConsole(): void {
  writeStored(key, '1');
}

export function forgetConsole(): void {
  removeStored(key);
}

// The page asks for the same code again and tells of a failure there.
const ignore = () => undefined;

/**
 * Fetches the code of the page of the address while the session is still being read, where a session is likely. Without
 * it the two would wait for each other.
 */
export function preloadConsole(pathname: string): void {
  if (readStored(key) === null) return;
  import('./console-app.tsx').catch(ignore);
  const [, page, , accounts, , plans] = pathname.split('/');
  if (page !== 'instances' || accounts !== 'accounts') return;
  if (plans === 'plans') import('./plan-pages.tsx').catch(ignore);
  else if (pathname.split('/').length > 4) import('./account-route.tsx').catch(ignore);
  else import('./list-pages.tsx').catch(ignore);
}
