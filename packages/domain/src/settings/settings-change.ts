import * as z from 'zod';
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
]);
export type SecretChange = z.output<typeof secretChangeSchema>;

/**
 * What an administrator proposes: only the fields that change. An absent secret keeps the stored one.
 * Each blocking rule is an issue whose `message` is a {@link SettingsFindingCode} and whose `path` starts with the field.
 */
export const settingsChangeSchema = z
  .strictObject({ ...imsSettingsFieldSchemas, imsClientSecret: secretChangeSchema })
  .partial();
export type SettingsChange = z.output<typeof settingsChangeSchema>;

/** A change as far as it says what becomes of each field: of a secret only whether it is replaced or cleared. */
export interface ProposedChange extends Omit<SettingsChange, 'imsClientSecret'> {
  readonly imsClientSecret?: Pick<SecretChange, 'action'> | undefined;
}

/** States of a secret as shown to people: before a change, and after it. */
export const secretWords = ['absent', 'stored', 'hidden', 'replaced', 'cleared'] as const;

/** A field's value as shown to people; `null` was not read. Of a secret only its state, never a value or a fingerprint. */
export type FieldValue =
  | string
  | boolean
  | readonly string[]
  | { readonly secret: (typeof secretWords)[number] }
  | null;

export interface FieldChange {
  readonly field: ImsSettingsField;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

function stateOf(secret: SecretState): FieldValue {
  if (secret === 'hidden') return { secret };
  return { secret: secret.stored ? 'stored' : 'absent' };
}

/** Whether Campaign told the value; without that, nothing can be said of what is or was stored. */
export function isTold(value: FieldValue): boolean {
  const isHidden = typeof value === 'object' && value !== null && 'secret' in value && value.secret === 'hidden';
  return value !== null && !isHidden;
}

/** The scopes as IMS gets to see them: only commas part them, and a space belongs to the one that it stands at. */
export function storedScopes({ imsScope, imsScopeText }: ImsSettings): readonly string[] | null {
  return imsScopeText === undefined ? imsScope : imsScopeText.split(',').filter((token) => token !== '');
}

/** The value of one field as shown to people. */
export function fieldValueOf(settings: ImsSettings, field: ImsSettingsField): FieldValue {
  if (field === 'imsClientSecret') return stateOf(settings.imsClientSecret);
  return field === 'imsScope' ? storedScopes(settings) : settings[field];
}

function changedValueOf(change: ProposedChange, field: ImsSettingsField): FieldValue | undefined {
  if (field !== 'imsClientSecret') return change[field];
  if (change.imsClientSecret === undefined) return undefined;
  return { secret: change.imsClientSecret.action === 'replace' ? 'replaced' : 'cleared' };
}

/** Shown alike. Two lists are the same when they hold the same texts in the same order; what is not told see {@link isTold}. */
export function sameFieldValue(one: FieldValue, other: FieldValue): boolean {
  if (one === null || other === null) return one === other;
  if (typeof one === 'string' || typeof one === 'boolean') return one === other;
  if (typeof other === 'string' || typeof other === 'boolean') return false;
  if ('secret' in one || 'secret' in other) return 'secret' in one && 'secret' in other && one.secret === other.secret;
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/**
 * The fields a change may alter, in the order of the form. A replaced secret is always a change, since the stored value
 * cannot be compared, and so is any value in place of one that was not read; clearing an absent secret is none.
 */
export function compareSettings(before: ImsSettings, change: ProposedChange): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of imsSettingsFields) {
    const after = changedValueOf(change, field);
    if (after === undefined) continue;
    const held = fieldValueOf(before, field);
    if (sameFieldValue(held, after)) continue;
    if (field === 'imsClientSecret' && isAbsent(before.imsClientSecret) && change.imsClientSecret?.action === 'clear')
      continue;
    changes.push({ field, before: held, after });
  }
  return changes;
}

function isAbsent(secret: SecretState): boolean {
  return secret !== 'hidden' && !secret.stored;
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

/** One field that either side altered since `base`. `yours` is what the change asks for, `theirs` what is stored now. */
export interface FieldConflict {
  readonly field: ImsSettingsField;
  readonly base: FieldValue;
  readonly theirs: FieldValue;
  readonly yours: FieldValue;
  readonly state: 'conflict' | 'theirs-only' | 'yours-only' | 'agree';
}

/**
 * Every field that they or you altered. `conflict`: both did, to different values; `agree`: both did, to the same value.
 * Secrets cannot be compared, so a secret that both sides altered is always a conflict. Of a value that is not told, nobody
 * knows whether they altered it: where you alter it too, you decide. Without a base (`null`) that holds for every field.
 */
export function conflictOf(
  base: ImsSettings | null,
  theirs: ImsSettings,
  change: SettingsChange,
): readonly FieldConflict[] {
  if (base === null) return conflictWithoutBase(theirs, change);
  const rows: FieldConflict[] = [];
  for (const field of imsSettingsFields) {
    const was = fieldValueOf(base, field);
    const asked = changedValueOf(change, field);
    const now = secretMoved(field, base, theirs) ? { secret: 'replaced' as const } : fieldValueOf(theirs, field);
    const isCompared = isTold(was) && isTold(now);
    const theyAltered = !sameFieldValue(was, now) || (!isCompared && asked !== undefined);
    const youAltered = asked !== undefined && !sameFieldValue(was, asked);
    if (!theyAltered && !youAltered) continue;
    const yours = asked ?? was;
    const same = field !== 'imsClientSecret' && sameFieldValue(now, yours);
    const both = same ? 'agree' : 'conflict';
    const state = theyAltered && youAltered ? both : theyAltered ? 'theirs-only' : 'yours-only';
    rows.push({ field, base: was, theirs: now, yours, state });
  }
  return rows;
}

/**
 * What you ask for is a conflict wherever it differs from what is stored: nobody knows who altered it. Of a field that you do
 * not ask for, yours is not known either, so theirs stays.
 */
function conflictWithoutBase(theirs: ImsSettings, change: SettingsChange): readonly FieldConflict[] {
  return imsSettingsFields.map((field) => {
    const isSecret = field === 'imsClientSecret';
    const base = isSecret ? { secret: 'hidden' as const } : null;
    const [now, asked] = [fieldValueOf(theirs, field), changedValueOf(change, field)];
    if (asked === undefined) return { field, base, theirs: now, yours: base, state: 'theirs-only' };
    const state = !isSecret && sameFieldValue(now, asked) ? 'agree' : 'conflict';
    return { field, base, theirs: now, yours: asked, state };
  });
}

/** The stored secret is another one than at `base`, told by its fingerprint. */
function secretMoved(field: ImsSettingsField, base: ImsSettings, theirs: ImsSettings): boolean {
  const [was, now] = [base.imsClientSecret, theirs.imsClientSecret];
  if (field !== 'imsClientSecret' || was === 'hidden' || now === 'hidden' || !was.stored || !now.stored) return false;
  return was.fingerprint !== now.fingerprint;
}
