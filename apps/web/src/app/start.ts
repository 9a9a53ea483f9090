import '@react-spectrum/s2/page.css';
import './page.css';
import { readSession, type SignedIn } from '@console/contract';
import { createRoot } from 'react-dom/client';
import { call } from '../shared/api/call.ts';
import { isSignInNeeded } from '../shared/api/problem.ts';
import { loadMessages } from '../shared/intl/load-messages.ts';
import { preferences } from '../shared/lib/preferences.ts';
import { signInPath } from '../shared/lib/return-to.ts';
import { forgetConsole, preloadConsole, rememberConsole } from './preload.ts';

type Start = { readonly page: 'sign-in' } | { readonly page: 'console'; readonly session: SignedIn | null };

/** Whoever has no session gets the sign-in page at once, without the console's code. */
async function whereToStart(): Promise<Start> {
  if (location.pathname === '/sign-in') return { page: 'sign-in' };
  try {
    return { page: 'console', session: await call(readSession, {}) };
  } catch (error) {
    if (!isSignInNeeded(error)) return { page: 'console', session: null };
    history.replaceState(null, '', signInPath(location.pathname + location.search));
    return { page: 'sign-in' };
  }
}

/** Draws the sign-in page or the console into `container`. */
export async function start(container: HTMLElement): Promise<void> {
  const { locale } = preferences();
  if (location.pathname !== '/sign-in') preloadConsole(location.pathname);
  const begun = await whereToStart();
  const root = createRoot(container);
  if (begun.page === 'sign-in') {
    forgetConsole();
    const [app, messages] = await Promise.all([import('./sign-in-app.tsx'), loadMessages(locale, 'sign-in')]);
    app.mount(root, { locale, messages });
    return;
  }
  const [app, messages] = await Promise.all([import('./console-app.tsx'), loadMessages(locale, 'console')]);
  rememberConsole();
  app.mount(root, { locale, messages }, begun.session);
}
