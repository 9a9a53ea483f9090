/** When a stored change counts: only after the server was restarted, or at once. */
export const fieldEffects = ['at-once', 'after-restart'] as const;
export type FieldEffect = (typeof fieldEffects)[number];

/** The parts of Campaign's own form, in its order. */
export const fieldGroups = ['general', 'ims', 'experience-cloud', 'comment'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** What a field holds. An address, a long text and the mask are texts too; each is edited in its own way. */
export type FieldKind = 'text' | 'address' | 'long-text' | 'flag' | 'scopes' | 'secret' | 'mask';

interface FieldDescription {
  readonly field: string;
  readonly kind: FieldKind;
  readonly group: FieldGroup;
  /**
   * Adobe asks for a restart after a change of any IMS setting (Campaign Classic docs, ims-troubleshooting). Label, comment
   * and package export are no IMS settings: the sign-in does not read them. Whether it finds the account by its name is not
   * public, so a new name waits as well.
   */
  readonly effective: FieldEffect;
  /** Nobody signs in by Adobe ID while it is empty (Campaign Classic docs, configuring-ims). */
  readonly needed?: true;
  /**
   * What it decides of the sign-in. `who`: who gets in, and that can be computed. `connection`: without its right value IMS
   * refuses, or nobody comes back from it, and only a try shows whether a value is right.
   */
  readonly decides?: 'who' | 'connection';
  /** A change of it asks for the password again. */
  readonly guarded?: true;
}

/**
 * The editable fields of the IMS external account, in the order of the form: the one list of them. Types, rules, conflicts,
 * effects and the form follow from it.
 */
const table = [
  { field: 'label', kind: 'text', group: 'general', effective: 'at-once' },
  { field: 'name', kind: 'text', group: 'general', effective: 'after-restart', decides: 'connection' },
  { field: 'enabled', kind: 'flag', group: 'general', effective: 'after-restart', decides: 'who', guarded: true },
  { field: 'packageAutoExport', kind: 'flag', group: 'general', effective: 'at-once' },
  {
    field: 'imsServer',
    kind: 'address',
    group: 'ims',
    effective: 'after-restart',
    needed: true,
    decides: 'connection',
    guarded: true,
  },
  { field: 'imsScope', kind: 'scopes', group: 'ims', effective: 'after-restart', decides: 'connection', guarded: true },
  {
    field: 'imsClientId',
    kind: 'text',
    group: 'ims',
    effective: 'after-restart',
    needed: true,
    decides: 'connection',
    guarded: true,
  },
  {
    field: 'imsClientSecret',
    kind: 'secret',
    group: 'ims',
    effective: 'after-restart',
    needed: true,
    decides: 'connection',
    guarded: true,
  },
  {
    field: 'callbackServer',
    kind: 'address',
    group: 'ims',
    effective: 'after-restart',
    needed: true,
    decides: 'connection',
    guarded: true,
  },
  {
    field: 'imsOrganizationId',
    kind: 'text',
    group: 'ims',
    effective: 'after-restart',
    needed: true,
    decides: 'connection',
    guarded: true,
  },
  {
    field: 'associationMask',
    kind: 'mask',
    group: 'ims',
    effective: 'after-restart',
    needed: true,
    decides: 'who',
    guarded: true,
  },
  { field: 'productContext', kind: 'text', group: 'ims', effective: 'after-restart', decides: 'connection' },
  { field: 'experienceCloudServer', kind: 'address', group: 'experience-cloud', effective: 'after-restart' },
  { field: 'tenant', kind: 'text', group: 'experience-cloud', effective: 'after-restart' },
  { field: 'comment', kind: 'long-text', group: 'comment', effective: 'at-once' },
] as const satisfies readonly FieldDescription[];

export type AccountField = (typeof table)[number];
export const accountFields: readonly AccountField[] = table;

export type ImsSettingsField = AccountField['field'];
export const imsSettingsFields: readonly ImsSettingsField[] = table.map(({ field }) => field);

export type TextField = Extract<AccountField, { kind: 'text' | 'address' | 'long-text' | 'mask' }>['field'];
export const textFields: readonly TextField[] = accountFields
  .filter((row) => row.kind !== 'flag' && row.kind !== 'scopes' && row.kind !== 'secret')
  .map(({ field }) => field);
export type FlagField = Extract<AccountField, { kind: 'flag' }>['field'];
export const flagFields: readonly FlagField[] = accountFields
  .filter((row) => row.kind === 'flag')
  .map(({ field }) => field);

export type NeededField = Extract<AccountField, { needed: true }>['field'];
export const neededFields: readonly NeededField[] = accountFields
  .filter((row) => 'needed' in row)
  .map(({ field }) => field);

/** Fields that decide who gets in: whatever else differs, nobody's sign-in does. */
export type DecidingField = Extract<AccountField, { decides: string }>['field'];
export const decidingFields: readonly DecidingField[] = accountFields
  .filter((row) => 'decides' in row)
  .map(({ field }) => field);

/** The row of a field. */
export function accountField(field: ImsSettingsField): AccountField {
  const row = accountFields.find((one) => one.field === field);
  if (row === undefined) throw new Error(`No field of the account is called ${field}.`);
  return row;
}

export function effectOfField(field: ImsSettingsField): FieldEffect {
  return accountField(field).effective;
}

/** Of several changes together: after a restart as soon as one of them is. */
export function effectOfChanges(changes: readonly { readonly effective: FieldEffect }[]): FieldEffect {
  return changes.some(({ effective }) => effective === 'after-restart') ? 'after-restart' : 'at-once';
}

/** A value for each of the fields given. */
export function byField<K extends string, T>(fields: readonly K[], make: (field: K) => T): Record<K, T>;
export function byField(fields: readonly string[], make: (field: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, make(field)]));
}
