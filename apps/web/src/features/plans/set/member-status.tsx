import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import type { MemberState } from './set-members.ts';

const word = style({ display: 'inline-flex', alignItems: 'center', gap: 8, font: 'ui', color: 'neutral' });
const dot = style({
  size: 8,
  borderRadius: 'full',
  flexShrink: 0,
  backgroundColor: {
    state: {
      open: 'gray-400',
      applying: 'informative',
      stored: 'positive',
      refused: 'negative',
      over: 'notice',
      'not-known': 'notice',
    },
  },
});

/** What has become of one account of a set, in a word. */
export function MemberStatus({ state }: { readonly state: MemberState }) {
  const text = useText();
  return (
    <span className={word}>
      <span className={dot({ state })} aria-hidden="true" />
      {text(`planSet.state.${state}`)}
    </span>
  );
}
