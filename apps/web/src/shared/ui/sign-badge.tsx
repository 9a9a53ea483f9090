import type { IconProps } from '@react-spectrum/s2/Icon';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const tones = {
  positive: iconStyle({ size: 'S', color: 'positive' }),
  informative: iconStyle({ size: 'S', color: 'informative' }),
  notice: iconStyle({ size: 'S', color: 'notice' }),
  negative: iconStyle({ size: 'S', color: 'negative' }),
  neutral: iconStyle({ size: 'S', color: 'neutral' }),
} as const;
const badge = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 4,
  font: 'ui-sm',
  color: 'neutral',
  minWidth: 0,
});
const oneLine = style({ whiteSpace: 'nowrap' });

/** An icon and its severity. */
export interface SignOf {
  readonly icon: (props: IconProps) => ReactNode;
  readonly tone: keyof typeof tones;
}

export function Sign({ icon: Icon, tone }: SignOf) {
  return <Icon styles={tones[tone]} />;
}

interface SignBadgeProps {
  readonly sign?: SignOf | undefined;
  readonly children: ReactNode;
  /** For rows with room for one line only. */
  readonly isOneLine?: boolean;
  /** `data-` attributes for tests. */
  readonly facts?: Readonly<Record<`data-${string}`, string>>;
}

/** One of a few answers: a word and an icon. */
export function SignBadge({ sign, children, isOneLine = false, facts }: SignBadgeProps) {
  return (
    <span className={isOneLine ? `${badge} ${oneLine}` : badge} {...facts}>
      {sign ? <Sign {...sign} /> : null}
      {children}
    </span>
  );
}
