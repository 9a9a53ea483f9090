import type { PlainAccountBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ExternalAccount, externalAccountQuery } from '../../../shared/api/external-account.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { type NewAccountStart, newAccountPath } from '../../../shared/lib/new-account.ts';
import { accountsPath } from '../../../shared/lib/paths.ts';
import type { PlanMutation } from '../../../shared/ui/form/plan-request.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { PageHeading } from '../../../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { fieldsOf, type PlainValues } from '../form/plain-values.ts';
import { NewAccountForm } from './new-account-form.tsx';
import { newAccountQuery } from './queries.ts';
import { copyOf, secretsOf } from './start-values.ts';
import { TypeChoice } from './type-choice.tsx';

const crumb = style({ font: 'ui', display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', margin: 0 });
const noValues: PlainValues = {};

interface NewAccountPageProps {
  readonly instanceKey: string;
  /** As the address says. */
  readonly start: NewAccountStart;
  readonly login: string;
  readonly mayApply: boolean;
  readonly plan: PlanMutation;
}

/** A new account: its type is chosen, then its form is filled in. */
export function NewAccountPage(props: NewAccountPageProps) {
  const { instanceKey, start, mayApply } = props;
  const { type } = start;
  const text = useText();
  const trail = (
    <nav className={crumb} aria-label={text('shell.path')}>
      <RouteLink to={accountsPath(instanceKey)}>{text('form.back')}</RouteLink>
      <span aria-hidden="true">/</span>
      {type === null ? (
        <span>{text('newAccount.title')}</span>
      ) : (
        <RouteLink to={newAccountPath(instanceKey)}>{text('newAccount.chooseType')}</RouteLink>
      )}
    </nav>
  );
  if (!mayApply || type === null)
    return (
      <>
        {trail}
        <PageHeading title={text('newAccount.title')} lead={text('newAccount.lead')} />
        {mayApply ? (
          <TypeChoice instanceKey={instanceKey} />
        ) : (
          <Notice tone="info" title={text('form.readOnly.title')}>
            {text('newAccount.viewer')}
          </Notice>
        )}
      </>
    );
  return (
    <>
      {trail}
      <Loaded {...props} type={type} />
    </>
  );
}

/** What has been read of the account to copy; `null` where nothing is to be read. */
function plainOf(account: ExternalAccount | undefined): PlainAccountBody | null {
  return account?.kind === 'plain' ? account : null;
}

function Loaded({ instanceKey, start, login, plan, type }: NewAccountPageProps & { readonly type: string }) {
  const text = useText();
  const { like } = start;
  const { data: blank, error, refetch } = useQuery(newAccountQuery(instanceKey, type));
  const other = useQuery({ ...externalAccountQuery(instanceKey, like ?? ''), enabled: like !== null });
  const copied = plainOf(other.data);
  const problem = error ?? other.error;
  const isRead = like === null || copied !== null;
  const filled = useMemo(() => {
    if (!blank || copied === null) return { seed: noValues, secrets: start.secrets };
    const label = copied.values['label'];
    const name = typeof label === 'string' && label !== '' ? label : copied.name;
    const secrets = secretsOf(copied).map(({ field }) => field);
    return { seed: copyOf(blank, copied, text('newAccount.copyOf', { label: name })), secrets };
  }, [blank, copied, start.secrets, text]);
  const described = blank?.described;
  const kind = described ? text.titled(described.title) : blank?.type?.label || blank?.type?.name;
  return (
    <>
      <PageHeading
        title={kind ? text('newAccount.titleOf', { type: kind }) : text('newAccount.title')}
        lead={text('newAccount.formLead')}
      />
      {problem ? (
        <ProblemNotice
          error={problem}
          onRetry={() => {
            void refetch();
            if (like !== null) void other.refetch();
          }}
        />
      ) : null}
      {!problem && !(blank && isRead) ? <Skeleton rows={9} label={text('app.loading')} /> : null}
      {blank && isRead ? (
        <NewAccountForm
          blank={blank}
          start={start}
          seed={filled.seed}
          secrets={fieldsOf(blank)
            .filter(({ field, kind: of }) => of === 'secret' && filled.secrets.includes(field))
            .map(({ label }) => text.titled(label))}
          login={login}
          plan={plan}
        />
      ) : null}
    </>
  );
}
