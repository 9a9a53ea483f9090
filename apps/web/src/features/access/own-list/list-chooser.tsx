import {
  cellsOf,
  type ColumnNames,
  type NameColumn,
  likelyColumn,
  nameColumnAt,
  type Separator,
} from '@console/domain';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useRef } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { columnName, columnsOf, FirstRows } from './first-rows.tsx';
import { FoundNames, ListDoubts } from './found-names.tsx';
import type { ShownList } from './list-draft.ts';

const title = style({ font: 'title-sm', color: 'neutral', margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' });
const facts = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const row = style({ display: 'flex', flexWrap: 'wrap', columnGap: 24, rowGap: 12 });
const wide = style({ width: 480, maxWidth: 'full' });
const narrow = style({ width: 240, maxWidth: 'full' });
const choices = style({ display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: 8 });

const separatorNames = [
  { id: 'comma', separator: ',' },
  { id: 'semicolon', separator: ';' },
  { id: 'tab', separator: '\t' },
  { id: 'bar', separator: '|' },
  { id: 'none', separator: null },
] as const;

interface ListChooserProps {
  readonly list: ShownList;
  readonly found: ColumnNames;
  readonly onLayout: (layout: NameColumn) => void;
  readonly onSeparator: (separator: Separator | null) => void;
}

/** A review of a list before use: how it is split into cells, where the names are, and which they are. */
export function ListChooser({ list, found, onLayout, onSeparator }: ListChooserProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { origin, read, layout } = list;
  const { table } = read;
  return (
    <>
      <div>
        <h4 className={title} ref={heading} tabIndex={-1}>
          {origin.kind === 'file' ? origin.name : text('preview.list.pasted')}
        </h4>
        <p className={facts}>
          {text('preview.list.shape', {
            rows: table.rows.length,
            columns: table.width,
            encoding: origin.kind === 'file' ? origin.encoding : 'none',
          })}
        </p>
      </div>
      <ListDoubts list={list} found={found} />
      <div className={row}>
        <Picker
          styles={narrow}
          label={text('preview.list.separator')}
          selectedKey={separatorNames.find(({ separator }) => separator === read.separator)?.id ?? 'none'}
          onSelectionChange={(key) => onSeparator(separatorNames.find(({ id }) => id === key)?.separator ?? null)}
        >
          {separatorNames.map(({ id }) => (
            <PickerItem key={id} id={id}>
              {text(`preview.list.separator.${id}`)}
            </PickerItem>
          ))}
        </Picker>
        {table.width > 1 ? (
          <Picker
            styles={wide}
            label={text('preview.list.column')}
            selectedKey={String(layout.column)}
            onSelectionChange={(key) => onLayout(nameColumnAt(table, layout.hasHeading, Number(key)))}
          >
            {columnsOf(list).map((column) => (
              <PickerItem key={column} id={String(column)} textValue={columnName(text, list, column)}>
                {`${columnName(text, list, column)}: ${firstValue(list, column)}`}
              </PickerItem>
            ))}
          </Picker>
        ) : null}
      </div>
      <div className={choices}>
        <Checkbox
          isSelected={layout.hasHeading}
          onChange={(hasHeading) => onLayout({ ...withHeading(list, hasHeading), hasHeading })}
        >
          {text('preview.list.heading')}
        </Checkbox>
        {layout.holdsSeveral || found.cellsWithComma > 0 ? (
          <>
            <Checkbox
              isSelected={layout.holdsSeveral}
              onChange={(holdsSeveral) => onLayout({ ...layout, holdsSeveral })}
            >
              {text('preview.list.several')}
            </Checkbox>
            <p className={facts}>
              {layout.holdsSeveral
                ? text('preview.list.several.on')
                : text('preview.list.several.off', { count: found.cellsWithComma })}
            </p>
          </>
        ) : null}
      </div>
      <FirstRows list={list} />
      <div>
        <FoundNames found={found} />
      </div>
    </>
  );
}

/** The layout with or without a heading. A chosen column stays; a guessed column is guessed again. */
function withHeading({ read, layout }: ShownList, hasHeading: boolean): NameColumn {
  return layout.column === read.layout.column ? likelyColumn(read.table, hasHeading) : { ...layout, hasHeading };
}

function firstValue({ read, layout }: ShownList, column: number): string {
  const found = cellsOf(read.table, { ...layout, column }).find((value) => value.trim() !== '') ?? '';
  return found.slice(0, 80);
}
