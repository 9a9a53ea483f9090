import type { AccountConflict } from '@console/contract';
import { isTold } from '@console/domain';

/** `mine`: what the form holds; `theirs`: what is stored in Campaign now. */
export type Keep = 'mine' | 'theirs';
/** By field; what is not there was not picked. */
export type Picked = Readonly<Record<string, Keep>>;
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

/** Whether the stored value is taken: only rows that both sides altered were picked; else the side that altered it wins. */
function takesTheirs({ field, state }: ConflictRow, picked: Picked): boolean {
  if (state === 'conflict') return picked[field] === 'theirs';
  return state !== 'yours-only';
}

/** Fields for which the stored value is taken. What nobody altered is not among them: it stays as the form has it. */
export function theirsOf({ fields }: AccountConflict, picked: Picked): ReadonlySet<string> {
  return new Set(fields.filter((row) => takesTheirs(row, picked)).map(({ field }) => field));
}

/** Fields that still have to be decided, in the order of the rows. */
export function openChoices({ fields }: AccountConflict, picked: Picked): readonly string[] {
  return fields.filter((row) => needsChoice(row) && picked[row.field] === undefined).map(({ field }) => field);
}
