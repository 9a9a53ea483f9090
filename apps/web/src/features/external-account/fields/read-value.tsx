import type { PlainFieldBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import type { PlainValue } from '../form/plain-values.ts';

const valueStyle = style({
  font: 'ui',
  color: { default: 'neutral', isEmpty: 'neutral-subdued' },
  margin: 0,
  whiteSpace: 'break-spaces',
  overflowWrap: 'anywhere',
});

interface ReadValueProps {
  readonly field: PlainFieldBody;
  readonly value: PlainValue;
}

/** A value that is only looked at: as text, so that nothing looks as if it could be typed into. */
export function ReadValue({ field, value }: ReadValueProps) {
  const text = useText();
  if (typeof value === 'boolean') return <p className={valueStyle({})}>{text(value ? 'field.on' : 'field.off')}</p>;
  const shown = typeof value === 'string' ? value : '';
  const label = field.options?.find((option) => option.value === shown)?.label;
  const isEmpty = shown === '' && !label;
  return <p className={valueStyle({ isEmpty })}>{isEmpty ? text('field.empty') : label || shown}</p>;
}
