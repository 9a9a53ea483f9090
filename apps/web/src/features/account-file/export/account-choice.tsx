import { findText } from '@console/domain';
import type { FileAccount } from '@console/domain/account-file';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';

/** More than these nobody looks through: the search finds the others. */
const mostShown = 100;

const tools = style({ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end' });
const field = style({ width: '[min(20rem, 100%)]' });
const list = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 4,
  maxHeight: 320,
  overflowY: 'auto',
  margin: 0,
  padding: 8,
  listStyleType: 'none',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'default',
});
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

function labelOf({ name, fields }: FileAccount): string {
  const { label } = fields;
  return typeof label === 'string' && label !== '' ? `${label} (${name})` : name;
}

interface AccountChoiceProps {
  readonly accounts: readonly FileAccount[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Some of the accounts, found by name or label. */
export function AccountChoice({ accounts, chosen, onChoose }: AccountChoiceProps) {
  const text = useText();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const found = useMemo(() => {
    const isSought = (account: FileAccount) => sought.trim() === '' || findText(labelOf(account), sought) !== null;
    const matching = accounts.filter(isSought);
    // What is chosen comes first, so that it is seen whatever its name.
    return sought.trim() === '' ? matching.toSorted((one, other) => order(chosen, one, other)) : matching;
    // oxlint-disable-next-line react/exhaustive-deps -- a press must not move the list
  }, [accounts, sought]);
  const shown = found.slice(0, mostShown);
  const choose = (name: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(name);
    else next.delete(name);
    onChoose(next);
  };
  return (
    <>
      <div className={tools}>
        <SearchField styles={field} label={text('accountFile.export.search')} value={search} onChange={setSearch} />
        <ActionButton onPress={() => onChoose(new Set([...chosen, ...shown.map(({ name }) => name)]))}>
          {text('accountFile.export.chooseShown')}
        </ActionButton>
        <ActionButton onPress={() => onChoose(new Set())} isDisabled={chosen.size === 0}>
          {text('accountFile.export.chooseNone')}
        </ActionButton>
      </div>
      {shown.length === 0 ? (
        <p className={note}>{text('accountFile.export.noHit', { search: sought })}</p>
      ) : (
        <ul className={list} aria-label={text('accountFile.export.list')}>
          {shown.map((account) => (
            <li key={account.name}>
              <Checkbox isSelected={chosen.has(account.name)} onChange={(isChosen) => choose(account.name, isChosen)}>
                {labelOf(account)}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
      {found.length > shown.length ? (
        <p className={note}>{text('accountFile.export.more', { count: found.length - shown.length })}</p>
      ) : null}
    </>
  );
}

function order(chosen: ReadonlySet<string>, one: FileAccount, other: FileAccount): number {
  return Number(chosen.has(other.name)) - Number(chosen.has(one.name));
}
