import { canTake, type ComparedAccount } from '@console/domain/account-file';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import type { ComparedInstance } from './compared-instance.ts';
import { ComparedRow } from './compared-row.tsx';
import { ImportBar } from './import-bar.tsx';
import type { Import } from './import-memory.ts';

const kinds = [
  'differs',
  'only-in-file',
  'only-here',
  'not-compared',
  'same',
] as const satisfies readonly ComparedAccount['kind'][];
/** Rows that are added at a time. */
const step = 50;

const stack = style({ display: 'flex', flexDirection: 'column', rowGap: 16, minWidth: 0 });
const heading = style({ font: 'title', margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const list = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const filter = style({ width: '[min(16rem, 100%)]' });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' });
const atStart = style({ alignSelf: 'start' });

interface ComparisonProps {
  readonly edit: Import;
  readonly onEdit: (edit: Import | null) => void;
  readonly compared: readonly ComparedAccount[];
  readonly instance: ComparedInstance;
  /** The file was chosen just now. */
  readonly isNew: boolean;
}

/** Every account of the file and of the instance, those to bring in, and the way on. */
export function Comparison({ edit, onEdit, compared, instance, isNew }: ComparisonProps) {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState<'all' | ComparedAccount['kind']>('all');
  const [count, setCount] = useState(step);
  const { name, file, taken } = edit;
  const { label, mayApply } = instance;
  useEffect(() => {
    setCount(step);
    if (isNew) title.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each file
  }, [file]);
  const byKind = useMemo(() => Map.groupBy(compared, ({ kind }) => kind), [compared]);
  const rows = useMemo(
    () => (shown === 'all' ? kinds.flatMap((kind) => byKind.get(kind) ?? []) : (byKind.get(shown) ?? [])),
    [byKind, shown],
  );
  const visible = rows.slice(0, count);
  const takeable = visible.filter(canTake);
  const take = (names: Iterable<string>) => onEdit({ ...edit, taken: new Set(names) });
  return (
    <div className={stack} data-comparison="">
      <div className={row}>
        <h3 className={heading} ref={title} tabIndex={-1}>
          {text('accountFile.compare.result', { file: name, instance: label })}
        </h3>
        <ActionButton size="S" onPress={() => onEdit(null)}>
          {text('accountFile.compare.remove')}
        </ActionButton>
      </div>
      <p className={note}>
        {file.instance === undefined ? null : `${text('accountFile.compare.from', { instance: file.instance })} `}
        {text('accountFile.compare.never')}
      </p>
      {file.accounts.length === 0 ? <p className={note}>{text('accountFile.compare.empty')}</p> : null}
      <Picker
        styles={filter}
        label={text('accountFile.show')}
        selectedKey={shown}
        onSelectionChange={(key) => {
          setShown(kinds.find((kind) => kind === key) ?? 'all');
          setCount(step);
        }}
      >
        {[
          <PickerItem key="all" id="all">
            {text('accountFile.show.all', { count: compared.length })}
          </PickerItem>,
          ...kinds.map((kind) => (
            <PickerItem key={kind} id={kind}>
              {text(`accountFile.show.${kind}`, { count: byKind.get(kind)?.length ?? 0 })}
            </PickerItem>
          )),
        ]}
      </Picker>
      {mayApply && takeable.length > 0 ? (
        <div className={row}>
          <ActionButton size="S" onPress={() => take([...taken, ...takeable.map((one) => one.name)])}>
            {text('accountFile.bar.takeShown')}
          </ActionButton>
          <ActionButton size="S" onPress={() => take([])} isDisabled={taken.size === 0}>
            {text('accountFile.bar.takeNone')}
          </ActionButton>
        </div>
      ) : null}
      {rows.length === 0 ? <p className={note}>{text('accountFile.compare.noHit')}</p> : null}
      <ul className={list} aria-label={text('accountFile.compare.list')}>
        {visible.map((account) => (
          <ComparedRow key={account.name} account={account} instance={instance} edit={edit} onEdit={onEdit} />
        ))}
      </ul>
      {rows.length > visible.length ? (
        <ActionButton styles={atStart} onPress={() => setCount(count + step)}>
          {text('accountFile.compare.more', { count: Math.min(step, rows.length - visible.length) })}
        </ActionButton>
      ) : null}
      {mayApply ? <ImportBar edit={edit} compared={compared} instance={instance} /> : null}
    </div>
  );
}
