import type { ImsSettingsField } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, Suspense } from 'react';
import { useFormState } from 'react-hook-form';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useFindings } from '../account-context.ts';
import type { FormValues } from '../form-values.ts';

// Most fields have nothing to say.
const MessageItems = lazy(async () => ({ default: (await import('./message-items.tsx')).MessageItems }));

const list = style({ margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: 4 });

interface FieldMessagesProps {
  readonly field: ImsSettingsField;
  readonly id: string;
  /** Takes the focus once a correction is taken over. */
  readonly controlId: string;
}

/** What blocks the field, and what is only worth knowing. */
export function FieldMessages({ field, id, controlId }: FieldMessagesProps) {
  const { errors } = useFormState<FormValues>({ name: field });
  const findings = useFindings(field);
  const message = errors[field]?.message;
  // The mask's editor says it, with the place.
  const isSaid = message === 'mask-malformed' || message === 'mask-too-long';
  const error = typeof message === 'string' && !isSaid ? message : '';
  // The mask's remarks are shown as suggestions beside the mask itself.
  const isQuiet = error === '' && (field === 'associationMask' || findings.length === 0);
  return (
    <ul className={list} id={id} aria-live="polite">
      {isQuiet ? null : (
        <Suspense fallback={null}>
          <LaterMessages part="findings">
            <MessageItems field={field} error={error} findings={findings} controlId={controlId} />
          </LaterMessages>
        </Suspense>
      )}
    </ul>
  );
}
