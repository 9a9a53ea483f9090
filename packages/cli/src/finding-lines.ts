import { findingRemedies, type ImpactChange } from '@console/contract';
import {
  applyChange,
  checkImsSettings,
  imsAccountName,
  type ImsSettings,
  imsSettingsFields,
  type SettingsFinding,
} from '@console/domain';
import { fieldWords } from './field-words.ts';
import { visible } from './paint.ts';

type Remark = Pick<SettingsFinding, 'path' | 'code' | 'corrected' | 'params'>;

/** One line for each remark on a field, with a better value where that is certain. */
export function findingLines(findings: readonly Remark[]): string[] {
  return findings.map(({ path, code, corrected }) => {
    const instead = corrected === undefined ? '' : `; corrected: ${visible(corrected)}`;
    return `${fieldWords[path]} ${findingRemedies[code]}${instead}`;
  });
}

/** Remarks on the values of a change, as far as they can be made without the account; remarks on a mask are part of its impact. */
export function remarksOnChange(change: ImpactChange): SettingsFinding[] {
  const { associationMask: _, ...others } = change;
  const unread: ImsSettings = {
    label: null,
    name: null,
    enabled: null,
    packageAutoExport: null,
    imsServer: null,
    imsScope: null,
    imsClientId: null,
    imsClientSecret: 'hidden',
    callbackServer: null,
    imsOrganizationId: null,
    associationMask: null,
    productContext: null,
    experienceCloudServer: null,
    tenant: null,
    comment: null,
  };
  return checkImsSettings(applyChange(unread, others), {
    changedFields: [],
    fieldsOnBuild: imsSettingsFields,
    expectedName: imsAccountName,
  });
}
