import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { memo, type ReactNode } from 'react';
import type { GridColumn } from './column.ts';
import type { CellPosition } from './grid-keys.ts';

const rowStyle = style({
  backgroundColor: { default: 'layer-2', ':hover': 'gray-75', isOpen: 'blue-100' },
  cursor: { isOpenable: 'pointer' },
});
const cellStyle = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineOffset: -2,
  paddingX: 12,
  paddingY: 0,
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  overflow: 'hidden',
  textAlign: { default: 'start', isEnd: 'end' },
  verticalAlign: 'middle',
  fontWeight: 'normal',
});
const waiting = style({
  display: 'block',
  height: 8,
  width: 96,
  maxWidth: 'full',
  borderRadius: 'pill',
  backgroundColor: 'gray-200',
});

interface GridRowProps<Row> {
  readonly row: Row | undefined;
  readonly index: number;
  readonly height: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly activeColumn: number;
  readonly isOpen: boolean;
  readonly onActivate: (position: CellPosition) => void;
  readonly onOpen: ((index: number) => void) | undefined;
}

function PlainGridRow<Row>(props: GridRowProps<Row>): ReactNode {
  const { row, index, height, columns, activeColumn, isOpen, onActivate, onOpen } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid itself answers Enter
    <tr
      aria-rowindex={index + 2}
      aria-selected={isOpen ? true : undefined}
      className={rowStyle({ isOpen, isOpenable: Boolean(onOpen) })}
      style={{ height }}
      onClick={onOpen ? () => onOpen(index) : undefined}
    >
      {columns.map((column, columnIndex) => {
        const tabIndex = activeColumn === columnIndex ? 0 : -1;
        const inner = row !== undefined && (column.holdsFocus?.(row) ?? false);
        const Cell = column.isRowHeader ? 'th' : 'td';
        return (
          <Cell
            key={column.key}
            scope={column.isRowHeader ? 'row' : undefined}
            role={column.isRowHeader ? 'rowheader' : 'gridcell'}
            className={cellStyle({ isEnd: column.align === 'end' })}
            aria-colindex={columnIndex + 1}
            tabIndex={inner ? undefined : tabIndex}
            data-cell={`${index}:${columnIndex}`}
            onFocus={() => onActivate({ row: index, column: columnIndex })}
          >
            {row === undefined ? <span className={waiting} /> : column.cell(row, tabIndex)}
          </Cell>
        );
      })}
    </tr>
  );
}

/** One row; renders again only when its props change. */
export const GridRow: typeof PlainGridRow = memo(PlainGridRow);
