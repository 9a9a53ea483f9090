import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

// The whole cell can be pressed: a check box alone is a small target.
const target = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  height: 'full',
  minHeight: 32,
  minWidth: 24,
  cursor: 'pointer',
});
const box = style({ size: 16, margin: 0, cursor: 'pointer' });

interface SelectCellProps {
  readonly name: string;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  /** With `toHere` all accounts from the one that was chosen last. */
  readonly onToggle: (name: string, toHere: boolean) => void;
}

/** Chooses an account of the list. */
export function SelectCell({ name, isSelected, tabIndex, onToggle }: SelectCellProps) {
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- it only keeps the press from opening the row
    <label className={target} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        className={box}
        // The browser draws it, so that it is right in forced colours too.
        style={{ accentColor: 'currentColor' }}
        data-grid-focus=""
        tabIndex={tabIndex}
        checked={isSelected}
        aria-label={text('accounts.select', { account: name })}
        onChange={({ nativeEvent }) => onToggle(name, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
      />
    </label>
  );
}
