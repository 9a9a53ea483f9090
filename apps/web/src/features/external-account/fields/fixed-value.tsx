import type { PlainFieldBody } from '@console/contract';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

const box = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  padding: 12,
  borderWidth: 1,
  borderStyle: 'dashed',
  borderColor: 'gray-400',
  borderRadius: 'default',
  minWidth: 0,
});
const valueStyle = style({ font: 'code-sm', color: 'neutral', overflowWrap: 'anywhere' });
const line = style({
  display: 'flex',
  gap: 8,
  alignItems: 'start',
  font: 'ui-sm',
  color: 'neutral-subdued',
  margin: 0,
});
const icon = iconStyle({ size: 'S', color: 'neutral' });

interface FixedValueProps {
  readonly field: PlainFieldBody;
  readonly value: string;
}

/** A value that cannot be changed here, and why: it was not read, or it is the key of another record. */
export function FixedValue({ field, value }: FixedValueProps) {
  const text = useText();
  const isRead = field.unread === null;
  // Campaign's tables have a record 0 that stands for none (facts: account types, A5).
  const isNone = value === '' || value === '0';
  return (
    <div className={box} data-unread={field.unread ?? undefined}>
      {isRead ? <span className={valueStyle}>{isNone ? text('external.link.none') : value}</span> : null}
      <p className={line}>
        <InfoCircle styles={icon} />
        <span>{field.unread === null ? text('external.link.why') : text(`unread.${field.unread}`)}</span>
      </p>
    </div>
  );
}
