import AlertDiamond from '@react-spectrum/s2/icons/AlertDiamond';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'positive' | 'notice' | 'negative';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons below the message. */
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits, `none` is not announced. */
  readonly announce?: 'alert' | 'status' | 'none';
}

const box = style({
  display: 'flex',
  columnGap: 12,
  padding: 16,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  font: 'body-sm',
  color: 'neutral',
  borderColor: {
    tone: { info: 'informative-700', positive: 'positive-700', notice: 'notice-700', negative: 'negative-700' },
  },
  backgroundColor: {
    tone: {
      info: 'informative-subtle',
      positive: 'positive-subtle',
      notice: 'notice-subtle',
      negative: 'negative-subtle',
    },
  },
  overflowWrap: 'anywhere',
});
const body = style({ display: 'flex', flexDirection: 'column', rowGap: 4, flexGrow: 1, minWidth: 0, maxWidth: 760 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });
const actionRow = style({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 });

const icons = { info: InfoCircle, positive: CheckmarkCircle, notice: AlertTriangle, negative: AlertDiamond };
const iconStyles = {
  info: iconStyle({ color: 'informative' }),
  positive: iconStyle({ color: 'positive' }),
  notice: iconStyle({ color: 'notice' }),
  negative: iconStyle({ color: 'negative' }),
};

/** One message on the page; its tone shows by an icon, not by colour alone. */
export function Notice({ tone, title, children, actions, announce = 'none' }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={box({ tone })} role={announce === 'none' ? undefined : announce}>
      <Icon styles={iconStyles[tone]} />
      <div className={body}>
        {title ? <p className={heading}>{title}</p> : null}
        {children}
        {actions ? <div className={actionRow}>{actions}</div> : null}
      </div>
    </div>
  );
}
