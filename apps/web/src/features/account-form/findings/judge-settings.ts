import type { ImsAccountBody } from '@console/contract';
import {
  applyChange,
  checkImsSettings,
  imsAccountName,
  type ImsSettingsField,
  type SettingsChange,
  type SettingsFinding,
} from '@console/domain';

interface Edit {
  readonly account: ImsAccountBody;
  readonly change: SettingsChange;
  /** The engine that the mask needs is there. */
  readonly canReadMask: boolean;
  readonly instanceAddress: string;
  readonly changedFields: readonly ImsSettingsField[];
  readonly fieldsOnBuild: readonly ImsSettingsField[];
}

/** What is worth saying about the settings as they would be after the change. */
export function judgeSettings({ account, change, canReadMask, ...facts }: Edit): readonly SettingsFinding[] {
  const settings = applyChange(account.settings, change);
  const judged = canReadMask ? settings : { ...settings, associationMask: '' };
  const found = checkImsSettings(judged, {
    ...facts,
    adminConsoleOrganization: account.adminConsoleOrganization ?? undefined,
    expectedName: imsAccountName,
  });
  return canReadMask ? found : found.filter(({ path }) => path !== 'associationMask');
}
