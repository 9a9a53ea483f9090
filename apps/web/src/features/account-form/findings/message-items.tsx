import type { ImsSettingsField, SettingsFinding } from '@console/domain';
import { findingText } from '../../../shared/ui/findings/finding-text.ts';
import { MessageLine } from '../../../shared/ui/findings/message-line.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAccountView, useFieldSource } from '../account-context.ts';
import { CorrectionOffer, StrippedSecretOffer } from './correction-offer.tsx';

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
      {error === '' ? null : <MessageLine severity="error">{findingText(text, 'ims', { code: error })}</MessageLine>}
      {warnings.map(({ code, params }) => (
        <MessageLine key={`${code}-${params?.['token'] ?? ''}`} severity="warning">
          {findingText(text, 'ims', { code, params })}
        </MessageLine>
      ))}
      {corrected !== undefined && mayEdit ? (
        <CorrectionOffer field={field} corrected={corrected} controlId={controlId} />
      ) : null}
      {field === 'imsClientSecret' && error !== '' && mayEdit ? <StrippedSecretOffer controlId={controlId} /> : null}
    </>
  );
}
