import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { useSession } from '../../shared/api/session.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { accountFilePath, accountPath } from '../../shared/lib/paths.ts';
import { type GridSort, toggledSort } from '../../shared/ui/data-grid/column.ts';
import { DataGrid } from '../../shared/ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { PageHeading } from '../../shared/ui/page-heading.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { TypeLine } from '../../shared/ui/type-line.tsx';
import { useNow } from '../../shared/lib/use-now.ts';
import { useAccountColumns } from './account-columns.tsx';
import { AccountFilters, noFilters } from './account-filters.tsx';
import { accountRows, usualFolder } from './account-rows.ts';
import { FindingPanel } from './finding-panel.tsx';
import type { FieldTitles } from './finding-sentence.ts';
import { SelectionBar } from './many/selection-bar.tsx';
import { useSelection } from './many/use-selection.ts';
import { NewAccountButton } from './new-account-button.tsx';
import { type AccountList, accountListQuery, accountValuesQuery } from './queries.ts';
import { ReadinessBanner } from './readiness-banner.tsx';
import { ServiceOperator } from './service-operator.tsx';
import { useAccountFilters } from './use-account-filters.ts';
import { UnsettledWrites } from './unsettled-writes.tsx';
import { ValuesStatus } from './values-status.tsx';

const toolbar = style({ display: 'flex', flexWrap: 'wrap', columnGap: 16, rowGap: 8, alignItems: 'center' });
const acts = style({ display: 'flex', flexWrap: 'wrap', columnGap: 16, rowGap: 8, alignItems: 'center', font: 'ui' });
const count = style({ font: 'ui', color: 'neutral-subdued', marginStart: 'auto' });
const noTitles: FieldTitles = {};
const section = style({ display: 'flex', flexDirection: 'column', gap: 12 });

/** Every external account of the instance, each with its page. */
export function AccountsPage() {
  const text = useText();
  const { instance } = useSession();
  const { data, error, refetch, isFetching } = useQuery(accountListQuery(instance.instanceKey));
  return (
    <>
      <PageHeading title={text('accounts.title')} lead={text('accounts.lead', { instance: instance.label })}>
        <div className={acts}>
          <RouteLink to={accountFilePath(instance.instanceKey)}>{text('accounts.file')}</RouteLink>
          <NewAccountButton />
        </div>
      </PageHeading>
      {error && !data ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={7} label={text('app.loading')} /> : null}
      {data ? (
        <>
          <ReadinessBanner instanceKey={instance.instanceKey} readiness={data.ims} />
          <UnsettledWrites instanceKey={instance.instanceKey} writes={data.unsettled} />
          {data.serviceOperator ? <ServiceOperator operator={data.serviceOperator} /> : null}
          {data.imsType ? <TypeLine type={data.imsType.type} source={data.imsType} /> : null}
          {error ? <ProblemNotice error={error} /> : null}
          <Accounts list={data} isFetching={isFetching} onReload={() => void refetch()} />
        </>
      ) : null}
    </>
  );
}

interface AccountsProps {
  readonly list: AccountList;
  readonly isFetching: boolean;
  readonly onReload: () => void;
}

function Accounts({ list, isFetching, onReload }: AccountsProps) {
  const text = useText();
  const navigate = useNavigate();
  const now = useNow(30_000);
  const { instance, mayApply } = useSession();
  const { instanceKey } = instance;
  const [filters, setFilters] = useAccountFilters();
  const [sort, setSort] = useState<GridSort>({ key: 'label', direction: 'ascending' });
  const { finding } = filters;
  const isSearching = filters.search.trim() !== '';
  const wantsValues = isSearching || finding !== null;
  const valuesQuery = useQuery({ ...accountValuesQuery(instanceKey, finding !== null), enabled: wantsValues });
  const values = valuesQuery.data;
  const { accounts } = list;
  const read = values?.accounts;
  // Typing goes before the list, which may be long.
  const shown = useDeferredValue(filters);
  const rows = useMemo(() => accountRows({ accounts, values: read }, shown, sort), [accounts, read, shown, sort]);
  const selection = useSelection(rows);
  const columns = useAccountColumns({
    instanceKey,
    readiness: list.ims,
    now,
    search: filters.search,
    finding: values === undefined ? null : finding,
    titles: values?.fieldTitles ?? noTitles,
    selection: mayApply ? selection : null,
    usualFolder: useMemo(() => usualFolder(accounts), [accounts]),
  });
  const total = accounts.length;
  const open = useCallback(
    (index: number) => {
      const name = rows[index]?.name ?? null;
      if (name !== null) navigate(accountPath(instanceKey, name));
    },
    [rows, navigate, instanceKey],
  );
  const reload = () => {
    onReload();
    if (wantsValues) void valuesQuery.refetch();
  };
  if (total === 0) return <EmptyState title={text('accounts.empty.title')} text={text('accounts.empty.text')} />;
  return (
    <section className={section} aria-label={text('accounts.title')}>
      <AccountFilters accounts={accounts} filters={filters} onFilters={setFilters} />
      <div className={toolbar}>
        <output className={count}>
          {rows.length === total
            ? text('accounts.count', { count: total })
            : text('accounts.countFiltered', { shown: rows.length, count: total })}
          {' · '}
          {text('accounts.readAt', { ago: text.since(list.readAt, now) })}
        </output>
        <ActionButton
          size="S"
          aria-expanded={finding !== null}
          onPress={() => setFilters({ ...filters, finding: finding === null ? 'any' : null })}
        >
          {text(finding === null ? 'accounts.findings.show' : 'accounts.findings.hide')}
        </ActionButton>
        <ActionButton size="S" onPress={reload} isDisabled={isFetching || (wantsValues && valuesQuery.isFetching)}>
          {text('accounts.reload')}
        </ActionButton>
      </div>
      {wantsValues ? (
        <ValuesStatus values={values} error={valuesQuery.error} now={now} onRetry={() => void valuesQuery.refetch()} />
      ) : null}
      {values !== undefined && finding !== null ? (
        <FindingPanel
          instanceKey={instanceKey}
          values={values}
          finding={finding}
          onFinding={(chosen) => setFilters({ ...filters, finding: chosen })}
        />
      ) : null}
      <SelectionBar instanceKey={instanceKey} selection={selection} rows={rows} />
      {rows.length === 0 ? (
        <EmptyState
          title={text('accounts.noHit.title')}
          text={
            isSearching
              ? text(values === undefined ? 'accounts.noHit.text' : 'accounts.noHit.values', { search: filters.search })
              : text('accounts.noHit.filters')
          }
        >
          <Button variant="secondary" onPress={() => setFilters(noFilters)}>
            {text('accounts.filter.clear')}
          </Button>
        </EmptyState>
      ) : (
        <DataGrid
          label={text('accounts.title')}
          columns={columns}
          rowCount={rows.length}
          listKey={JSON.stringify([shown, sort])}
          rowAt={(index) => rows[index]}
          rowKey={(index) => rows[index]?.name ?? index}
          rowHeight={48}
          visibleRows={14}
          minWidth={860}
          sort={sort}
          onSort={(key) => setSort((former) => toggledSort(former, key))}
          onOpen={open}
        />
      )}
    </section>
  );
}
