import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../shared/api/session.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { accountsPath } from '../../shared/lib/paths.ts';
import { useNow } from '../../shared/lib/use-now.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { PageHeading } from '../../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { CompareSection } from './compare/compare-section.tsx';
import { ExportSection } from './export/export-section.tsx';
import { accountFileQuery } from './queries.ts';

const crumb = style({ font: 'ui', display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', margin: 0 });
const status = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  font: 'ui',
  color: 'neutral-subdued',
});

/** External accounts as a file: out of the instance, compared with it, and into it. */
export function AccountFilePage() {
  const text = useText();
  const now = useNow(30_000);
  const { instance, login, mayApply } = useSession();
  const { instanceKey } = instance;
  const { data, error, refetch, isFetching } = useQuery(accountFileQuery(instanceKey));
  return (
    <>
      <nav className={crumb} aria-label={text('shell.path')}>
        <RouteLink to={accountsPath(instanceKey)}>{text('form.back')}</RouteLink>
        <span aria-hidden="true">/</span>
        <span>{text('accountFile.title')}</span>
      </nav>
      <PageHeading title={text('accountFile.title')} lead={text('accountFile.lead', { instance: instance.label })} />
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={7} label={text('accountFile.loading')} /> : null}
      {data ? (
        <>
          <div className={status}>
            <output>
              {isFetching
                ? text('accountFile.loading')
                : text('accountFile.readAt', { ago: text.since(data.readAt, now) })}
            </output>
            <ActionButton size="S" onPress={() => void refetch()} isDisabled={isFetching}>
              {text('accountFile.reload')}
            </ActionButton>
          </div>
          {data.isWhole ? null : <Notice tone="notice">{text('accountFile.notWhole')}</Notice>}
          <ExportSection instanceKey={instanceKey} here={data} />
          <CompareSection here={data} owner={`${instanceKey} ${login}`} label={instance.label} mayApply={mayApply} />
        </>
      ) : null}
    </>
  );
}
