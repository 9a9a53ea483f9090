import type { ImsAccountBody } from '@console/contract';
import {
  byField,
  changeBetween,
  type FlagField,
  flagFields,
  type ImsSettings,
  lackingToEnable,
  type SecretChange,
  type SettingsChange,
  settingsChangeSchema,
  storedScopes,
  type TextField,
  textFields,
} from '@console/domain';
import type { FieldErrors, Resolver } from 'react-hook-form';
import * as z from 'zod';
import type { DraftValues } from '../../shared/lib/drafts.ts';
import { canReadMask } from '../../shared/lib/mask-engine.ts';

/**
 * What the form holds. `null` leaves a field as it is in Campaign: one that was not read and that nobody set here, and a
 * secret for which nothing was typed.
 */
export interface FormValues extends Record<TextField, string | null>, Record<FlagField, boolean | null> {
  imsScope: string[] | null;
  imsClientSecret: SecretChange | null;
}

export function valuesOf(settings: ImsSettings): FormValues {
  const { imsScopeText: _, ...values } = settings;
  const scopes = storedScopes(settings);
  return { ...values, imsScope: scopes && [...scopes], imsClientSecret: null };
}

const draftSchema = z
  .object({
    ...byField(textFields, () => z.string()),
    ...byField(flagFields, () => z.boolean()),
    imsScope: z.array(z.string()),
  })
  .partial();

/** The form's values with a draft laid over them; fields this build lacks are left as they are. */
export function withDraft(values: FormValues, draft: DraftValues, fields: ImsAccountBody['fields']): FormValues {
  const absent = new Set<string>(fields.filter(({ present }) => !present).map(({ field }) => field));
  const read = draftSchema.safeParse(draft);
  const typed = read.success ? read.data : {};
  const usable = Object.fromEntries(Object.entries(typed).filter(([field]) => !absent.has(field)));
  return { ...values, ...usable };
}

export function changeOf(settings: ImsSettings, values: FormValues): SettingsChange {
  return changeBetween(settings, values);
}

/**
 * The first broken rule of each changed field. Fields left alone never block: what is stored is stored; but those that are
 * empty stop an account from being enabled. A mask whose
 * engine is not here yet is left out: judged when it is, and by the server in any case.
 */
export function errorsOf(change: SettingsChange, settings: ImsSettings): ReadonlyMap<string, string> {
  const { associationMask, ...others } = change;
  const canJudgeAll = associationMask === undefined || canReadMask(associationMask);
  const read = settingsChangeSchema.safeParse(canJudgeAll ? change : others);
  const errors = new Map<string, string>(
    lackingToEnable(settings, change).map((field) => [field, 'required-when-enabled']),
  );
  if (read.success) return errors;
  for (const { path, message } of read.error.issues) {
    const field = String(path[0]);
    if (!errors.has(field) || errors.get(field) === 'required-when-enabled') errors.set(field, message);
  }
  return errors;
}

/** Checks what was changed against the rules that the server applies too. */
export function changeResolver(settings: ImsSettings): Resolver<FormValues> {
  return (values) => {
    const found = errorsOf(changeOf(settings, values), settings);
    if (found.size === 0) return { values, errors: {} };
    const errors: FieldErrors<FormValues> = Object.fromEntries(
      [...found].map(([field, message]) => [field, { type: 'rule', message }]),
    );
    return { values: {}, errors };
  };
}
