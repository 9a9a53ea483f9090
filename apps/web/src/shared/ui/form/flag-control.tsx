import { Switch } from '@react-spectrum/s2/Switch';
import { useText } from '../../intl/use-text.ts';
import type { FieldIds } from './field-frame.tsx';

interface FlagControlProps {
  readonly ids: FieldIds;
  readonly isOn: boolean;
  readonly isReadOnly: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A yes or no. */
export function FlagControl({ ids, isOn, isReadOnly, isDisabled, onChange }: FlagControlProps) {
  const text = useText();
  return (
    <Switch
      id={ids.control}
      aria-labelledby={ids.label}
      aria-describedby={ids.messages}
      isSelected={isOn}
      onChange={onChange}
      isReadOnly={isReadOnly}
      isDisabled={isDisabled}
    >
      {text(isOn ? 'field.on' : 'field.off')}
    </Switch>
  );
}
