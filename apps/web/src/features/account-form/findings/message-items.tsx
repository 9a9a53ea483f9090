import type { ImsSettingsField, SettingsFinding } from '@console/domain';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { findingText } from '../../../shared/ui/findings/finding-text.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { CorrectionOffer, StrippedSecretOffer } from './correction-offer.tsx';

const item = style({
  display: 'flex',
  gap: 8,
  alignItems: 'start',
  font: 'ui-sm',
  color: { default: 'neutral-subdued', severity: { error: 'negative', warning: 'notice-1100' } },
});
const errorIcon = iconStyle({ size: 'S', color: 'negative' });
const warningIcon = iconStyle({ size: 'S', color: 'notice' });

interface MessageItemsProps {
  readonly field: ImsSettingsField;
  /** Code of what blocks the field; empty when nothing does. */
  readonly error: string;
  readonly findings: readonly SettingsFinding[];
  readonly controlId: string;
}

/** The sentences about one field, and what was seen to put it right. */
export function MessageItems({ field, error, findings, controlId }: MessageItemsProps) {
  const text = useText();
  const { isReadOnly } = useAccountView();
  const isPresent = useFieldSource(field)?.present ?? true;
  const warnings = field === 'associationMask' ? [] : findings.filter(({ severity }) => severity === 'warning');
  const corrected = findings.find((finding) => finding.corrected !== undefined)?.corrected;
  const mayEdit = !isReadOnly && isPresent;
  return (
    <>
      {error === '' ? null : (
        <li className={item({ severity: 'error' })}>
          <AlertTriangle styles={errorIcon} />
          <span>{findingText(text, 'ims', { code: error })}</span>
        </li>
      )}
      {warnings.map(({ code, params }) => (
        <li key={`${code}-${params?.['token'] ?? ''}`} className={item({ severity: 'warning' })}>
          <InfoCircle styles={warningIcon} />
          <span>{findingText(text, 'ims', { code, params })}</span>
        </li>
      ))}
      {corrected !== undefined && mayEdit ? (
        <CorrectionOffer field={field} corrected={corrected} controlId={controlId} />
      ) : null}
      {field === 'imsClientSecret' && error !== '' && mayEdit ? <StrippedSecretOffer controlId={controlId} /> : null}
    </>
  );
}
