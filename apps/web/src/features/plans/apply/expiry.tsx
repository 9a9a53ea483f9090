import Clock from '@react-spectrum/s2/icons/Clock';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { useNow } from '../../../shared/lib/use-now.ts';
import { countdown } from './countdown.ts';

const expiry = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  font: 'ui',
  fontVariantNumeric: 'tabular-nums',
  color: { default: 'neutral-subdued', isShort: 'notice-1100' },
  fontWeight: { default: 'normal', isShort: 'bold' },
});
const icon = iconStyle({ size: 'S', color: 'neutral' });

/** How long a plan can still be applied. */
export function Expiry({ expiresAt }: { readonly expiresAt: string }) {
  const text = useText();
  const { minutes, seconds, stage } = countdown(expiresAt, useNow(1000));
  const time = `${minutes}:${String(seconds).padStart(2, '0')}`;
  return (
    <span className={expiry({ isShort: stage !== 'ample' })} role="timer">
      <Clock styles={icon} />
      {text('plan.expires', { time })}
    </span>
  );
}
