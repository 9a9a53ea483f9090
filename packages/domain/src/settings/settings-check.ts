import { type ImsSettingsField, imsSettingsFields } from './account-fields.ts';
import type { ImsSettings, SettingsFinding, SettingsFindingCode } from './ims-settings.ts';
import { settingsFindingCodes } from './ims-settings.ts';
import { type CorrectedPart, meantInstead } from './field-corrections.ts';
import { fieldRemarks, type Remark, type SettingsCheckContext } from './field-remarks.ts';
import { sameFieldValue } from '../account-values/account-values.ts';
import { fieldValueOf } from './settings-change.ts';
import { imsSettingsFieldSchemas } from './settings-schemas.ts';

export type { SettingsCheckContext } from './field-remarks.ts';

function isFindingCode(text: string): text is SettingsFindingCode {
  return settingsFindingCodes.some((code) => code === text);
}

/** The first rule that a field's value breaks, told by the same schema the form uses. What was not read breaks none. */
function brokenRule(settings: ImsSettings, field: ImsSettingsField): Remark[] {
  const value = fieldValueOf(settings, field);
  if (field === 'imsClientSecret' || value === null) return [];
  const read = imsSettingsFieldSchemas[field].safeParse(value);
  if (read.success) return [];
  const code = read.error.issues.map(({ message }) => message).find(isFindingCode);
  return code === undefined ? [] : [{ path: field, code }];
}

interface Trial {
  readonly field: ImsSettingsField;
  readonly part: CorrectedPart;
  readonly context: SettingsCheckContext;
}

/** What is still said of a field with another value in place; undefined where that one breaks a rule, or is no other value. */
function leftWith(
  settings: ImsSettings,
  { field, part, context }: Trial,
): ReadonlySet<SettingsFindingCode> | undefined {
  if (field === 'imsClientSecret') return undefined;
  // The mask is no field to be corrected here, and takes the longest to judge.
  const tried = { ...settings, associationMask: null, imsScopeText: undefined, ...part };
  if (sameFieldValue(fieldValueOf(settings, field), fieldValueOf(tried, field)) || brokenRule(tried, field).length > 0)
    return undefined;
  const left = fieldRemarks(tried, context).filter(({ path }) => path === field);
  return new Set(left.map(({ code }) => code));
}

/**
 * Everything worth saying about an account's settings, in the order of the form. An error is a broken rule on a field
 * that is being changed; the same on a field left alone is a warning, so that an old slip never blocks another edit.
 * Remarks on fields that this build does not have are left out, except that changing one is an error.
 * A correction is told with each remark that it was seen to answer.
 */
export function checkImsSettings(settings: ImsSettings, context: SettingsCheckContext): SettingsFinding[] {
  const onBuild = new Set(context.fieldsOnBuild);
  const changed = new Set(context.changedFields);
  const remarks = fieldRemarks(settings, context);
  const findings: SettingsFinding[] = [];
  for (const field of imsSettingsFields) {
    const severity = changed.has(field) ? 'error' : 'warning';
    if (!onBuild.has(field)) {
      if (changed.has(field)) findings.push({ path: field, severity, code: 'field-not-on-this-build' });
      continue;
    }
    const broken = brokenRule(settings, field);
    const told = new Set(broken.map(({ code }) => code));
    const others = remarks.filter(({ path, code }) => path === field && !told.has(code));
    if (broken.length + others.length === 0) continue;
    const part = meantInstead(settings, field, context);
    const left = part === null ? undefined : leftWith(settings, { field, part, context });
    const held = part !== null && field !== 'imsClientSecret' ? part[field] : undefined;
    const corrected = Array.isArray(held) ? held.join(',') : typeof held === 'string' ? held : undefined;
    const isAnswer = (code: SettingsFindingCode): boolean => left?.has(code) === false && corrected !== undefined;
    const tell = (remark: Remark, of: SettingsFinding['severity']): number =>
      findings.push({ ...remark, severity: of, ...(isAnswer(remark.code) ? { corrected } : {}) });
    for (const remark of broken) tell(remark, severity);
    for (const remark of others) tell(remark, 'warning');
  }
  return findings;
}
