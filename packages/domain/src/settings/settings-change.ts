import * as z from 'zod';
import type { AccountValue, FieldValue, SecretValue } from '../account-values/account-values.ts';
import {
  compareValues,
  conflictOfValues,
  type FieldChange,
  type FieldConflict,
} from '../account-values/compare-values.ts';
import { shownValue } from '../account-values/account-values.ts';
import type { SecretChange } from '../account-values/secret-change.ts';
import type { ImsSettings, SecretState } from './ims-settings.ts';
import { type ImsSettingsField, imsSettingsFields } from './account-fields.ts';
import { imsSettingsFieldSchemas } from './settings-schemas.ts';
import { secretFault } from './field-texts/secret-text.ts';

/** A secret somebody typed. Its value is never part of a finding, a comparison or a message. */
export const clientSecretValueSchema = z.string().check((context) => {
  const message = secretFault(context.value);
  if (message !== null) context.issues.push({ code: 'custom', message, input: '' });
});

export const secretChangeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('replace'), value: clientSecretValueSchema }),
  z.strictObject({ action: z.literal('clear') }),
]) satisfies z.ZodType<SecretChange>;

/**
 * What an administrator proposes: only the fields that change. An absent secret keeps the stored one.
 * Each blocking rule is an issue whose `message` is a {@link SettingsFindingCode} and whose `path` starts with the field.
 */
export const settingsChangeSchema = z
  .strictObject({ ...imsSettingsFieldSchemas, imsClientSecret: secretChangeSchema })
  .partial();
export type SettingsChange = z.output<typeof settingsChangeSchema>;

/** A change as far as it says what becomes of each field: of a secret only whether it is replaced or cleared. */
export type ProposedChange = Omit<SettingsChange, 'imsClientSecret'> & {
  readonly imsClientSecret?: Pick<SecretChange, 'action'> | undefined;
};

function secretValue(secret: SecretState): SecretValue {
  if (secret === 'hidden') return { secret };
  if (!secret.stored) return { secret: 'absent' };
  return secret.fingerprint === undefined
    ? { secret: 'stored' }
    : { secret: 'stored', fingerprint: secret.fingerprint };
}

/** The scopes as IMS gets to see them: only commas part them, and a space belongs to the one that it stands at. */
export function storedScopes({ imsScope, imsScopeText }: ImsSettings): readonly string[] | null {
  return imsScopeText === undefined ? imsScope : imsScopeText.split(',').filter((token) => token !== '');
}

/** The settings as values of an account of any type. */
export function valuesOfSettings(settings: ImsSettings): Readonly<Record<ImsSettingsField, AccountValue>> {
  const { imsScopeText: _text, imsClientSecret, ...others } = settings;
  return { ...others, imsScope: storedScopes(settings), imsClientSecret: secretValue(imsClientSecret) };
}

/** The value of one field as shown to people. */
export function fieldValueOf(settings: ImsSettings, field: ImsSettingsField): FieldValue {
  return shownValue(valuesOfSettings(settings)[field]);
}

/** The fields a change may alter, in the order of the form; see {@link compareValues}. */
export function compareSettings(before: ImsSettings, change: ProposedChange): readonly FieldChange<ImsSettingsField>[] {
  return compareValues(imsSettingsFields, valuesOfSettings(before), change);
}

/** The settings after the change. A replaced secret is `stored` without a fingerprint: only upstream knows the new one. */
export function applyChange(settings: ImsSettings, change: ProposedChange): ImsSettings {
  const { imsClientSecret, ...plain } = change;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const secret: SecretState =
    imsClientSecret === undefined ? settings.imsClientSecret : { stored: imsClientSecret.action === 'replace' };
  const { imsScopeText, ...others } = settings;
  const isKept = change.imsScope === undefined && imsScopeText !== undefined;
  return { ...others, ...given, ...(isKept ? { imsScopeText } : {}), imsClientSecret: secret };
}

/** What the form holds: the editable values (`null`: not read, and left alone), and what was typed for the secret (`null`: kept). */
export interface ImsSettingsFormValues extends Omit<ImsSettings, 'imsClientSecret' | 'imsScopeText'> {
  readonly imsClientSecret: SecretChange | null;
}

/** The change that leads from the settings as read to what the form holds: only the fields that differ. */
export function changeBetween(before: ImsSettings, after: ImsSettingsFormValues): SettingsChange {
  const { imsScope, ...others } = after;
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  const proposed: SettingsChange = imsScope === null ? given : { ...given, imsScope: [...imsScope] };
  const changed = new Set<string>(compareSettings(before, proposed).map(({ field }) => field));
  return Object.fromEntries(Object.entries(proposed).filter(([field]) => changed.has(field)));
}

/** Every field that they or you altered; see {@link conflictOfValues}. */
export function conflictOf(
  base: ImsSettings | null,
  theirs: ImsSettings,
  change: SettingsChange,
): readonly FieldConflict<ImsSettingsField>[] {
  return conflictOfValues({
    fields: imsSettingsFields,
    base: base && valuesOfSettings(base),
    theirs: valuesOfSettings(theirs),
    change,
  });
}
