import { maskLengthLimit } from '@console/domain';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import type { Ref } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';

const field = style({ display: 'flex', flexDirection: 'column', rowGap: 4, minWidth: 0 });
const head = style({ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: 12 });
const label = style({ font: 'ui', color: 'neutral-subdued' });
const counter = style({
  font: 'ui-sm',
  color: { default: 'neutral-subdued', isOver: 'negative' },
  fontWeight: { isOver: 'bold' },
  fontVariantNumeric: 'tabular-nums',
});
const input = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  font: 'code',
  width: 'full',
  boxSizing: 'border-box',
  height: 40,
  paddingX: 12,
  margin: 0,
  borderWidth: 2,
  borderStyle: 'solid',
  borderRadius: 'lg',
  borderColor: {
    default: 'gray-300',
    ':hover': 'gray-400',
    ':focus': 'gray-900',
    isInvalid: 'negative',
  },
  backgroundColor: { default: 'layer-2', ':read-only': 'gray-75' },
  color: 'neutral',
});

interface MaskFieldProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (mask: string) => void;
  readonly onFocus: () => void;
}

/** The mask as text. It accepts more than the limit, so that a paste is not cut silently; the form refuses it. */
export function MaskField({ value, readOnly, isInvalid, describedBy, inputRef, onChange, onFocus }: MaskFieldProps) {
  const text = useText();
  const isOver = value.length > maskLengthLimit;
  return (
    <TextField
      className={field}
      name="associationMask"
      value={value}
      onChange={onChange}
      onFocus={onFocus}
      isReadOnly={readOnly}
      isInvalid={isInvalid}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      <span className={head}>
        <Label className={label}>{text('mask.input')}</Label>
        <Text slot="description" className={counter({ isOver })}>
          {text('mask.length', { count: value.length, limit: maskLengthLimit })}
        </Text>
      </span>
      <Input
        ref={inputRef}
        className={input({ isInvalid })}
        spellCheck="false"
        autoComplete="off"
        autoCapitalize="off"
        dir="ltr"
      />
    </TextField>
  );
}
