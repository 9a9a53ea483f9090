import type { MatchOutcome } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, memo, Suspense, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { toggledSort } from '../../../shared/ui/data-grid/column.ts';
import { DataGrid } from '../../../shared/ui/data-grid/data-grid.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { LinkLine } from './groups/link-line.tsx';
import { usePreviewColumns } from './preview-columns.tsx';
import { previewSortKeys, type PreviewView, type RowLink } from './preview-view.ts';
import type { PreviewState } from './preview-state.ts';
import { TotalsBar } from './totals-bar.tsx';

// Loaded lazily: it is below the table and empty until the first preview.
const GroupSummary = lazy(async () => ({ default: (await import('./groups/group-summary.tsx')).GroupSummary }));

const DialectRemarks = lazy(() =>
  import('./match/dialect-remarks.tsx').then(({ DialectRemarks: View }) => ({ default: View })),
);
const MatchDetails = lazy(() =>
  import('./match/match-details.tsx').then(({ MatchDetails }) => ({ default: MatchDetails })),
);

const column = style({ display: 'flex', flexDirection: 'column', rowGap: 16, minWidth: 0 });
const tools = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  justifyContent: 'space-between',
  columnGap: 16,
  rowGap: 8,
});
const search = style({ width: 320, maxWidth: 'full' });
const shownText = style({ font: 'ui', color: 'neutral-subdued', fontVariantNumeric: 'tabular-nums' });
const empty = style({ display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: 12 });

interface PreviewResultsProps {
  readonly state: PreviewState;
  readonly isBusy: boolean;
  readonly view: PreviewView;
  readonly readOnly: boolean;
  readonly onView: (change: Partial<PreviewView>) => void;
  readonly onRangeChange: (from: number, to: number) => void;
  readonly onCorrect: (mask: string) => void;
}

const everything: Partial<PreviewView> = { outcomes: [], changedOnly: false, search: '', link: null };

/** Totals, table and groups of one preview. Renders per answer, not per key press. */
export const PreviewResults = memo(function PreviewResults(props: PreviewResultsProps) {
  const { state, isBusy, view, readOnly, onView, onRangeChange, onCorrect } = props;
  const text = useText();
  const [openIndex, setOpenIndex] = useState<number | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const { result, rows } = state;
  const columns = usePreviewColumns();
  const latestRows = useRef(rows);
  useLayoutEffect(() => {
    latestRows.current = rows;
  });
  const open = useCallback((index: number) => {
    const row = latestRows.current.get(index);
    if (row === undefined) return;
    cameFrom.current = document.activeElement;
    setOpenIndex(row.profileIndex);
  }, []);
  const close = useCallback(() => {
    setOpenIndex(null);
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
  }, []);
  const linkedFrom = useRef<Element | null>(null);
  const showLinked = useCallback(
    (link: RowLink) => {
      linkedFrom.current = document.activeElement;
      onView({ ...everything, link });
    },
    [onView],
  );
  const leaveLinked = useCallback(() => {
    onView({ link: null });
    if (linkedFrom.current instanceof HTMLElement && linkedFrom.current.isConnected) linkedFrom.current.focus();
  }, [onView]);
  if (result === null) return null;
  const opened = openIndex === null ? undefined : [...rows.values()].find((row) => row.profileIndex === openIndex);
  const sort = (key: string) => {
    const next = toggledSort(view.sort, key);
    const known = previewSortKeys.find((one) => one === key);
    if (known) onView({ sort: { key: known, direction: next.direction } });
  };
  return (
    <div className={column}>
      {result.state === 'too-slow' ? (
        <Notice tone="notice" announce="status">
          {text('preview.tooSlow')}
        </Notice>
      ) : null}
      {result.dialect.length === 0 ? null : (
        <Suspense fallback={<Skeleton rows={1} label={text('app.loading')} />}>
          <LaterMessages part="mask-details">
            <DialectRemarks remarks={result.dialect} />
          </LaterMessages>
        </Suspense>
      )}
      <TotalsBar
        result={result}
        outcomes={view.outcomes}
        onOutcomes={(outcomes: readonly MatchOutcome[]) => onView({ outcomes })}
        changedOnly={view.changedOnly}
        onChangedOnly={(changedOnly) => onView({ changedOnly })}
      />
      <div className={tools}>
        <SearchField
          styles={search}
          label={text('preview.search')}
          value={view.search}
          onChange={(wanted) => onView({ search: wanted })}
        />
        <span className={shownText}>{text('preview.showing', { shown: result.shown, count: result.count })}</span>
      </div>
      {view.link === null ? null : <LinkLine link={view.link} onBack={leaveLinked} />}
      <DataGrid
        label={text('preview.table')}
        columns={columns}
        rowCount={result.shown}
        rowAt={(index) => rows.get(index)}
        rowKey={(index) => rows.get(index)?.profileIndex ?? -1 - index}
        rowHeight={44}
        visibleRows={10}
        minWidth={900}
        sort={view.sort}
        onSort={sort}
        onOpen={open}
        openKey={openIndex}
        isBusy={isBusy}
        onRangeChange={onRangeChange}
        emptyState={
          <span className={empty}>
            {text('preview.noHit')}
            <Button variant="secondary" size="S" onPress={() => onView(everything)}>
              {text('preview.clear')}
            </Button>
          </span>
        }
      />
      {opened ? (
        <Suspense fallback={null}>
          <LaterMessages part="mask-details">
            <MatchDetails
              key={opened.profileIndex}
              row={opened}
              readOnly={readOnly}
              onCorrect={onCorrect}
              onClose={close}
            />
          </LaterMessages>
        </Suspense>
      ) : null}
      {result.isReadable && result.state === 'done' ? (
        <Suspense fallback={null}>
          <LaterMessages part="mask-details">
            <GroupSummary result={result} onLink={showLinked} onCountNear={(countNear) => onView({ countNear })} />
          </LaterMessages>
        </Suspense>
      ) : null}
    </div>
  );
});
