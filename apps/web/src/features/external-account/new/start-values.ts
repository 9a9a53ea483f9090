import type { PlainAccountBody, PlainFieldBody } from '@console/contract';
import { fieldsOf, formName, isWritable, type PlainValues, secretStateOf, storedValue } from '../form/plain-values.ts';
import { proposeName } from './propose-name.ts';

/**
 * What the form of a copy starts with: the values of the other account where the new one may have them. It is disabled, so that two
 * connections never run for one, and has a name of its own; secrets are never read, so there is nothing to copy.
 */
export function copyOf(blank: PlainAccountBody, other: PlainAccountBody, label: string): PlainValues {
  const values: PlainValues = {};
  const known = new Map(fieldsOf(other).map((field) => [field.field, field]));
  for (const field of fieldsOf(blank)) {
    const from = known.get(field.field);
    const value = from === undefined || from.kind !== field.kind ? null : storedValue(other, from);
    if (isWritable(field) && value !== null) values[formName(field.field)] = value;
  }
  values[formName('label')] = label;
  values[formName('name')] = proposeName(label);
  values[formName('enabled')] = false;
  return values;
}

/** Fields whose secret the other account has, or may have: in a new account they are typed again. */
export function secretsOf(account: PlainAccountBody): readonly PlainFieldBody[] {
  return fieldsOf(account).filter(
    (field) => field.kind === 'secret' && field.present && secretStateOf(account, field.field) !== 'absent',
  );
}
