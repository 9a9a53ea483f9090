import { type ComparedValue, shownStateOf, type ShownState } from '../account-types/sections-of.ts';
import { isBlank } from '../text/text-scan.ts';
import { type AccountValue, isSecretValue } from './account-values.ts';
import { plainSecretFault } from './plain-secret.ts';
import type { BrokenRule, ValueFinding } from './value-findings.ts';
import { brokenTextRule, type CheckedField } from './value-rules.ts';

/** An account as it would be after a change. */
export interface CheckedAccount {
  /** In the order of the form. */
  readonly fields: readonly CheckedField[];
  /** By field; `null`, and what is left out, was not read. */
  readonly values: Readonly<Record<string, AccountValue | undefined>>;
  /** Fields that the change alters. */
  readonly changed: readonly string[];
  /** Secrets that are typed, by field; no finding has a part of one. */
  readonly secrets?: Readonly<Record<string, string>>;
}

function brokenRule(field: CheckedField, value: AccountValue, isChanged: boolean): BrokenRule | null {
  if (value === null) return null;
  if (typeof value === 'string') return brokenTextRule(field, value, isChanged);
  const expected = typeof value === 'boolean' ? 'flag' : isSecretValue(value) ? 'secret' : null;
  // A list of texts is the scopes of Adobe sign-in, which has rules of its own.
  return expected === null || field.kind === expected ? null : { code: 'value-of-other-kind' };
}

/** There is nothing in it; `false` where that is not known. */
function isEmpty(value: AccountValue): boolean {
  if (value === null || typeof value === 'boolean') return false;
  if (typeof value === 'string') return isBlank(value);
  return isSecretValue(value) ? value.secret === 'absent' : value.length === 0;
}

function conditionsOf({ shownWhen, sectionShownWhen }: CheckedField): readonly string[] {
  return [shownWhen, sectionShownWhen].flatMap((one) =>
    one === undefined || one === null ? [] : [one.field, one.or?.field ?? one.field],
  );
}

/**
 * Everything worth saying about the values of an account, in the order of its fields. A broken rule on a field that is changed
 * is an error; on one that is left alone it is a warning, so that an old slip never blocks another edit. What an enabled
 * account needs is an error where the change enables it, empties the field, or makes the field count.
 * What was not read breaks no rule and lacks nothing.
 */
export function checkValues({ fields, values, changed, secrets = {} }: CheckedAccount): ValueFinding[] {
  const altered = new Set(changed);
  const valueOf = (field: string): ComparedValue => {
    const value = values[field];
    return typeof value === 'object' ? null : value;
  };
  const stateOf = (field: CheckedField): ShownState => {
    const states = [field.shownWhen, field.sectionShownWhen].map((one) => shownStateOf(one ?? undefined, valueOf));
    return states.find((state) => state === 'hidden') ?? states.find((state) => state === 'not-known') ?? 'shown';
  };
  const findings: ValueFinding[] = [];
  for (const field of fields) {
    const path = field.field;
    const [isChanged, state, value] = [altered.has(path), stateOf(field), values[path] ?? null];
    if (state === 'hidden' && !isChanged) continue;
    const broken = brokenRule(field, value, isChanged);
    if (broken !== null) {
      const { isAdvice, ...rule } = broken;
      findings.push({ path, severity: isChanged && isAdvice !== true ? 'error' : 'warning', ...rule });
    }
    const typed = secrets[path];
    const fault = typed === undefined ? null : plainSecretFault(typed);
    if (fault !== null) findings.push({ path, severity: 'error', code: fault });
    const isLacking = field.needed === true && state === 'shown' && values.enabled === true && isEmpty(value);
    if (!isLacking) continue;
    const isOfChange = isChanged || altered.has('enabled') || conditionsOf(field).some((one) => altered.has(one));
    findings.push({ path, severity: isOfChange ? 'error' : 'warning', code: 'required-when-enabled' });
  }
  return findings;
}
