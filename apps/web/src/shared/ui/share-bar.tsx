import Checkmark from '@react-spectrum/s2/icons/Checkmark';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../intl/use-text.ts';
import { Sign, SignBadge, type SignOf } from './sign-badge.tsx';

const box = style({ display: 'flex', flexDirection: 'column', rowGap: 12, minWidth: 0 });
const bar = style({
  display: 'flex',
  height: 16,
  columnGap: 2,
  borderRadius: 'pill',
  overflow: 'hidden',
  backgroundColor: 'gray-100',
  forcedColorAdjust: 'none',
});
const stretch = style({ minWidth: 6, height: 'full', flexBasis: 0 });
const dimmed = style({ opacity: 0.25 });
// All chips have the same width, also a last one alone in its row.
const chips = style({ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(144px, 1fr))', gap: 8 });
const chip = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineOffset: 2,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'start',
  // Puts the figures of chips side by side on one line, however long the labels are.
  justifyContent: 'space-between',
  rowGap: 2,
  minWidth: 0,
  margin: 0,
  paddingX: 12,
  paddingY: 8,
  borderRadius: 'lg',
  borderWidth: 2,
  borderStyle: 'solid',
  borderColor: { default: 'gray-200', ':is(button):hover': 'gray-400', ':is([aria-pressed=true])': 'gray-900' },
  backgroundColor: { default: 'layer-2', ':is(button):hover': 'gray-75', ':is([aria-pressed=true])': 'gray-100' },
  cursor: { ':is(button)': 'pointer' },
  textAlign: 'start',
});
const figures = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 8 });
const number = style({ font: 'title-lg', color: 'neutral', fontVariantNumeric: 'tabular-nums' });
// In a narrow chip both wrap to the next line together.
const beside = style({ display: 'flex', alignItems: 'baseline', columnGap: 8 });
const noteText = style({ font: 'ui-sm', color: 'neutral-subdued', fontVariantNumeric: 'tabular-nums' });

/** One part of a whole. */
export interface SharePart {
  readonly key: string;
  readonly count: number;
  /** A class for the background colour; without it the part has a chip but no segment in the bar. */
  readonly color?: string;
  /** A class for a pattern on the colour. */
  readonly pattern?: string | undefined;
  /** Without it the part has a segment in the bar but no chip. */
  readonly label?: string;
  readonly help?: string;
  readonly sign?: SignOf;
  /** Shown beside the count. */
  readonly note?: ReactNode;
  readonly swatch?: ReactNode;
  /** `data-` attributes for tests. */
  readonly facts?: Readonly<Record<`data-${string}`, string>>;
  readonly isPressed?: boolean;
  /** With it, the part is a toggle button. */
  readonly onPress?: (() => void) | undefined;
}

interface ShareBarProps {
  readonly label: string;
  readonly parts: readonly SharePart[];
}

/** A bar of parts that add up to a whole, with a legend; each part may filter a list. */
export function ShareBar({ label, parts }: ShareBarProps) {
  const text = useText();
  const isFiltered = parts.some(({ color, isPressed }) => color && isPressed);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a field set is for form fields
    <div className={box} role="group" aria-label={label}>
      <div className={bar} aria-hidden="true">
        {parts.map(({ key, count, color, pattern, label, isPressed = false, onPress }) =>
          color === undefined || count === 0 ? null : (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the chip does the same by keyboard
            <span
              key={key}
              className={`${stretch} ${isFiltered && !isPressed ? dimmed : ''} ${color}`}
              style={{ flexGrow: count, backgroundImage: pattern, cursor: onPress && 'pointer' }}
              title={label && `${label}: ${text.number(count)}`}
              onClick={onPress}
            />
          ),
        )}
      </div>
      <div className={chips}>
        {parts.map((part) => (part.label === undefined ? null : <Chip key={part.key} part={part} />))}
      </div>
    </div>
  );
}

/** The part in words and figures. */
function Chip({ part }: { readonly part: SharePart }) {
  const { count, label, help, sign, note, swatch, facts, isPressed, onPress } = part;
  const text = useText();
  const Element = onPress ? 'button' : 'span';
  const press = onPress && ({ type: 'button', onClick: onPress, 'aria-pressed': isPressed } as const);
  return (
    <Element {...press} className={chip} title={help} data-count={count} {...facts}>
      <SignBadge sign={sign}>
        {label}
        {isPressed ? <Sign icon={Checkmark} tone="neutral" /> : null}
      </SignBadge>
      <span className={figures}>
        <span className={number}>{text.number(count)}</span>
        {note || swatch ? (
          <span className={beside}>
            {note ? <span className={noteText}>{note}</span> : null}
            {swatch}
          </span>
        ) : null}
      </span>
    </Element>
  );
}
