import { focusRing, lightDark, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId } from 'react';

interface SegmentedOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Shown instead of the label, which stays as the accessible name and tooltip. */
  readonly icon?: ReactNode;
  readonly lang?: string;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SegmentedOption<T>[];
  readonly onChange: (value: T) => void;
}

const group = style({
  display: 'flex',
  margin: 0,
  padding: 2,
  borderWidth: 0,
  borderRadius: 'lg',
  backgroundColor: 'gray-100',
  gap: 2,
  width: 'fit',
  minWidth: 0,
});
const segment = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':has(:focus-visible)': 'solid' },
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: 28,
  minHeight: 28,
  paddingX: { default: 12, isIcon: 4 },
  borderRadius: 'default',
  font: 'ui-sm',
  cursor: 'pointer',
  backgroundColor: {
    default: 'transparent',
    ':has(:checked)': lightDark('white', 'gray-300'),
    ':hover:not(:has(:checked))': 'gray-200',
  },
  color: 'neutral',
  fontWeight: { default: 'medium', ':has(:checked)': 'bold' },
  boxShadow: { ':has(:checked)': 'emphasized' },
  forcedColorAdjust: 'none',
});
const input = style({
  position: 'absolute',
  inset: 0,
  margin: 0,
  opacity: 0,
  cursor: 'pointer',
  width: 'full',
  height: 'full',
});

/** A choice between a few options, as native radio buttons, which bring arrow keys and a group name. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={group}>
      {options.map((option) => (
        <label
          key={option.value}
          className={segment({ isIcon: Boolean(option.icon) })}
          title={option.icon ? option.label : undefined}
        >
          <input
            type="radio"
            className={input}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-label={option.icon ? option.label : undefined}
          />
          <span lang={option.lang}>{option.icon ?? option.label}</span>
        </label>
      ))}
    </div>
  );
}
