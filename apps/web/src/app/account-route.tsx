import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useParams } from 'wouter';
import { type ExternalAccount, externalAccountQuery } from '../shared/api/external-account.ts';
import { useSession } from '../shared/api/session.ts';
import { useText } from '../shared/intl/use-text.ts';
import { usePathPart } from '../shared/lib/navigation.ts';
import { accountsPath } from '../shared/lib/paths.ts';
import { useNow } from '../shared/lib/use-now.ts';
import { PageHeading } from '../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../shared/ui/problem-notice.tsx';
import { RouteLink } from '../shared/ui/route-link.tsx';
import { Skeleton } from '../shared/ui/skeleton.tsx';
// Comes with this file: the page for Adobe sign-in is large, and must not wait for the reply that says it is needed.
import { ImsAccount } from './ims-account.tsx';

const plainPages = () => import('./plain-pages.tsx');
const PlainAccount = lazy(async () => ({ default: (await plainPages()).PlainAccount }));
const NewAccount = lazy(async () => ({ default: (await plainPages()).NewAccountRoute }));

const crumb = style({ font: 'ui', display: 'flex', gap: 8, alignItems: 'center', margin: 0 });

function labelOf(account: ExternalAccount | undefined): string | null {
  if (account === undefined) return null;
  const label = account.kind === 'ims' ? account.settings.label : account.values['label'];
  return typeof label === 'string' && label !== '' ? label : null;
}

/** One external account: the page for Adobe sign-in, or the form that every other type has. */
function KnownAccount() {
  const text = useText();
  const now = useNow(60_000);
  const accountName = usePathPart('accountName');
  const { instance } = useSession();
  const { instanceKey } = instance;
  const client = useQueryClient();
  const query = useMemo(() => externalAccountQuery(instanceKey, accountName), [instanceKey, accountName]);
  const { data: account, error, refetch } = useQuery(query);
  const reread = useCallback(() => client.fetchQuery({ ...query, staleTime: 0 }), [client, query]);
  const lead = account
    ? account.changedAt
      ? text('form.changed', { ago: text.since(account.changedAt, now), who: account.changedBy ?? '–' })
      : text('form.changedUnknown')
    : null;
  const waiting = <Skeleton rows={9} label={text('app.loading')} />;
  const key = `${instanceKey}/${accountName}`;
  return (
    <>
      <nav className={crumb} aria-label={text('shell.path')}>
        <RouteLink to={accountsPath(instanceKey)}>{text('form.back')}</RouteLink>
        <span aria-hidden="true">/</span>
        <span>{accountName}</span>
      </nav>
      <PageHeading title={labelOf(account) ?? accountName} lead={lead} />
      {error && !account ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!account && !error ? waiting : null}
      {account?.kind === 'ims' ? <ImsAccount key={key} account={account} onReread={reread} /> : null}
      {account?.kind === 'plain' ? (
        <Suspense fallback={waiting}>
          <PlainAccount key={key} account={account} onReread={reread} />
        </Suspense>
      ) : null}
    </>
  );
}

/**
 * An account by its name, or the form of a new one where the address has none. The form is loaded from here, and not by the router, so
 * that what it shares with the page for Adobe sign-in stays in this file: reached on its own, it would cut that file into pieces.
 */
export function AccountRoute() {
  return 'accountName' in useParams() ? <KnownAccount /> : <NewAccount />;
}
