import type { ImpactChange } from '@console/contract';
import { decidingFields, type ImsSettings } from '@console/domain';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useAccountView } from './account-context.ts';
import { changeOf, errorsOf, type FormValues } from './form-values.ts';

/**
 * What is typed of the fields that decide who gets in. A value that breaks a rule cannot be stored, so that it does nothing to
 * people; a mask may be anything. Of a secret only that it changes: its value is not sent to ask.
 */
export function decidingChange(settings: ImsSettings, values: FormValues): ImpactChange {
  const change = changeOf(settings, values);
  const errors = errorsOf(change, settings);
  const { imsClientSecret, ...others } = change;
  const asked: Record<string, unknown> = {};
  for (const field of decidingFields) {
    const isBroken = errors.has(field) && field !== 'associationMask' && errors.get(field) !== 'required-when-enabled';
    if (isBroken) continue;
    if (field === 'imsClientSecret') {
      if (imsClientSecret !== undefined) asked[field] = { action: imsClientSecret.action };
    } else if (others[field] !== undefined) asked[field] = others[field];
  }
  return asked;
}

/**
 * The same while somebody types; one object as long as nothing that decides changes. `mask` is the one in the editor, which for
 * whoever may only look stays out of the form.
 */
export function useDecidingChange(mask: string): ImpactChange {
  const { account, isReadOnly } = useAccountView();
  const { settings } = account;
  const { control } = useFormContext<FormValues>();
  const values = useWatch({ control, compute: (held: FormValues) => held });
  const tried = isReadOnly && mask !== (settings.associationMask ?? '') ? { associationMask: mask } : {};
  const text = JSON.stringify({ ...decidingChange(settings, values), ...tried });
  return useMemo((): ImpactChange => JSON.parse(text), [text]);
}
