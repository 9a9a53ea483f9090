import { applyChange, checkImsSettings, compareSettings, imsSettingsFields } from '@console/domain';
import { type ReactNode, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useSession } from '../../shared/api/session.ts';
import { FindingsContext, useAccountView } from './account-context.ts';
import { useMaskEngine } from '../../shared/lib/use-mask-engine.ts';
import { changeOf, type FormValues } from './form-values.ts';

const expectedName = 'Adobe_Marketing_Cloud';

/** Judges the settings as they would be after the change, once for all fields. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const { account } = useAccountView();
  const { instance } = useSession();
  const { control } = useFormContext<FormValues>();
  const values = useWatch({ control, compute: (held: FormValues) => held });
  const canReadMask = useMaskEngine(values.associationMask ?? '') === 'ready';
  const findings = useMemo(() => {
    const change = changeOf(account.settings, values);
    const absent = new Set<string>(account.fields.filter(({ present }) => !present).map(({ field }) => field));
    const settings = applyChange(account.settings, change);
    const judged = canReadMask ? settings : { ...settings, associationMask: '' };
    const found = checkImsSettings(judged, {
      instanceAddress: instance.address,
      changedFields: compareSettings(account.settings, change).map(({ field }) => field),
      fieldsOnBuild: imsSettingsFields.filter((field) => !absent.has(field)),
      expectedName,
    });
    return canReadMask ? found : found.filter(({ path }) => path !== 'associationMask');
  }, [values, account, instance.address, canReadMask]);
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}
