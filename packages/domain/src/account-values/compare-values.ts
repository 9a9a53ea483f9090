import {
  type AccountValue,
  type ChangedValue,
  type FieldValue,
  isSecretValue,
  isTold,
  sameFieldValue,
  secretMark,
  shownChange,
  shownValue,
} from './account-values.ts';

export interface FieldChange<F extends string = string> {
  readonly field: F;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

type Values<F extends string> = Readonly<Partial<Record<F, AccountValue>>>;
type Changes<F extends string> = Readonly<Partial<Record<F, ChangedValue | undefined>>>;

/**
 * The fields that a change alters, in the order given. A replaced secret is always a change, since the stored value cannot be
 * compared, and so is any value in place of one that was not read; clearing an absent secret is none.
 */
export function compareValues<F extends string>(
  fields: readonly F[],
  before: Values<F>,
  change: Changes<F>,
): FieldChange<F>[] {
  const changes: FieldChange<F>[] = [];
  for (const field of fields) {
    const [was, asked]: [AccountValue | undefined, ChangedValue | undefined] = [before[field], change[field]];
    if (asked === undefined) continue;
    const [shown, after] = [shownValue(was ?? null), shownChange(asked)];
    if (sameFieldValue(shown, after)) continue;
    const isClear = typeof asked === 'object' && 'action' in asked && asked.action === 'clear';
    if (isClear && secretMark(was) === '') continue;
    changes.push({ field, before: shown, after });
  }
  return changes;
}

/** One field that either side altered since `base`. `yours` is what the change asks for, `theirs` what is stored now. */
export interface FieldConflict<F extends string = string> {
  readonly field: F;
  readonly base: FieldValue;
  readonly theirs: FieldValue;
  readonly yours: FieldValue;
  readonly state: 'conflict' | 'theirs-only' | 'yours-only' | 'agree';
}

export interface ConflictQuestion<F extends string> {
  readonly fields: readonly F[];
  /** As the change was begun on; `null` where the console never met it. */
  readonly base: Values<F> | null;
  readonly theirs: Values<F>;
  readonly change: Changes<F>;
}

/**
 * Every field that they or you altered. `conflict`: both did, to different values; `agree`: both did, to the same value.
 * Secrets cannot be compared, so a secret that both sides altered is always a conflict. Of a value that was not read, nobody
 * knows whether they altered it: where you alter it too, you decide. Without a base (`null`) that holds for every field.
 */
export function conflictOfValues<F extends string>(question: ConflictQuestion<F>): FieldConflict<F>[] {
  const { fields, base, theirs, change } = question;
  if (base === null) return conflictWithoutBase(question);
  const rows: FieldConflict<F>[] = [];
  for (const field of fields) {
    const [baseValue, theirValue]: [AccountValue, AccountValue] = [base[field] ?? null, theirs[field] ?? null];
    const asked: ChangedValue | undefined = change[field];
    const was = shownValue(baseValue);
    const now = secretMoved(baseValue, theirValue) ? { secret: 'replaced' as const } : shownValue(theirValue);
    const isCompared = isTold(was) && isTold(now);
    const yours = asked === undefined ? was : shownChange(asked);
    const theyAltered = !sameFieldValue(was, now) || (!isCompared && asked !== undefined);
    const youAltered = asked !== undefined && !sameFieldValue(was, yours);
    if (!theyAltered && !youAltered) continue;
    const isSecret = isSecretValue(baseValue) || isSecretValue(theirValue);
    const both = !isSecret && sameFieldValue(now, yours) ? 'agree' : 'conflict';
    const state = theyAltered && youAltered ? both : theyAltered ? 'theirs-only' : 'yours-only';
    rows.push({ field, base: was, theirs: now, yours, state });
  }
  return rows;
}

/**
 * What you ask for is a conflict wherever it differs from what is stored: nobody knows who altered it. Of a field that you do
 * not ask for, yours is not known either, so theirs stays.
 */
function conflictWithoutBase<F extends string>({ fields, theirs, change }: ConflictQuestion<F>): FieldConflict<F>[] {
  return fields.map((field) => {
    const theirValue: AccountValue = theirs[field] ?? null;
    const asked: ChangedValue | undefined = change[field];
    const isSecret = isSecretValue(theirValue);
    const base = isSecret ? { secret: 'hidden' as const } : null;
    const now = shownValue(theirValue);
    if (asked === undefined) return { field, base, theirs: now, yours: base, state: 'theirs-only' };
    const yours = shownChange(asked);
    const state = !isSecret && sameFieldValue(now, yours) ? 'agree' : 'conflict';
    return { field, base, theirs: now, yours, state };
  });
}

/** Another secret is stored than at `base`, by its fingerprint. */
function secretMoved(base: AccountValue, theirs: AccountValue): boolean {
  const [was, now] = [secretMark(base), secretMark(theirs)];
  return was !== null && now !== null && was !== '' && now !== '' && was !== now;
}
