import { mostPlansAtOnce } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { changeAccountsPath } from '../../../shared/lib/paths.ts';
import type { AccountRow } from '../account-rows.ts';
import { isSelectable, type Selection } from './use-selection.ts';

const bar = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  paddingX: 16,
  paddingY: 8,
  borderRadius: 'lg',
  backgroundColor: 'blue-100',
  font: 'ui',
});

interface SelectionBarProps {
  readonly instanceKey: string;
  readonly selection: Selection;
  readonly rows: readonly AccountRow[];
}

/** How many accounts are chosen, and what can be done with them together. */
export function SelectionBar({ instanceKey, selection, rows }: SelectionBarProps) {
  const text = useText();
  const navigate = useNavigate();
  const { names, selectShown, clear } = selection;
  const shown = rows.filter(isSelectable).map(({ name }) => name ?? '');
  const hidden = [...names].filter((name) => !shown.includes(name)).length;
  const isAll = shown.every((name) => names.has(name));
  if (names.size === 0) return null;
  return (
    <section className={bar} aria-label={text('accounts.selected.title')}>
      <output>
        {text('accounts.selected', { count: names.size, hidden })}
        {names.size > mostPlansAtOnce ? ` ${text('accounts.selected.tooMany', { most: mostPlansAtOnce })}` : ''}
      </output>
      <Button
        variant="accent"
        size="S"
        isDisabled={names.size > mostPlansAtOnce}
        onPress={() => navigate(changeAccountsPath(instanceKey, [...names]))}
      >
        {text('accounts.selected.change', { count: names.size })}
      </Button>
      {isAll ? null : (
        <ActionButton size="S" onPress={selectShown}>
          {text('accounts.selected.all', { count: shown.length })}
        </ActionButton>
      )}
      <ActionButton size="S" onPress={clear}>
        {text('accounts.selected.clear')}
      </ActionButton>
    </section>
  );
}
