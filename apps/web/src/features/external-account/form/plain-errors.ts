import type { InputFault, PlainAccountBody, PlainChangeBody } from '@console/contract';
import { type AccountValue, checkValues, type ValueFinding } from '@console/domain';
import { fieldsOf, isWritable } from './plain-values.ts';

/** What stops one field. */
export interface FieldError {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>> | undefined;
}

export type FieldErrors = ReadonlyMap<string, FieldError>;

/** Everything worth saying about the account as it would be after a change, by the rules that the server applies too. */
export function judgeChange(account: PlainAccountBody, change: PlainChangeBody): readonly ValueFinding[] {
  const fields = account.sections.flatMap(({ shownWhen, fields: own }) =>
    own.filter(isWritable).map((field) => Object.assign({ sectionShownWhen: shownWhen }, field)),
  );
  const values: Record<string, AccountValue> = { ...account.values };
  const secrets: Record<string, string> = {};
  for (const [field, value] of Object.entries(change)) {
    values[field] = typeof value === 'object' ? { secret: value.action === 'replace' ? 'stored' : 'absent' } : value;
    if (typeof value === 'object' && value.action === 'replace') secrets[field] = value.value;
  }
  return checkValues({ fields, values, changed: Object.keys(change), secrets });
}

/** What stops the change, the first remark of each field. */
export function errorsOf(findings: readonly ValueFinding[]): FieldErrors {
  const errors = new Map<string, FieldError>();
  for (const { path: field, severity, code, params } of findings)
    if (severity === 'error' && !errors.has(field)) errors.set(field, { code, params });
  return errors;
}

const path = /^(?:changes\.\d+\.)?change\.(?<field>.+)$/u;

/** What a refusal says of fields. An XPath has points of its own, so the longest field that fits is meant. */
export function refusedFields(faults: readonly InputFault[], account: PlainAccountBody): FieldErrors {
  const known = fieldsOf(account)
    .map(({ field }) => field)
    .toSorted((one, other) => other.length - one.length);
  const errors = new Map<string, FieldError>();
  for (const { path: at, code } of faults) {
    const named = path.exec(at)?.groups?.['field'] ?? '';
    const field = known.find((one) => named === one || named.startsWith(`${one}.`));
    if (field !== undefined && !errors.has(field)) errors.set(field, { code });
  }
  return errors;
}
