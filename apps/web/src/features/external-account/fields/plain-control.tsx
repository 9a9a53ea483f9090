import type { PlainFieldBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../../shared/intl/use-text.ts';
import type { FieldIds } from '../../../shared/ui/form/field-frame.tsx';
import { FlagControl } from '../../../shared/ui/form/flag-control.tsx';
import { secretAgeText } from '../../../shared/ui/form/secret-age.ts';
import { SecretControl } from '../../../shared/ui/form/secret-control.tsx';
import { isWritable, type PlainValue, secretStateOf } from '../form/plain-values.ts';
import { usePlainView } from '../plain-context.ts';
import { ChoiceControl } from './choice-control.tsx';
import { FixedValue } from './fixed-value.tsx';
import { ReadValue } from './read-value.tsx';

const full = style({ width: 'full' });
const nothing = () => undefined;

const inputModes = { number: 'numeric', address: 'url' } as const;

interface PlainControlProps {
  readonly field: PlainFieldBody;
  readonly ids: FieldIds;
  readonly value: PlainValue;
  readonly mayEdit: boolean;
  readonly isInvalid: boolean;
  readonly onChange: (value: PlainValue) => void;
}

/** The control of a field, by its kind. */
export function PlainControl({ field, ids, value, mayEdit, isInvalid, onChange }: PlainControlProps) {
  const text = useText();
  const { account } = usePlainView();
  const shown = typeof value === 'string' ? value : '';
  if (!isWritable(field)) return <FixedValue field={field} value={shown} />;
  if (field.kind === 'secret')
    return (
      <SecretControl
        ids={ids}
        state={secretStateOf(account, field.field)}
        stateText={secretAgeText(text, account.secretAges[field.field])}
        newLabel={text('external.secret.new', { field: text.titled(field.label) })}
        value={typeof value === 'object' ? value : null}
        mayEdit={mayEdit}
        isInvalid={isInvalid}
        onChange={onChange}
        onBlur={nothing}
      />
    );
  if (!mayEdit) return <ReadValue field={field} value={value} />;
  if (field.kind === 'flag')
    return <FlagControl ids={ids} isOn={value === true} isReadOnly={false} isDisabled={false} onChange={onChange} />;
  if (field.kind === 'choice' && field.options !== null)
    return <ChoiceControl ids={ids} options={field.options} value={shown} isInvalid={isInvalid} onChange={onChange} />;
  const common = {
    styles: full,
    id: ids.control,
    'aria-labelledby': ids.label,
    'aria-describedby': ids.messages,
    value: shown,
    onChange,
    isInvalid,
  };
  if (field.kind === 'long-text') return <TextArea {...common} />;
  const inputMode = field.kind === 'number' || field.kind === 'address' ? inputModes[field.kind] : 'text';
  return <TextField {...common} inputMode={inputMode} autoComplete="off" spellCheck="false" />;
}
