import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { PointerEvent } from 'react';
import type { ChosenWidths, GridColumn, GridSort } from './column.ts';
import type { CellPosition } from './grid-keys.ts';

const head = style({ position: 'sticky', top: 0, zIndex: 1 });
const cell = style({
  height: 40,
  padding: 0,
  position: 'relative',
  textAlign: 'start',
  backgroundColor: 'gray-75',
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'neutral',
});
const content = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineOffset: -2,
  display: 'flex',
  alignItems: 'center',
  justifyContent: { default: 'start', isEnd: 'end' },
  gap: 4,
  width: 'full',
  height: 'full',
  paddingX: 12,
  margin: 0,
  boxSizing: 'border-box',
  borderWidth: 0,
  backgroundColor: { default: 'transparent', isSortable: { default: 'transparent', ':hover': 'gray-100' } },
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'neutral',
  cursor: { isSortable: 'pointer' },
  textAlign: 'start',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
});
const label = style({ overflow: 'hidden', textOverflow: 'ellipsis' });
const hidden = style({ position: 'absolute', size: 1, overflow: 'hidden', clipPath: 'inset(50%)' });
const arrow = style({ visibility: { default: 'hidden', isSorted: 'visible' } });
const handle = style({
  position: 'absolute',
  insetEnd: 0,
  top: 0,
  width: 12,
  height: 'full',
  cursor: 'col-resize',
  touchAction: 'none',
  borderStyle: 'solid',
  borderWidth: 0,
  borderEndWidth: 1,
  borderColor: { default: 'gray-200', ':hover': 'gray-800' },
});

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  readonly onSort: (key: string) => void;
  readonly activeColumn: number;
  readonly onActivate: (position: CellPosition) => void;
  readonly widths: ChosenWidths;
  readonly onHandleDown: (event: PointerEvent<HTMLElement>, column: number) => void;
}

function widthOf<Row>({ columns, widths }: GridHeadProps<Row>, index: number): string | number | undefined {
  if (widths !== null) return widths[index];
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return `${(100 * (columns[index]?.share ?? 0)) / total}%`;
}

/** The sticky head. The head of a sortable column is a button, and each edge can be dragged. */
export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { columns, sort, onSort, activeColumn, onActivate, onHandleDown } = props;
  return (
    <thead className={head}>
      <tr aria-rowindex={1}>
        {columns.map((column, index) => {
          const isSorted = sort?.key === column.key;
          const shared = {
            className: content({ isSortable: Boolean(column.sortable), isEnd: column.align === 'end' }),
            tabIndex: activeColumn === index ? 0 : -1,
            'data-grid-focus': '',
            onFocus: () => onActivate({ row: -1, column: index }),
          };
          return (
            <th
              key={column.key}
              scope="col"
              className={cell}
              style={{ width: widthOf(props, index) }}
              aria-colindex={index + 1}
              aria-sort={isSorted ? sort.direction : column.sortable ? 'none' : undefined}
              data-cell={`-1:${index}`}
            >
              {column.sortable ? (
                <button type="button" {...shared} onClick={() => onSort(column.key)}>
                  <span className={label}>{column.header}</span>
                  <span aria-hidden="true" className={arrow({ isSorted })}>
                    {isSorted && sort.direction === 'descending' ? '↓' : '↑'}
                  </span>
                </button>
              ) : (
                <span {...shared}>
                  <span className={column.isHeaderHidden ? hidden : label}>{column.header}</span>
                </span>
              )}
              <span aria-hidden="true" className={handle} onPointerDown={(event) => onHandleDown(event, index)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
