import type { SecretChange } from './secret-change.ts';

/** States of a secret as shown to people: before a change, and after it. */
export const secretWords = ['absent', 'stored', 'hidden', 'replaced', 'cleared'] as const;

/** A field's value as shown to people; `null` was not read. Of a secret only its state, never a value or a fingerprint. */
export type FieldValue =
  | string
  | boolean
  | readonly string[]
  | { readonly secret: (typeof secretWords)[number] }
  | null;

/** What may be known of a stored secret of any account: `fingerprint` changes when the stored value changes. */
export interface SecretValue {
  readonly secret: 'absent' | 'stored' | 'hidden';
  readonly fingerprint?: string | undefined;
}

/** A field's value as read from Campaign; `null` was not read. */
export type AccountValue = string | boolean | readonly string[] | SecretValue | null;

/** What a change puts in place of a value; a field that is left out, or `undefined`, stays as it is. */
export type ChangedValue = string | boolean | readonly string[] | Pick<SecretChange, 'action'>;

export function isSecretValue(value: AccountValue): value is SecretValue {
  return typeof value === 'object' && value !== null && 'secret' in value;
}

/** Without the fingerprint of a secret. */
export function shownValue(value: AccountValue): FieldValue {
  return isSecretValue(value) ? { secret: value.secret } : value;
}

export function shownChange(value: ChangedValue): FieldValue {
  if (typeof value !== 'object' || !('action' in value)) return value;
  return { secret: value.action === 'replace' ? 'replaced' : 'cleared' };
}

/** Whether Campaign told the value; without that, nothing can be said of what is or was stored. */
export function isTold(value: FieldValue): boolean {
  const isHidden = typeof value === 'object' && value !== null && 'secret' in value && value.secret === 'hidden';
  return value !== null && !isHidden;
}

/** Shown alike. Two lists are the same when they hold the same texts in the same order; what is not told see {@link isTold}. */
export function sameFieldValue(one: FieldValue, other: FieldValue): boolean {
  if (one === null || other === null) return one === other;
  if (typeof one === 'string' || typeof one === 'boolean') return one === other;
  if (typeof other === 'string' || typeof other === 'boolean') return false;
  if ('secret' in one || 'secret' in other) return 'secret' in one && 'secret' in other && one.secret === other.secret;
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** A secret's fingerprint, empty text where none is stored, `null` where it is hidden or the value is no secret. */
export function secretMark(value: AccountValue | undefined): string | null {
  if (value === undefined || !isSecretValue(value) || value.secret === 'hidden') return null;
  return value.secret === 'stored' ? (value.fingerprint ?? 'stored') : '';
}
