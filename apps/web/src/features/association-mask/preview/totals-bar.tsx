import type { MatchOutcome } from '@console/domain';
import Checkmark from '@react-spectrum/s2/icons/Checkmark';
import { focusRing, iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { OutcomeIcon } from './outcome-badge.tsx';
import type { PreviewReply } from './preview-protocol.ts';
import { partsOf, toggled, unreadOf } from './totals.ts';

const box = style({ display: 'flex', flexDirection: 'column', rowGap: 12, minWidth: 0 });
const bar = style({
  display: 'flex',
  height: 12,
  columnGap: 2,
  borderRadius: 'pill',
  overflow: 'hidden',
  backgroundColor: 'gray-100',
  forcedColorAdjust: 'none',
});
const stretch = style({
  minWidth: 4,
  height: 'full',
  flexBasis: 0,
  opacity: { default: 1, isDimmed: 0.3 },
  backgroundColor: {
    outcome: {
      linked: 'green-800',
      'no-such-group': 'red-800',
      'depends-on-engine': 'orange-800',
      'outside-mask': 'gray-500',
      unsupported: 'gray-800',
      unread: 'gray-100',
    },
  },
});
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
  minWidth: 128,
  margin: 0,
  paddingX: 12,
  paddingY: 8,
  borderRadius: 'lg',
  borderWidth: 2,
  borderStyle: 'solid',
  borderColor: { default: 'gray-200', ':hover': 'gray-400', isPressed: 'gray-900' },
  backgroundColor: { default: 'layer-2', ':hover': 'gray-75', isPressed: 'gray-100' },
  cursor: 'pointer',
  textAlign: 'start',
});
const name = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 4,
  font: 'ui-sm',
  color: 'neutral',
  whiteSpace: 'nowrap',
});
const figures = style({ display: 'flex', alignItems: 'baseline', columnGap: 8 });
const number = style({ font: 'title-lg', color: 'neutral', fontVariantNumeric: 'tabular-nums' });
const former = style({ font: 'ui-sm', color: 'neutral-subdued', fontVariantNumeric: 'tabular-nums' });

const tick = iconStyle({ size: 'S', color: 'neutral' });

interface TotalsBarProps {
  readonly result: PreviewReply;
  readonly outcomes: readonly MatchOutcome[];
  readonly onOutcomes: (outcomes: readonly MatchOutcome[]) => void;
  readonly changedOnly: boolean;
  readonly onChangedOnly: (changedOnly: boolean) => void;
}

/** How many profiles have each outcome, before and now; each part is a filter of the table. */
export function TotalsBar({ result, outcomes, onOutcomes, changedOnly, onChangedOnly }: TotalsBarProps) {
  const text = useText();
  const parts = partsOf(result.totals, result.before);
  const unread = unreadOf(result);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a field set is for form fields
    <div className={box} role="group" aria-label={text('preview.totals')}>
      <div className={bar} aria-hidden="true">
        {parts.map(({ outcome, count }) =>
          count === 0 ? null : (
            <span
              key={outcome}
              className={stretch({ outcome, isDimmed: outcomes.length > 0 && !outcomes.includes(outcome) })}
              style={{ flexGrow: count }}
            />
          ),
        )}
        {unread > 0 ? <span className={stretch({ outcome: 'unread' })} style={{ flexGrow: unread }} /> : null}
      </div>
      <div className={chips}>
        {parts.map(({ outcome, count, was }) => (
          <button
            key={outcome}
            type="button"
            className={chip({ isPressed: outcomes.includes(outcome) })}
            aria-pressed={outcomes.includes(outcome)}
            title={text(`outcome.${outcome}.help`)}
            data-outcome={outcome}
            data-count={count}
            onClick={() => onOutcomes(toggled(outcomes, outcome))}
          >
            <span className={name}>
              <OutcomeIcon outcome={outcome} />
              {text(`outcome.${outcome}`)}
              {outcomes.includes(outcome) ? <Checkmark styles={tick} /> : null}
            </span>
            <span className={figures}>
              <span className={number}>{text.number(count)}</span>
              {was === null ? null : <span className={former}>{text('preview.was', { count: was })}</span>}
            </span>
          </button>
        ))}
        {result.changed > 0 || changedOnly ? (
          <button
            type="button"
            className={chip({ isPressed: changedOnly })}
            aria-pressed={changedOnly}
            title={text('preview.changed.help')}
            data-count={result.changed}
            onClick={() => onChangedOnly(!changedOnly)}
          >
            <span className={name}>
              {text('preview.changed')}
              {changedOnly ? <Checkmark styles={tick} /> : null}
            </span>
            <span className={number}>{text.number(result.changed)}</span>
          </button>
        ) : null}
      </div>
    </div>
  );
}
