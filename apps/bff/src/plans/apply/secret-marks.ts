import type { SecretChange } from '@console/domain';
import type { EncryptedSecret } from '../../ports.ts';
import type { SecretChanges } from '../stored-change.ts';

/** New secrets as Campaign stores them, by field. */
export type EncryptedSecrets = Readonly<Record<string, EncryptedSecret>>;

/** A mark for each changed secret. */
export function marksOf(
  secrets: SecretChanges,
  mark: (field: string, secret: SecretChange) => string | null,
): Record<string, string | null> {
  return Object.fromEntries(Object.entries(secrets).map(([field, secret]) => [field, mark(field, secret)]));
}

/** What is written for each changed secret: empty text clears it. */
export function storedSecretsOf(secrets: SecretChanges, encrypted: EncryptedSecrets): Record<string, string> {
  return Object.fromEntries(Object.keys(secrets).map((field) => [field, encrypted[field]?.stored ?? '']));
}
