import { StatusLight } from '@react-spectrum/s2/StatusLight';
import { useText } from '../../../shared/intl/use-text.ts';
import type { MemberState } from './set-members.ts';

const variants = {
  open: 'neutral',
  applying: 'informative',
  stored: 'positive',
  refused: 'negative',
  over: 'notice',
  'not-known': 'notice',
} as const satisfies Record<MemberState, string>;

/** What has become of one account of a set, in a word. */
export function MemberStatus({ state }: { readonly state: MemberState }) {
  const text = useText();
  return (
    <StatusLight size="S" variant={variants[state]}>
      {text(`planSet.state.${state}`)}
    </StatusLight>
  );
}
