import { type ImsSettingsField, neededFields } from '../settings/account-fields.ts';
import type { ImsSettings } from '../settings/ims-settings.ts';
import { isTold } from '../account-values/account-values.ts';
import { applyChange, fieldValueOf, type ProposedChange } from '../settings/settings-change.ts';
import type { InForce, NotKnownReason } from './in-force.ts';
import { isBlank } from '../text/text-scan.ts';

/** Required fields that are empty or have only invisible characters, in the order of the form. */
export function missingFields(settings: ImsSettings): ImsSettingsField[] {
  return neededFields.filter((field) => {
    if (field !== 'imsClientSecret') return settings[field] !== null && isBlank(settings[field]);
    return settings.imsClientSecret !== 'hidden' && !settings.imsClientSecret.stored;
  });
}

/**
 * Fields to fill in before the account is enabled; none unless the change enables it. A field of an enabled account may be
 * emptied: the plan then shows who loses access.
 */
export function lackingToEnable(stored: ImsSettings, change: ProposedChange): ImsSettingsField[] {
  if (change.enabled !== true || stored.enabled === true) return [];
  return missingFields(applyChange(stored, change));
}

/** Whether every required field was reported; one that was not may be empty. */
function isEverythingRead(settings: ImsSettings): boolean {
  return settings.enabled !== null && neededFields.every((field) => isTold(fieldValueOf(settings, field)));
}

/**
 * The state of the account for Adobe sign-in, the worst first; only in the last one people are known to get in. `filled-in`: all
 * required fields are set, and no operator is known to use it.
 */
export type AccountState =
  /** `fields`: required fields that are empty. */
  | { readonly state: 'disabled'; readonly fields: readonly ImsSettingsField[] }
  | { readonly state: 'incomplete'; readonly fields: readonly ImsSettingsField[] }
  /** Campaign did not report every required field. */
  | { readonly state: 'not-read' }
  | { readonly state: 'restart-pending'; readonly fields: readonly ImsSettingsField[] }
  | { readonly state: 'in-force-not-known'; readonly reason: NotKnownReason }
  | { readonly state: 'filled-in' }
  | { readonly state: 'in-use'; readonly operators: number };

export interface AccountStateFacts {
  readonly stored: ImsSettings;
  readonly force: InForce;
  /** Operators who sign in by Adobe ID and are not disabled; null where that could not be counted. */
  readonly operators: number | null;
}

export function accountStateOf({ stored, force, operators }: AccountStateFacts): AccountState {
  const fields = missingFields(stored);
  if (stored.enabled === false) return { state: 'disabled', fields };
  if (fields.length > 0) return { state: 'incomplete', fields };
  if (!isEverythingRead(stored)) return { state: 'not-read' };
  if (force.waiting.length > 0) return { state: 'restart-pending', fields: force.waiting };
  if (force.state === 'not-known') return { state: 'in-force-not-known', reason: force.reason };
  return operators === null || operators === 0 ? { state: 'filled-in' } : { state: 'in-use', operators };
}
