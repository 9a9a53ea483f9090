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

/** A drawing and how grave what it stands for is. */
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
  /** Where the height of a row leaves no second line. */
  readonly isOneLine?: boolean;
  /** What is told, for tests to find. */
  readonly facts?: Readonly<Record<`data-${string}`, string>>;
}

/** One of a few answers, in a word and a sign. */
export function SignBadge({ sign, children, isOneLine = false, facts }: SignBadgeProps) {
  return (
    <span className={isOneLine ? `${badge} ${oneLine}` : badge} {...facts}>
      {sign ? <Sign {...sign} /> : null}
      {children}
    </span>
  );
}
