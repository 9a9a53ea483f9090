import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useText } from '../../../shared/intl/use-text.ts';

const field = style({ display: 'flex', flexDirection: 'column', rowGap: 4, minWidth: 0 });
const label = style({ font: 'ui', color: 'neutral-subdued' });
const area = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  font: 'code',
  color: 'neutral',
  backgroundColor: 'layer-2',
  width: 'full',
  height: 160,
  boxSizing: 'border-box',
  padding: 12,
  margin: 0,
  borderWidth: 2,
  borderStyle: 'solid',
  borderRadius: 'lg',
  borderColor: { default: 'gray-300', ':hover': 'gray-400', ':focus': 'gray-900', isInvalid: 'negative' },
  resize: 'vertical',
  whiteSpace: 'pre',
  overflow: 'auto',
});
const error = style({ font: 'ui', color: 'negative-1000' });

interface ListTextProps {
  readonly typed: string;
  readonly isEmpty: boolean;
  readonly onType: (typed: string) => void;
  /** Restores the replaced text; `null`: there is none. */
  readonly onFormer: (() => void) | null;
}

/** The field to type or paste names. */
export function ListText({ typed, isEmpty, onType, onFormer }: ListTextProps) {
  const text = useText();
  return (
    <>
      <TextField
        className={field}
        value={typed}
        onChange={onType}
        isInvalid={isEmpty}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just opened this field
        autoFocus
      >
        <Label className={label}>{text('preview.list.paste')}</Label>
        <TextArea className={area({ isInvalid: isEmpty })} spellCheck="false" />
        <FieldError className={error}>{text('preview.list.empty')}</FieldError>
      </TextField>
      {onFormer ? (
        <ActionButton size="S" styles={style({ alignSelf: 'start' })} onPress={onFormer}>
          {text('preview.list.former')}
        </ActionButton>
      ) : null}
    </>
  );
}
