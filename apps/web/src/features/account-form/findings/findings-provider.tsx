import { compareSettings, imsSettingsFields, type SettingsFinding } from '@console/domain';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useSession } from '../../../shared/api/session.ts';
import { FindingsContext, useAccountView } from '../account-context.ts';
import { useMaskEngine } from '../../../shared/lib/use-mask-engine.ts';
import { changeOf, type FormValues } from '../form-values.ts';
import type { judgeSettings } from './judge-settings.ts';

const none: readonly SettingsFinding[] = [];

/** Judges the settings as they would be after the change, once for all fields. What stops a field does not wait for it. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const { account } = useAccountView();
  const { instance } = useSession();
  const { control } = useFormContext<FormValues>();
  const values = useWatch({ control, compute: (held: FormValues) => held });
  const canReadMask = useMaskEngine(values.associationMask ?? '') === 'ready';
  const judge = useJudge();
  const findings = useMemo(() => {
    if (judge === null) return none;
    const change = changeOf(account.settings, values);
    const absent = new Set<string>(account.fields.filter(({ present }) => !present).map(({ field }) => field));
    return judge({
      account,
      change,
      canReadMask,
      instanceAddress: instance.address,
      changedFields: compareSettings(account.settings, change).map(({ field }) => field),
      fieldsOnBuild: imsSettingsFields.filter((field) => !absent.has(field)),
    });
  }, [values, account, instance.address, canReadMask, judge]);
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

/** The rules for remarks come after the first drawing; null until then. */
function useJudge(): typeof judgeSettings | null {
  const [judge, setJudge] = useState<typeof judgeSettings | null>(null);
  useEffect(() => {
    let isShown = true;
    import('./judge-settings.ts').then(
      ({ judgeSettings }) => {
        if (isShown) setJudge(() => judgeSettings);
      },
      // The server judges the same, with the plan.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, []);
  return judge;
}
