import type { SecretAgeBody } from '@console/contract';
import type { Texts } from '../../intl/use-text.ts';

/** Since when a stored secret is there; `undefined` where the console does not know. */
export function secretAgeText(text: Texts, age: SecretAgeBody | null | undefined): string | undefined {
  if (!age) return undefined;
  const since = text.dateTime(age.since);
  return age.by === null ? text('secret.since.seen', { since }) : text('secret.since.here', { since, by: age.by });
}
