import type { VerdictCountsBody } from '@console/contract';
import { type Verdict, verdicts } from '@console/domain';
import Checkmark from '@react-spectrum/s2/icons/Checkmark';
import { focusRing, iconStyle, lightDark, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';
import { VerdictIcon } from './verdict-badge.tsx';

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
// Losses are warm and dark, gains blue: apart in brightness as well as in hue. What may be is striped.
const stretch = style({
  minWidth: 6,
  height: 'full',
  flexBasis: 0,
  padding: 0,
  borderWidth: 0,
  cursor: { canPress: 'pointer' },
  opacity: { default: 1, isDimmed: 0.25 },
  backgroundColor: {
    verdict: {
      'loses-sign-in': 'red-1000',
      'maybe-loses': 'red-700',
      'loses-groups': 'orange-800',
      moves: 'yellow-700',
      unknown: 'gray-600',
      'maybe-gains': 'blue-700',
      'gains-sign-in': 'blue-1100',
      'gains-groups': 'cyan-700',
      unchanged: lightDark('gray-300', 'gray-400'),
    },
  },
});
const stripes = 'repeating-linear-gradient(135deg, rgb(255 255 255 / 0.45) 0 3px, transparent 3px 7px)';
const striped: ReadonlySet<Verdict> = new Set(['maybe-loses', 'unknown', 'maybe-gains']);
const chips = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const chip = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineOffset: 2,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'start',
  rowGap: 2,
  flexGrow: 1,
  flexBasis: 0,
  minWidth: 144,
  margin: 0,
  paddingX: 12,
  paddingY: 8,
  borderRadius: 'lg',
  borderWidth: 2,
  borderStyle: 'solid',
  borderColor: { default: 'gray-200', canPress: { ':hover': 'gray-400' }, isPressed: 'gray-900' },
  backgroundColor: { default: 'layer-2', canPress: { ':hover': 'gray-75' }, isPressed: 'gray-100' },
  cursor: { canPress: 'pointer' },
  textAlign: 'start',
});
const name = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 4,
  font: 'ui-sm',
  color: 'neutral',
  minWidth: 0,
});
const number = style({ font: 'title-lg', color: 'neutral', fontVariantNumeric: 'tabular-nums' });
const share = style({ font: 'ui-sm', color: 'neutral-subdued', fontVariantNumeric: 'tabular-nums' });
const line = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 8 });
const swatch = style({ height: 12, width: 12, borderRadius: 'sm', flexShrink: 0, forcedColorAdjust: 'none' });
const tick = iconStyle({ size: 'S', color: 'neutral' });

interface VerdictBarProps {
  readonly counts: VerdictCountsBody;
  readonly population: number;
  /** Verdicts that a list is filtered by; none: all of them. */
  readonly chosen?: readonly Verdict[];
  /** Makes each part a switch of that filter. */
  readonly onToggle?: (verdict: Verdict) => void;
}

const none: readonly Verdict[] = [];

/** How many people have each verdict, the worst first: one bar that adds up to the population, and its legend. */
export function VerdictBar({ counts, population, chosen = none, onToggle }: VerdictBarProps) {
  const text = useText();
  const canPress = onToggle !== undefined;
  const shown = verdicts.filter(
    (verdict) => counts[verdict] > 0 || verdict === 'loses-sign-in' || chosen.includes(verdict),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a field set is for form fields
    <div className={box} role="group" aria-label={text('impact.bar')}>
      <div className={bar} aria-hidden="true">
        {verdicts.map((verdict) =>
          counts[verdict] === 0 ? null : (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the legend's switch does the same by keyboard
            <span
              key={verdict}
              className={stretch({
                verdict,
                canPress,
                isDimmed: chosen.length > 0 && !chosen.includes(verdict),
              })}
              style={{ flexGrow: counts[verdict], backgroundImage: striped.has(verdict) ? stripes : undefined }}
              title={`${text(`verdict.${verdict}`)}: ${text.number(counts[verdict])}`}
              onClick={onToggle ? () => onToggle(verdict) : undefined}
            />
          ),
        )}
      </div>
      <div className={chips}>
        {shown.map((verdict) => {
          const isPressed = chosen.includes(verdict);
          const content = (
            <>
              <span className={name}>
                <VerdictIcon verdict={verdict} />
                {text(`verdict.${verdict}`)}
                {isPressed ? <Checkmark styles={tick} /> : null}
              </span>
              <span className={line}>
                <span className={number}>{text.number(counts[verdict])}</span>
                <span className={share}>{text.percent(counts[verdict], population)}</span>
                <Swatch verdict={verdict} />
              </span>
            </>
          );
          const facts = {
            title: text(`verdict.${verdict}.help`),
            'data-verdict': verdict,
            'data-count': counts[verdict],
          };
          return onToggle ? (
            <button
              key={verdict}
              type="button"
              className={chip({ isPressed, canPress })}
              aria-pressed={isPressed}
              onClick={() => onToggle(verdict)}
              {...facts}
            >
              {content}
            </button>
          ) : (
            <span key={verdict} className={chip({ isPressed, canPress })} {...facts}>
              {content}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** The colour of a verdict's part of the bar. */
function Swatch({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={swatch} aria-hidden="true">
      <span
        className={stretch({ verdict, canPress: false, isDimmed: false })}
        style={{
          display: 'block',
          borderRadius: 3,
          backgroundImage: striped.has(verdict) ? stripes : undefined,
        }}
      />
    </span>
  );
}
