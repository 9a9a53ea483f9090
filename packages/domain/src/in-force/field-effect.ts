import type { ImsSettingsField } from '../settings/ims-settings.ts';

/** When a stored change counts: only after the server was restarted, or at once. */
export const fieldEffects = ['at-once', 'after-restart'] as const;
export type FieldEffect = (typeof fieldEffects)[number];

/**
 * Adobe asks for a restart after a change of any IMS setting (Campaign Classic docs, ims-troubleshooting). Label, comment and
 * package export are no IMS settings: the sign-in does not read them. Whether it finds the account by its name is not public,
 * so a new name waits as well.
 */
const effects: Readonly<Record<ImsSettingsField, FieldEffect>> = {
  label: 'at-once',
  name: 'after-restart',
  enabled: 'after-restart',
  packageAutoExport: 'at-once',
  imsServer: 'after-restart',
  imsScope: 'after-restart',
  imsClientId: 'after-restart',
  imsClientSecret: 'after-restart',
  callbackServer: 'after-restart',
  imsOrganizationId: 'after-restart',
  associationMask: 'after-restart',
  productContext: 'after-restart',
  experienceCloudServer: 'after-restart',
  tenant: 'after-restart',
  comment: 'at-once',
};

export function effectOfField(field: ImsSettingsField): FieldEffect {
  return effects[field];
}

/** Of several changes together: after a restart as soon as one of them is. */
export function effectOfChanges(changes: readonly { readonly effective: FieldEffect }[]): FieldEffect {
  return changes.some(({ effective }) => effective === 'after-restart') ? 'after-restart' : 'at-once';
}
