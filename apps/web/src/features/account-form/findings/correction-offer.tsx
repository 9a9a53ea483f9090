import { type ImsSettingsField, strippedSecret } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Fragment } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { Offer } from '../../../shared/ui/findings/offer.tsx';
import type { FormValues } from '../form-values.ts';

const code = style({ font: 'code-sm', color: 'neutral', backgroundColor: 'gray-100', borderRadius: 'sm', paddingX: 4 });

function focusOn(controlId: string): void {
  // The offer goes with the press, and the focus would go with it.
  document.getElementById(controlId)?.focus();
}

interface CorrectionOfferProps {
  readonly field: ImsSettingsField;
  /** Seen to answer the remark; of scopes, with commas between. */
  readonly corrected: string;
  readonly controlId: string;
}

/** The value that was probably meant, taken over with one press. */
export function CorrectionOffer({ field, corrected, controlId }: CorrectionOfferProps) {
  const text = useText();
  const announce = useAnnounce();
  const { setValue } = useFormContext<FormValues>();
  const name = text(`field.${field}`);
  const correct = () => {
    const value = field === 'imsScope' ? corrected.split(',') : corrected;
    setValue(field, value, { shouldValidate: true, shouldDirty: true });
    announce(text('finding.corrected.done', { field: name, value: corrected }));
    focusOn(controlId);
  };
  return (
    <Offer
      action={text('finding.correct')}
      label={text('finding.correctTo', { field: name, value: corrected })}
      onPress={correct}
    >
      {text.rich('finding.corrected', {
        value: <Values key="value" values={field === 'imsScope' ? corrected.split(',') : [corrected]} />,
      })}
    </Offer>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  return values.map((value, index) => (
    <Fragment key={value}>
      {index === 0 ? '' : ' '}
      <code className={code} dir="ltr">
        {value}
      </code>
    </Fragment>
  ));
}

/** Takes what was copied along out of a typed secret, which nobody is shown. */
export function StrippedSecretOffer({ controlId }: { readonly controlId: string }) {
  const text = useText();
  const announce = useAnnounce();
  const { control, setValue } = useFormContext<FormValues>();
  const typed = useWatch({ control, name: 'imsClientSecret' });
  const value = typed?.action === 'replace' ? strippedSecret(typed.value) : null;
  if (value === null) return null;
  const correct = () => {
    setValue('imsClientSecret', { action: 'replace', value }, { shouldValidate: true, shouldDirty: true });
    announce(text('finding.stripped.done'));
    focusOn(controlId);
  };
  return (
    <Offer action={text('finding.correct')} onPress={correct}>
      {text('finding.stripped')}
    </Offer>
  );
}
