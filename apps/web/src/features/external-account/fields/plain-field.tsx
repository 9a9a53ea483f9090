import type { PlainFieldBody } from '@console/contract';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { FieldFrame } from '../../../shared/ui/form/field-frame.tsx';
import { formName, isChanged, isWritable, type PlainValues, storedValue } from '../form/plain-values.ts';
import { usePlainView } from '../plain-context.ts';
import { HelpButton } from './help-button.tsx';
import { PlainControl } from './plain-control.tsx';
import { PlainMessages } from './plain-messages.tsx';
import { UsualHint } from './usual-hint.tsx';

interface PlainFieldProps {
  readonly field: PlainFieldBody;
  /** Of a section that is only shown until the person asks to edit it. */
  readonly isLocked?: boolean;
}

/** One field: its name, its control by its kind, where it lives, and what is wrong or worth knowing. */
export function PlainField({ field, isLocked = false }: PlainFieldProps) {
  const text = useText();
  const { account, isReadOnly, errors } = usePlainView();
  const { control, setValue } = useFormContext<PlainValues>();
  const name = formName(field.field);
  const { field: typed } = useController({ control, name });
  const [isHelpShown, setHelpShown] = useState(false);
  const label = text.titled(field.label);
  const mayEdit = !isReadOnly && !isLocked && isWritable(field);
  const changed = isChanged(account, field, typed.value);
  const isGroup = field.kind === 'secret' || !mayEdit;
  return (
    <FieldFrame
      field={field.field}
      name={label}
      rule={isHelpShown && field.help !== null ? text.titled(field.help) : undefined}
      aside={
        field.help === null ? null : (
          <HelpButton name={label} isShown={isHelpShown} onToggle={() => setHelpShown(!isHelpShown)} />
        )
      }
      source={field}
      layout="card"
      isGroup={isGroup}
      isChanged={changed}
      onUndo={mayEdit ? () => setValue(name, storedValue(account, field)) : null}
      renderMessages={(ids) => <PlainMessages field={field} ids={ids} isChanged={changed} mayEdit={mayEdit} />}
    >
      {(ids) => (
        <>
          <PlainControl
            field={field}
            ids={ids}
            value={typed.value}
            mayEdit={mayEdit}
            isInvalid={errors.has(field.field)}
            onChange={(value) => setValue(name, value)}
          />
          {mayEdit && field.usual !== null && typed.value === '' ? (
            <UsualHint
              field={field}
              usual={field.usual}
              onUse={(usual) => {
                setValue(name, usual);
                document.getElementById(ids.control)?.focus();
              }}
            />
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}
