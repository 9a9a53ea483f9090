import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { cellsOf, titleOf } from '@console/domain';
import { useEffect, useRef } from 'react';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { VisibleText } from '../editor/visible-text-view.tsx';
import type { ShownList } from './list-draft.ts';

const shownRows = 5;
/** The maximum number of characters shown of a cell. */
const shownLength = 120;

const frame = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  position: 'relative',
  overflowX: 'auto',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'default',
  backgroundColor: 'layer-2',
  minWidth: 0,
});
const grid = style({ borderCollapse: 'collapse', font: 'ui-sm', color: 'neutral' });
const cell = style({
  paddingX: 12,
  paddingY: 4,
  textAlign: 'start',
  fontWeight: { default: 'normal', isHead: 'medium', isChosen: 'bold' },
  color: { default: 'neutral-subdued', isChosen: 'neutral' },
  backgroundColor: { default: 'transparent', isChosen: 'blue-200' },
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  maxWidth: 320,
});

/** The name of a column on screen: its heading, or its number. */
export function columnName(text: Texts, { read, layout }: ShownList, column: number): string {
  return titleOf(read.table, layout, column) || text('preview.list.columnNumber', { number: column + 1 });
}

/** The column indexes of a table. */
export function columnsOf({ read }: ShownList): readonly number[] {
  return Array.from({ length: read.table.width }, (_, column) => column);
}

/** The first rows, split into cells, with the column of the names marked. */
export function FirstRows({ list }: { readonly list: ShownList }) {
  const text = useText();
  const table = useRef<HTMLTableElement>(null);
  const { column: chosen } = list.layout;
  const { width } = list.read.table;
  useEffect(() => {
    const frame = table.current?.parentElement;
    const head = table.current?.rows[0]?.cells[chosen];
    if (!frame || !head || chosen >= width) return;
    const isInView =
      head.offsetLeft >= frame.scrollLeft && head.offsetLeft + head.offsetWidth <= frame.scrollLeft + frame.clientWidth;
    if (!isInView) frame.scrollLeft = head.offsetLeft;
  }, [chosen, width]);
  const columns = columnsOf(list);
  const cells = columns.map((column) => cellsOf(list.read.table, { ...list.layout, column }).slice(0, shownRows));
  const rows = cells[0]?.map((_, row) => row) ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
    <section className={frame} aria-label={text('preview.list.rows')} tabIndex={0}>
      <table className={grid} ref={table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={cell({ isHead: true, isChosen: column === chosen })}>
                <VisibleText text={columnName(text, list, column).slice(0, shownLength)} lines={1} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column} className={cell({ isHead: false, isChosen: column === chosen })}>
                  <VisibleText text={(cells[column]?.[row] ?? '').slice(0, shownLength)} lines={1} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
