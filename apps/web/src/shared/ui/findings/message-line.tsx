import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const item = style({
  display: 'flex',
  gap: 8,
  alignItems: 'start',
  font: 'ui-sm',
  color: { severity: { error: 'negative', warning: 'notice-1100' } },
  overflowWrap: 'anywhere',
});
const errorIcon = iconStyle({ size: 'S', color: 'negative' });
const warningIcon = iconStyle({ size: 'S', color: 'notice' });

interface MessageLineProps {
  readonly severity: 'error' | 'warning';
  readonly children: ReactNode;
}

/** One sentence about a field: what stops it, or what is only worth knowing. */
export function MessageLine({ severity, children }: MessageLineProps) {
  return (
    <li className={item({ severity })}>
      {severity === 'error' ? <AlertTriangle styles={errorIcon} /> : <InfoCircle styles={warningIcon} />}
      <span>{children}</span>
    </li>
  );
}
