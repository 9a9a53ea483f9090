import type { SecretAgeBody } from '@console/contract';
import type { Texts } from '../../intl/use-text.ts';

/** Since when a stored secret is there; `undefined` where the console does not know. */
export function secretAgeText(text: Texts, age: SecretAgeBody | null | undefined): string | undefined {
  if (!age) return undefined;
  return text(`secret.since.${age.kind}`, { since: text.dateTime(age.since), by: age.by ?? '' });
}
