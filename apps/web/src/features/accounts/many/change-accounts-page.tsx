import { mostPlansAtOnce } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useSession } from '../../../shared/api/session.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { accountsPath } from '../../../shared/lib/paths.ts';
import type { PlanSetMutation } from '../../../shared/ui/form/plan-request.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { PageHeading } from '../../../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { accountListQuery, accountValuesQuery } from '../queries.ts';
import { ChangeAccountsForm } from './change-accounts-form.tsx';
import { knownAccounts } from './many-acts.ts';

const page = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });
const trail = style({ display: 'flex', flexWrap: 'wrap', gap: 8, font: 'ui' });

interface ChangeAccountsPageProps {
  readonly instanceKey: string;
  readonly plans: PlanSetMutation;
}

/** Changes the accounts that the address names, all in the same way: enable, disable, a value, a secret. */
export function ChangeAccountsPage({ instanceKey, plans }: ChangeAccountsPageProps) {
  const text = useText();
  const navigate = useNavigate();
  const { instance, mayApply } = useSession();
  const [search, setSearch] = useSearchParams();
  const names = useMemo(() => [...new Set(search.getAll('account'))], [search]);
  // What an account has already is judged by what is stored now, not by what the list showed a while ago.
  const list = useQuery({ ...accountListQuery(instanceKey), staleTime: 0 });
  const values = useQuery({ ...accountValuesQuery(instanceKey, false), staleTime: 0 });
  const isRead = list.isFetchedAfterMount && list.error === null && values.isFetchedAfterMount;
  // A reading that failed leaves the former one in the cache, which is not what is stored now.
  const searched = values.error === null ? values.data : undefined;
  const all = useMemo(
    () => (isRead ? knownAccounts(list.data?.accounts ?? [], searched?.accounts ?? []) : []),
    [isRead, list.data, searched],
  );
  const chosen = useMemo(() => all.filter(({ name }) => names.includes(name)), [all, names]);
  const gone = isRead ? names.filter((name) => !all.some((one) => one.name === name)) : [];
  const setNames = (wanted: readonly string[]) => {
    const next = new URLSearchParams(search);
    next.delete('account');
    for (const name of wanted) next.append('account', name);
    setSearch(next, { replace: true });
  };
  return (
    <div className={page}>
      <nav className={trail} aria-label={text('shell.path')}>
        <RouteLink to={accountsPath(instanceKey)}>{text('accounts.title')}</RouteLink>
      </nav>
      <PageHeading
        title={text('many.title', { count: names.length })}
        lead={text('many.lead', { instance: instance.label })}
      />
      {list.error ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {values.error ? (
        <ProblemNotice
          error={values.error}
          onRetry={() => void values.refetch()}
          actions={<span>{text('many.unread')}</span>}
        />
      ) : null}
      {mayApply ? null : <Notice tone="info" title={text('many.viewer')} />}
      {names.length === 0 ? (
        <EmptyState title={text('many.none.title')} text={text('many.none.text')}>
          <Button variant="secondary" onPress={() => navigate(accountsPath(instanceKey))}>
            {text('form.back')}
          </Button>
        </EmptyState>
      ) : null}
      {names.length > 0 && !isRead && !list.error ? <Skeleton rows={6} label={text('app.loading')} /> : null}
      {gone.length > 0 ? (
        <Notice tone="notice" title={text('many.gone', { count: gone.length, names: gone.join(', ') })} />
      ) : null}
      {chosen.length > mostPlansAtOnce ? (
        <Notice
          tone="notice"
          title={text('many.tooMany', { most: mostPlansAtOnce, over: chosen.length - mostPlansAtOnce })}
        />
      ) : null}
      {mayApply && isRead && chosen.length > 0 ? (
        <ChangeAccountsForm
          instanceKey={instanceKey}
          chosen={chosen}
          all={all}
          hasValues={searched !== undefined}
          plans={plans}
          what={search.get('what')}
          onNames={setNames}
        />
      ) : null}
    </div>
  );
}
