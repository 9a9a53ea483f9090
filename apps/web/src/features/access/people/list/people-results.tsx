import type { ImpactChange, ImpactFilters } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../../../shared/intl/use-text.ts';
import { DataGrid } from '../../../../shared/ui/data-grid/data-grid.tsx';
import { everybodyIn } from '../../../../shared/ui/impact/apart-parts.ts';
import { useIsNarrow } from '../../../../shared/ui/use-is-narrow.ts';
import { DownloadButton } from './download-button.tsx';
import { FilterTags } from './filter-tags.tsx';
import { usePeopleColumns } from './people-columns.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PersonWhyPanel } from '../../why/person-why.tsx';
import type { AccountRef } from '../queries.ts';
import type { ImpactState } from '../use-access-impact.ts';

const column = style({ display: 'flex', flexDirection: 'column', rowGap: 16, minWidth: 0 });
const tools = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 16,
  rowGap: 8,
});
const shownText = style({ font: 'ui', color: 'neutral-subdued', fontVariantNumeric: 'tabular-nums' });
const empty = style({ display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: 12 });

interface PeopleResultsProps {
  readonly account: AccountRef;
  /** The change behind the rows. */
  readonly change: ImpactChange;
  readonly basis: string;
  readonly state: ImpactState;
  readonly filters: ImpactFilters;
  readonly onFilters: (filters: ImpactFilters) => void;
  readonly onRangeChange: (from: number, to: number) => void;
}

const none: ImpactFilters = {};
const noSort = () => undefined;

/** The filters, the filtered people, and the explanation of one verdict. */
export function PeopleResults(props: PeopleResultsProps) {
  const { account, change, basis, state, filters, onFilters, onRangeChange } = props;
  const text = useText();
  const isNarrow = useIsNarrow();
  const columns = usePeopleColumns(isNarrow);
  const [openId, setOpenId] = useState<string | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const { answer, rowAt } = state;
  const latest = useRef(rowAt);
  useLayoutEffect(() => {
    latest.current = rowAt;
  });
  const open = useCallback((index: number) => {
    const row = latest.current(index);
    if (row === undefined) return;
    cameFrom.current = document.activeElement;
    setOpenId(row.personId);
  }, []);
  const close = useCallback(() => {
    setOpenId(null);
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
  }, []);
  if (answer === null) return null;
  const listKey = JSON.stringify(answer.input.filters);
  return (
    <div className={column}>
      <PeopleFilters instanceKey={account.instanceKey} filters={filters} onFilters={onFilters} />
      <div className={tools}>
        <output className={shownText}>
          {/* A search also finds people counted apart. */}
          {text('impact.showing', {
            shown: answer.found,
            count: filters.search || filters.apart ? everybodyIn(answer) : answer.population,
          })}
        </output>
        <DownloadButton account={account} change={change} filters={filters} count={answer.found} />
      </div>
      <FilterTags instanceKey={account.instanceKey} filters={filters} onFilters={onFilters} />
      <DataGrid
        // Remount: the grid measures the row height only once.
        key={isNarrow ? 'narrow' : 'wide'}
        label={text('impact.table')}
        listKey={listKey}
        columns={columns}
        rowCount={answer.found}
        rowAt={rowAt}
        rowKey={(index) => rowAt(index)?.personId ?? -1 - index}
        rowHeight={isNarrow ? 76 : 52}
        visibleRows={Math.max(3, Math.min(10, answer.found))}
        minWidth={isNarrow ? 280 : 900}
        sort={null}
        onSort={noSort}
        onOpen={open}
        openKey={openId}
        isBusy={state.phase === 'computing'}
        onRangeChange={onRangeChange}
        emptyState={
          <span className={empty}>
            {text('impact.noHit')}
            <Button variant="secondary" size="S" onPress={() => onFilters(none)}>
              {text('impact.filter.clear')}
            </Button>
          </span>
        }
      />
      {openId === null ? null : (
        <PersonWhyPanel
          key={openId}
          account={account}
          change={change}
          basis={basis}
          personId={openId}
          onClose={close}
        />
      )}
    </div>
  );
}
