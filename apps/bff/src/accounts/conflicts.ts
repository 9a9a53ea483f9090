import type { AccountConflict, FieldValue as FieldValueBody } from '@console/contract';
import { type AccountChange, conflictOfValues, type FieldValue, type Titled } from '@console/domain';
import type { ExternalAccountReading } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { ChangeTables } from '../store/store.ts';
import { recordRead } from './met-revisions.ts';

export interface ConflictFacts {
  readonly instanceKey: string;
  /** The account as it is now. */
  readonly account: ExternalAccountReading;
  readonly baseRevision: string;
  readonly change: AccountChange;
  readonly at: number;
}

/**
 * The refusal that shows base, theirs and yours for each field. What is stored now is the base of the next question, so it is
 * recorded like any other revision that a person has seen.
 */
export async function accountChanged(
  changes: ChangeTables,
  { instanceKey, account, baseRevision, change, at }: ConflictFacts,
): Promise<Problem> {
  const base = await changes.findRevision({ instanceKey, accountId: account.id, revision: baseRevision });
  await recordRead(changes, { instanceKey, account, at });
  // What this build lacks was nobody's to change; former versions of the console stored an empty text there.
  const absent = new Set(account.fields.flatMap(({ field, present }) => (present ? [] : [field])));
  const all = conflictOfValues({
    fields: account.fields.map(({ field }) => field),
    base: base?.values ?? null,
    theirs: account.values,
    change,
  });
  const fields = all.filter(({ field, state }) => state !== 'theirs-only' || !absent.has(field));
  const conflict: AccountConflict = {
    accountName: account.name,
    base: base === undefined ? 'not-known' : 'known',
    theirsRevision: account.revision,
    changedAt: account.changedAt,
    changedBy: account.changedBy,
    fields: fields.map(({ field, state, base, theirs, yours }) =>
      Object.assign(fieldName(account, field), {
        state,
        base: valueBody(base),
        theirs: valueBody(theirs),
        yours: valueBody(yours),
      }),
    ),
  };
  return new Problem('account-changed', { conflict, campaignChanged: 'no' });
}

/** The wire form of a value: lists are copied, since the contract's are mutable. */
export function valueBody(value: FieldValue): FieldValueBody {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return 'secret' in value ? { secret: value.secret } : [...value];
}

/** A field as replies name it: of an account other than the IMS account with what it is called. */
export function fieldName(account: ExternalAccountReading, field: string): { field: string; label?: Titled } {
  const label = account.kind === 'plain' ? account.fields.find((one) => one.field === field)?.label : undefined;
  return label === undefined ? { field } : { field, label: { ...label } };
}
