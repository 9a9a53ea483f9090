import type { ImsSettingsField } from '@console/domain';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useFormState } from 'react-hook-form';
import { useText } from '../../shared/intl/use-text.ts';
import { useFindings } from './account-context.ts';
import { findingText } from './finding-text.ts';
import type { FormValues } from './form-values.ts';

const list = style({ margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: 4 });
const item = style({
  display: 'flex',
  gap: 8,
  alignItems: 'start',
  font: 'ui-sm',
  color: { default: 'neutral-subdued', severity: { error: 'negative', warning: 'notice-1100' } },
});
const errorIcon = iconStyle({ size: 'S', color: 'negative' });
const warningIcon = iconStyle({ size: 'S', color: 'notice' });

interface FieldMessagesProps {
  readonly field: ImsSettingsField;
  readonly id: string;
}

/** What blocks the field, and what is only worth knowing. */
export function FieldMessages({ field, id }: FieldMessagesProps) {
  const text = useText();
  const { errors } = useFormState<FormValues>({ name: field });
  const findings = useFindings(field);
  const message = errors[field]?.message;
  // The mask's editor says it, with the place.
  const error = message === 'mask-malformed' || message === 'mask-too-long' ? undefined : message;
  // The mask's remarks are shown as suggestions beside the mask itself.
  const warnings = field === 'associationMask' ? [] : findings.filter(({ severity }) => severity === 'warning');
  return (
    <ul className={list} id={id} aria-live="polite">
      {typeof error === 'string' && error !== '' ? (
        <li className={item({ severity: 'error' })}>
          <AlertTriangle styles={errorIcon} />
          <span>{findingText(text, error)}</span>
        </li>
      ) : null}
      {warnings.map(({ code, params }) => (
        <li key={`${code}-${params?.['token'] ?? ''}`} className={item({ severity: 'warning' })}>
          <InfoCircle styles={warningIcon} />
          <span>{findingText(text, code, params ?? {})}</span>
        </li>
      ))}
    </ul>
  );
}
