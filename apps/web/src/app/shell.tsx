import type { SignedIn } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Redirect, useLocation, useRoute, useSearch } from 'wouter';
import { sessionQuery } from '../shared/api/session.ts';
import { useText } from '../shared/intl/use-text.ts';
import { accountsPath } from '../shared/lib/paths.ts';
import { signInPath } from '../shared/lib/return-to.ts';
import { ProblemNotice } from '../shared/ui/problem-notice.tsx';
import { Header } from './header.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { SkipLink } from './skip-link.tsx';

const page = style({ minHeight: 'screen', display: 'flex', flexDirection: 'column', font: 'body', color: 'neutral' });
const main = style({
  flexGrow: 1,
  backgroundColor: 'layer-2',
  borderTopStartRadius: { default: 'none', '@media (min-width: 700px)': 'xl' },
  borderTopEndRadius: { default: 'none', '@media (min-width: 700px)': 'xl' },
  boxShadow: 'emphasized',
  marginX: { default: 0, '@media (min-width: 700px)': 16 },
  outlineStyle: 'none',
});
const inner = style({
  maxWidth: 1440,
  marginX: 'auto',
  paddingX: { default: 16, '@media (min-width: 700px)': 40 },
  paddingTop: { default: 20, '@media (min-width: 700px)': 32 },
  paddingBottom: 48,
  display: 'flex',
  flexDirection: 'column',
  gap: 24,
});

/**
 * After a change of page the focus goes to its heading, so that keyboards and screen readers start there. Stands beside
 * the page within its `Suspense`: a page whose code is still on its way has no heading yet.
 */
export function FocusOnArrival(): null {
  const [pathname] = useLocation();
  const former = useRef(pathname);
  useEffect(() => {
    if (former.current === pathname) return;
    former.current = pathname;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}

/** The session belongs to one instance; an address of another one asks to sign in there. */
function belongsElsewhere(session: SignedIn, instanceKey: string | undefined): boolean {
  return instanceKey !== undefined && instanceKey !== session.instance.instanceKey;
}

/** Head, skip link and the page of the address. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const [pathname] = useLocation();
  const search = useSearch();
  const [, parts] = useRoute<{ instanceKey: string }>('/instances/:instanceKey/*?');
  const instanceKey = parts?.instanceKey;
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const elsewhere = session !== undefined && belongsElsewhere(session, instanceKey);
  useEffect(() => {
    if (elsewhere) location.assign(signInPath(search ? `${pathname}?${search}` : pathname));
  }, [elsewhere, pathname, search]);
  return (
    <div className={page}>
      <SkipLink />
      <Header session={session ?? null} />
      <OfflineBar />
      <main id="content" className={main} tabIndex={-1}>
        <div className={inner}>
          {session && !elsewhere ? children : null}
          {!session && error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
          {!session && !error ? <output>{text('app.loading')}</output> : null}
        </div>
      </main>
    </div>
  );
}

/** The start page is the account list of the instance one is signed in to. */
export function Home() {
  const { data: session } = useQuery(sessionQuery);
  return session ? <Redirect to={accountsPath(session.instance.instanceKey)} replace /> : null;
}

/** Stands while the code of the first page is fetched. */
export function Opening() {
  return <div className={page} />;
}
