import type { InputFault, PlainAccountBody, PlainChangeBody, PlainFieldBody } from '@console/contract';
import { fieldsOf } from './plain-values.ts';

/** What stops one field. */
export interface FieldError {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

export type FieldErrors = ReadonlyMap<string, FieldError>;

function errorOf({ kind, maxLength }: PlainFieldBody, value: PlainChangeBody[string]): FieldError | null {
  if (typeof value === 'boolean') return null;
  if (typeof value === 'object') {
    if (value.action === 'clear') return null;
    // Its stored length is not that of what is typed: Campaign encrypts it.
    return value.value === '' ? { code: 'required' } : null;
  }
  if (maxLength !== null && value.length > maxLength) return { code: 'too-long', params: { max: String(maxLength) } };
  return kind === 'number' && !/^-?\d*$/u.test(value) ? { code: 'number-grammar' } : null;
}

/** What is known here to stop a change; the server judges all of it, with the plan. What is stored and left alone never stops. */
export function errorsOf(account: PlainAccountBody, change: PlainChangeBody): FieldErrors {
  const errors = new Map<string, FieldError>();
  for (const field of fieldsOf(account)) {
    const value = change[field.field];
    const error = value === undefined ? null : errorOf(field, value);
    if (error !== null) errors.set(field.field, error);
  }
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
