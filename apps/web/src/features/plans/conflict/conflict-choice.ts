import type { AccountConflict } from '@console/contract';
import { byField, imsSettingsFields, type ImsSettingsField, isTold } from '@console/domain';

/** `mine`: what the form holds; `theirs`: what is stored in Campaign now. */
export type Keep = 'mine' | 'theirs';
export type Choices = Readonly<Record<ImsSettingsField, Keep>>;
export type ConflictRow = AccountConflict['fields'][number];

/** Whether the row has to be decided by the administrator. */
export function needsChoice({ state }: ConflictRow): boolean {
  return state === 'conflict';
}

/** Campaign did not tell the field when the form was opened, or does not now: nobody knows whether they changed it. */
export function isUntold({ base, theirs }: ConflictRow): boolean {
  return !isTold(base) || !isTold(theirs);
}

/** Whether it is known that somebody else changed the account. */
export function isChangedByThem({ fields }: AccountConflict): boolean {
  return fields.some((row) => row.state !== 'yours-only' && !isUntold(row));
}

function keepOf(row: ConflictRow | undefined, picked: Keep | undefined): Keep {
  if (row === undefined) return 'mine';
  switch (row.state) {
    case 'conflict':
      return picked ?? 'mine';
    case 'yours-only':
      return 'mine';
    default:
      return 'theirs';
  }
}

/**
 * What to keep of every field. Only rows that both sides altered were picked; a field that one side altered keeps that
 * side's value, and a field that nobody altered stays as the form has it.
 */
export function choicesOf(
  conflict: AccountConflict,
  picked: Readonly<Partial<Record<ImsSettingsField, Keep>>>,
): Choices {
  const rows = new Map(conflict.fields.map((row) => [row.field, row]));
  return byField(imsSettingsFields, (field) => keepOf(rows.get(field), picked[field]));
}

/** Fields that still have to be decided. */
export function openChoices(
  conflict: AccountConflict,
  picked: Readonly<Partial<Record<ImsSettingsField, Keep>>>,
): readonly ImsSettingsField[] {
  const asked = new Set(conflict.fields.filter(needsChoice).map(({ field }) => field));
  return imsSettingsFields.filter((field) => asked.has(field) && picked[field] === undefined);
}
