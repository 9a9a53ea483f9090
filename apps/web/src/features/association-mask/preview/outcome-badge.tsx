import type { MatchOutcome } from '@console/domain';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import CloseCircle from '@react-spectrum/s2/icons/CloseCircle';
import HelpCircle from '@react-spectrum/s2/icons/HelpCircle';
import RemoveCircle from '@react-spectrum/s2/icons/RemoveCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

const icons = {
  linked: CheckmarkCircle,
  'no-such-group': AlertTriangle,
  'depends-on-engine': HelpCircle,
  'outside-mask': RemoveCircle,
  unsupported: CloseCircle,
} as const;
const iconStyles = {
  linked: iconStyle({ size: 'S', color: 'positive' }),
  'no-such-group': iconStyle({ size: 'S', color: 'negative' }),
  'depends-on-engine': iconStyle({ size: 'S', color: 'notice' }),
  'outside-mask': iconStyle({ size: 'S', color: 'neutral' }),
  unsupported: iconStyle({ size: 'S', color: 'neutral' }),
} as const;
const badge = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 4,
  font: 'ui-sm',
  color: 'neutral',
  whiteSpace: 'nowrap',
});

export function OutcomeIcon({ outcome }: { readonly outcome: MatchOutcome }) {
  const Icon = icons[outcome];
  return <Icon styles={iconStyles[outcome]} />;
}

/** What becomes of a profile, in a word and a sign. */
export function OutcomeBadge({ outcome }: { readonly outcome: MatchOutcome }) {
  const text = useText();
  return (
    <span className={badge}>
      <OutcomeIcon outcome={outcome} />
      {text(`outcome.${outcome}`)}
    </span>
  );
}
