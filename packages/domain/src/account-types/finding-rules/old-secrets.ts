import { type Account, clear, found, type Judgement, notJudged, secretsOf } from './judgement.ts';

/** When a secret is old. */
export interface SecretAgeLimit {
  /** Number of days, as people read it. */
  readonly days: number;
  /** The time that many days ago, ms since 1970. */
  readonly before: number;
}

/**
 * A secret that has had one stored form for longer than the limit. One that was merely first seen later may be older than that, so
 * only one that was stored here since then is known not to be old.
 */
export function oldSecret(account: Account, { days, before }: SecretAgeLimit): Judgement {
  const stored = secretsOf(account, 'stored');
  const ages = stored.map((field) => ({ field, age: account.secretAges[field] ?? null }));
  const old = ages.flatMap(({ field, age }) => (age !== null && age.since < before ? [field] : []));
  if (old.length > 0) return found({ fields: old.join(', '), days: String(days) });
  const unsure = ages.flatMap(({ field, age }) => (age?.by ? [] : [field]));
  unsure.push(...secretsOf(account, 'hidden'));
  return unsure.length > 0 ? notJudged(...unsure) : clear;
}
