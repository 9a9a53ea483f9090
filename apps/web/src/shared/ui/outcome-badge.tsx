import type { MatchOutcome } from '@console/domain';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import Circle from '@react-spectrum/s2/icons/Circle';
import CloseCircle from '@react-spectrum/s2/icons/CloseCircle';
import HelpCircle from '@react-spectrum/s2/icons/HelpCircle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import RemoveCircle from '@react-spectrum/s2/icons/RemoveCircle';
import { useText } from '../intl/use-text.ts';
import { SignBadge, type SignOf } from './sign-badge.tsx';

export const outcomeSigns: Readonly<Record<MatchOutcome, SignOf>> = {
  linked: { icon: CheckmarkCircle, tone: 'positive' },
  'no-such-group': { icon: AlertTriangle, tone: 'negative' },
  'group-not-known': { icon: InfoCircle, tone: 'notice' },
  'captures-nothing': { icon: Circle, tone: 'negative' },
  'depends-on-engine': { icon: HelpCircle, tone: 'notice' },
  'outside-mask': { icon: RemoveCircle, tone: 'neutral' },
  unsupported: { icon: CloseCircle, tone: 'neutral' },
};

/** What a mask makes of a profile: a word and an icon. */
export function OutcomeBadge({ outcome }: { readonly outcome: MatchOutcome }) {
  const text = useText();
  return (
    <SignBadge sign={outcomeSigns[outcome]} isOneLine>
      {text(`outcome.${outcome}`)}
    </SignBadge>
  );
}
