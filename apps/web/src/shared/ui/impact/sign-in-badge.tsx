import type { SignInState } from '@console/domain';
import Checkmark from '@react-spectrum/s2/icons/Checkmark';
import CloseCircle from '@react-spectrum/s2/icons/CloseCircle';
import HelpCircle from '@react-spectrum/s2/icons/HelpCircle';
import { useText } from '../../intl/use-text.ts';
import { SignBadge, type SignOf } from '../sign-badge.tsx';

export const signInSigns: Readonly<Record<SignInState, SignOf>> = {
  'signs-in': { icon: Checkmark, tone: 'positive' },
  cannot: { icon: CloseCircle, tone: 'neutral' },
  'not-known': { icon: HelpCircle, tone: 'notice' },
};

/** Whether a person for whom nothing changes signs in by Adobe ID: a word and an icon. */
export function SignInBadge({ state }: { readonly state: SignInState }) {
  const text = useText();
  return (
    <SignBadge sign={signInSigns[state]} facts={{ 'data-sign-in': state, 'data-verdict': 'unchanged' }}>
      {text(`today.${state}`)}
    </SignBadge>
  );
}
