import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import type { GridColumn, GridSort } from './column.ts';
import { GridHead } from './grid-head.tsx';
import { nextPosition } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useColumnWidths } from './use-column-widths.ts';
import { useGridFocus } from './use-grid-focus.ts';

const frameStyle = style({
  overflow: 'auto',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
  backgroundColor: 'layer-2',
  position: 'relative',
});
const tableStyle = style({
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  font: 'ui',
  color: 'neutral',
});
const gapStyle = style({ padding: 0, borderWidth: 0 });
const emptyStyle = style({ padding: 24, textAlign: 'center', font: 'body', color: 'neutral-subdued' });

const headHeight = 40;
const resizeStep = 16;

export interface DataGridProps<Row> {
  /** The grid's accessible name. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowCount: number;
  /** Identifies the list; when it changes, the grid scrolls to the top. */
  readonly listKey?: string;
  /** `undefined` while a row is loading. Return the same object while its values stay the same. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Names a row for `openKey`. */
  readonly rowKey: (index: number) => string | number;
  /** Pixels, the same for every row. */
  readonly rowHeight: number;
  /** Rows shown before the grid scrolls. */
  readonly visibleRows: number;
  /** Pixels; a narrower grid scrolls sideways. */
  readonly minWidth: number;
  readonly sort: GridSort | null;
  readonly onSort: (key: string) => void;
  /** Called on Enter or a click on a row. Must be a stable function, or every row renders again. */
  readonly onOpen?: (index: number) => void;
  /** The row shown as open elsewhere on the page. */
  readonly openKey?: string | number | null;
  /** Shown when there are no rows. */
  readonly emptyState?: ReactNode;
  readonly isBusy?: boolean;
  /** Called with the rows in view: the first index and the index after the last. */
  readonly onRangeChange?: (from: number, to: number) => void;
}

/**
 * The table for long lists. It uses native table elements and renders only the rows in view. It handles the keys of the
 * WAI-ARIA grid pattern: arrows, Home, End, with Ctrl to the corners, PageUp, PageDown, Enter for the row's
 * action, Shift with left and right in the head for a column's width.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rowCount, rowAt, rowKey, rowHeight, visibleRows, minWidth, sort, onSort } = props;
  const { onOpen, openKey = null, emptyState, isBusy = false, onRangeChange, listKey } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { position, activate, moveTo, onFocus, onBlur } = useGridFocus(frame, rowCount);
  const { widths, widen, onHandleDown } = useColumnWidths(frame);
  const withActive = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range);
      // The focused row stays in the document, however far the grid scrolls.
      return position.row < 0 || inView.includes(position.row)
        ? inView
        : [...inView, position.row].toSorted((a, b) => a - b);
    },
    [position.row],
  );
  // oxlint-disable-next-line react/incompatible-library -- no compiler runs over this code
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    rangeExtractor: withActive,
    scrollPaddingStart: headHeight,
    // Before the first measurement, so that the first paint already has rows.
    initialRect: { width: 0, height: rowHeight * visibleRows },
    useFlushSync: false,
    onChange: ({ range }) => {
      if (range) onRangeChange?.(range.startIndex, range.endIndex + 1);
    },
  });

  useLayoutEffect(() => {
    if (listKey !== undefined) frame.current?.scrollTo({ top: 0 });
  }, [listKey]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (position.row === -1 && event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      widen(position.column, event.key === 'ArrowRight' ? resizeStep : -resizeStep);
      return;
    }
    const next = nextPosition(
      position,
      { rows: rowCount, columns: columns.length, page: Math.max(1, visibleRows - 1) },
      event,
    );
    if (next) {
      event.preventDefault();
      moveTo(next);
      if (next.row >= 0) virtual.scrollToIndex(next.row, { align: 'auto' });
    } else if (event.key === 'Enter' && position.row >= 0 && onOpen && !(event.target instanceof HTMLAnchorElement)) {
      event.preventDefault();
      onOpen(position.row);
    }
  };

  let end = 0;
  const rows = virtual.getVirtualItems().flatMap((item) => {
    if (item.index >= rowCount) return [];
    const space = item.start - end;
    end = item.end;
    const drawn = (
      <GridRow
        // Keyed by position: the focus stays on the same row number when the values change.
        key={item.index}
        row={rowAt(item.index)}
        index={item.index}
        height={rowHeight}
        columns={columns}
        activeColumn={position.row === item.index ? position.column : -1}
        isOpen={openKey !== null && openKey === rowKey(item.index)}
        onActivate={activate}
        onOpen={onOpen}
      />
    );
    return space > 0 ? [<Gap key={`gap-${item.index}`} height={space} columns={columns.length} />, drawn] : [drawn];
  });
  const rest = rowCount * rowHeight - end;
  const width = widths === null ? '100%' : widths.reduce((sum, one) => sum + one, 0);
  return (
    <div ref={frame} className={frameStyle} style={{ maxHeight: headHeight + rowHeight * visibleRows + 2 }}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table with grid keys is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length}
        aria-busy={isBusy || undefined}
        className={tableStyle}
        style={{ width, minWidth: widths === null ? minWidth : undefined }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <GridHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          activeColumn={position.row === -1 ? position.column : -1}
          onActivate={activate}
          widths={widths}
          onHandleDown={onHandleDown}
        />
        <tbody>
          {rows}
          {rest > 0 ? <Gap height={rest} columns={columns.length} /> : null}
          {rowCount === 0 && emptyState !== undefined ? (
            <tr>
              <td className={emptyStyle} colSpan={columns.length}>
                {emptyState}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- it only takes up room */}
      <td className={gapStyle} colSpan={columns} style={{ height }} />
    </tr>
  );
}
