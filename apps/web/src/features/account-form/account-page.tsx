import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../shared/api/session.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { usePathPart } from '../../shared/lib/navigation.ts';
import { accountsPath } from '../../shared/lib/paths.ts';
import { PageHeading } from '../../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { useNow } from '../../shared/lib/use-now.ts';
import { AccountEditor } from './account-editor.tsx';
import { imsAccountQuery } from './queries.ts';
import type { AccountSlots } from './slots.ts';

const crumb = style({ font: 'ui', display: 'flex', gap: 8, alignItems: 'center', margin: 0 });

/** The account that holds Adobe sign-in, with every field of Campaign's own form. */
export function AccountPage(slots: AccountSlots) {
  const text = useText();
  const now = useNow(60_000);
  const accountName = usePathPart('accountName');
  const { instance, login, mayApply } = useSession();
  const client = useQueryClient();
  const query = imsAccountQuery(instance.instanceKey, accountName);
  const { data: account, error, refetch } = useQuery(query);
  const lead = account
    ? account.changedAt
      ? text('form.changed', { ago: text.since(account.changedAt, now), who: account.changedBy ?? '–' })
      : text('form.changedUnknown')
    : null;
  return (
    <>
      <nav className={crumb} aria-label={text('shell.path')}>
        <RouteLink to={accountsPath(instance.instanceKey)}>{text('form.back')}</RouteLink>
        <span aria-hidden="true">/</span>
        <span>{accountName}</span>
      </nav>
      <PageHeading title={account?.settings.label ? account.settings.label : accountName} lead={lead} />
      {error && !account ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!account && !error ? <Skeleton rows={9} label={text('app.loading')} /> : null}
      {account ? (
        <AccountEditor
          key={`${account.instanceKey}/${account.name}`}
          account={account}
          login={login}
          mayApply={mayApply}
          slots={slots}
          onReread={() => client.fetchQuery({ ...query, staleTime: 0 })}
        />
      ) : null}
    </>
  );
}
