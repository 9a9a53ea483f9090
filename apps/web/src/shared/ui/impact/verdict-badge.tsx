import type { Verdict } from '@console/domain';
import AddCircle from '@react-spectrum/s2/icons/AddCircle';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import Checkmark from '@react-spectrum/s2/icons/Checkmark';
import CloseCircle from '@react-spectrum/s2/icons/CloseCircle';
import HelpCircle from '@react-spectrum/s2/icons/HelpCircle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import Key from '@react-spectrum/s2/icons/Key';
import RemoveCircle from '@react-spectrum/s2/icons/RemoveCircle';
import Switch from '@react-spectrum/s2/icons/Switch';
import { useText } from '../../intl/use-text.ts';
import { SignBadge, type SignOf } from '../sign-badge.tsx';

export const verdictSigns: Readonly<Record<Verdict, SignOf>> = {
  'loses-sign-in': { icon: CloseCircle, tone: 'negative' },
  'maybe-loses': { icon: AlertTriangle, tone: 'notice' },
  'loses-groups': { icon: RemoveCircle, tone: 'notice' },
  moves: { icon: Switch, tone: 'notice' },
  unknown: { icon: HelpCircle, tone: 'neutral' },
  'maybe-gains': { icon: InfoCircle, tone: 'informative' },
  'gains-sign-in': { icon: Key, tone: 'informative' },
  'gains-groups': { icon: AddCircle, tone: 'informative' },
  unchanged: { icon: Checkmark, tone: 'neutral' },
};

/** What a mask change does to a person: a word and an icon. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const text = useText();
  return (
    <SignBadge sign={verdictSigns[verdict]} facts={{ 'data-verdict': verdict }}>
      {text(`verdict.${verdict}`)}
    </SignBadge>
  );
}
