import type { Verdict } from '@console/domain';
import AddCircle from '@react-spectrum/s2/icons/AddCircle';
import Checkmark from '@react-spectrum/s2/icons/Checkmark';
import CloseCircle from '@react-spectrum/s2/icons/CloseCircle';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import HelpCircle from '@react-spectrum/s2/icons/HelpCircle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import Key from '@react-spectrum/s2/icons/Key';
import RemoveCircle from '@react-spectrum/s2/icons/RemoveCircle';
import Switch from '@react-spectrum/s2/icons/Switch';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';

const icons = {
  'loses-sign-in': CloseCircle,
  'maybe-loses': AlertTriangle,
  'loses-groups': RemoveCircle,
  moves: Switch,
  unknown: HelpCircle,
  'maybe-gains': InfoCircle,
  'gains-sign-in': Key,
  'gains-groups': AddCircle,
  unchanged: Checkmark,
} as const;
const negative = iconStyle({ size: 'S', color: 'negative' });
const notice = iconStyle({ size: 'S', color: 'notice' });
const neutral = iconStyle({ size: 'S', color: 'neutral' });
const informative = iconStyle({ size: 'S', color: 'informative' });
const iconStyles = {
  'loses-sign-in': negative,
  'maybe-loses': notice,
  'loses-groups': notice,
  moves: notice,
  unknown: neutral,
  'maybe-gains': informative,
  'gains-sign-in': informative,
  'gains-groups': informative,
  unchanged: neutral,
} as const;
const badge = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 4,
  font: 'ui-sm',
  color: 'neutral',
  minWidth: 0,
});

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const Icon = icons[verdict];
  return <Icon styles={iconStyles[verdict]} />;
}

/** What a mask change does to a person, in a word and a sign. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const text = useText();
  return (
    <span className={badge} data-verdict={verdict}>
      <VerdictIcon verdict={verdict} />
      {text(`verdict.${verdict}`)}
    </span>
  );
}
