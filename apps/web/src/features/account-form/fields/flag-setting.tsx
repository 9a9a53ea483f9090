import type { FlagField } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, Suspense } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FormValues } from '../form-values.ts';

// Comes a moment after the page: a switch is 4 kB, and the first thing one does here is rarely to press it.
const FlagControl = lazy(async () => ({
  default: (await import('../../../shared/ui/form/flag-control.tsx')).FlagControl,
}));

// As high as the switch, so that nothing moves when it comes.
const line = style({ minHeight: 32 });

/** A yes or no. */
export function FlagSetting({ field }: { readonly field: FlagField }) {
  const { isReadOnly } = useAccountView();
  const present = useFieldSource(field)?.present ?? true;
  const { control } = useFormContext<FormValues>();
  const { field: held } = useController({ control, name: field });
  return (
    <FieldFrame field={field}>
      {(ids) => (
        <div className={line}>
          <Suspense>
            <FlagControl
              ids={ids}
              isOn={held.value === true}
              isReadOnly={isReadOnly}
              isDisabled={!present}
              onChange={held.onChange}
            />
          </Suspense>
        </div>
      )}
    </FieldFrame>
  );
}
