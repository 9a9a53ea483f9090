import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId } from 'react';
import { fieldName } from '../../../shared/intl/field-name.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { ChangedValue } from '../changes/changed-value.tsx';
import { type ConflictRow, isUntold, type Keep } from './conflict-choice.ts';

const card = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
  padding: 16,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  minWidth: 0,
});
const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, rowGap: 4, alignItems: 'baseline' });
const name = style({ font: 'ui', fontWeight: 'bold', margin: 0 });
const state = style({ font: 'ui-sm', color: 'neutral-subdued' });
const grid = style({
  display: 'grid',
  gridTemplateColumns: { default: 'minmax(0, 1fr)', '@media (min-width: 900px)': 'repeat(3, minmax(0, 1fr))' },
  gap: 12,
});
const cell = style({
  minWidth: 0,
  padding: 12,
  borderRadius: 'default',
  borderWidth: 2,
  borderStyle: 'solid',
  borderColor: { default: 'gray-100', isChoice: 'gray-300', isKept: 'accent-900' },
  backgroundColor: { default: 'gray-75', isChoice: 'layer-2' },
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  cursor: { default: 'auto', isChoice: 'pointer' },
});
const label = style({ font: 'ui-sm', color: 'neutral-subdued', display: 'flex', gap: 8, alignItems: 'center' });
const radio = style({ margin: 0, size: 16, flexShrink: 0, accentColor: 'accent-900' });
const choice = style({
  font: 'ui',
  fontWeight: 'medium',
  color: 'neutral',
  display: 'flex',
  gap: 8,
  alignItems: 'center',
});

interface ConflictFieldProps {
  readonly row: ConflictRow;
  /** What was picked so far. */
  readonly keep?: Keep | undefined;
  /** Left out where there is nothing to decide. */
  readonly onKeep?: (keep: Keep) => void;
}

/** One field's three values: when the form was opened, stored now, and typed here. */
export function ConflictField({ row, keep, onKeep }: ConflictFieldProps) {
  const text = useText();
  const id = useId();
  const { field, base, theirs, yours } = row;
  const radioOf = (value: Keep, words: string): ReactNode =>
    onKeep ? (
      <span className={choice}>
        <input
          type="radio"
          className={radio}
          name={id}
          value={value}
          checked={keep === value}
          onChange={() => onKeep(value)}
        />
        {words}
      </span>
    ) : null;
  const Cell = onKeep ? 'label' : 'div';
  return (
    <li className={card} data-conflict={field}>
      <div className={head}>
        <h3 className={name} id={`${id}-name`}>
          {fieldName(text, row)}
        </h3>
        <span className={state}>
          {isUntold(row)
            ? text('conflict.untold.row')
            : text(row.state === 'conflict' ? 'conflict.state.conflict' : `conflict.outcome.${row.state}`)}
        </span>
      </div>
      <div
        className={grid}
        role={onKeep ? 'radiogroup' : undefined}
        aria-label={onKeep ? text('conflict.choose', { field: fieldName(text, row) }) : undefined}
      >
        <div className={cell({})}>
          <span className={label}>{text('conflict.base')}</span>
          <ChangedValue before={base} after={base} side="before" />
        </div>
        <Cell className={cell({ isChoice: Boolean(onKeep), isKept: keep === 'theirs' })}>
          {radioOf('theirs', text('conflict.takeTheirs'))}
          <span className={label}>{text('conflict.theirs')}</span>
          <ChangedValue before={base} after={theirs} side="after" />
        </Cell>
        <Cell className={cell({ isChoice: Boolean(onKeep), isKept: keep === 'mine' })}>
          {radioOf('mine', text('conflict.keepMine'))}
          <span className={label}>{text('conflict.yours')}</span>
          <ChangedValue before={base} after={yours} side="after" />
        </Cell>
      </div>
    </li>
  );
}
