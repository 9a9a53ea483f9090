import type { AccountChange, FieldChange, SecretChange } from '@console/domain';
import * as z from 'zod';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { PlanRow } from '../store/store.ts';
import type { ClearChange } from '../store/tables/changes/settlement.ts';

/** The secrets of a change, by field. */
export type SecretChanges = Readonly<Record<string, SecretChange>>;

const secretChange = z.union([
  z.strictObject({ action: z.literal('replace'), value: z.string() }),
  z.strictObject({ action: z.literal('clear') }),
]);
/** Before accounts of other types, the change of the one secret was sealed alone. */
const sealed = z.union([
  z.strictObject({ v: z.literal(2), secrets: z.record(z.string(), secretChange) }).transform(({ secrets }) => secrets),
  secretChange.transform((imsClientSecret): SecretChanges => ({ imsClientSecret })),
]);

function isSecretChange(value: AccountChange[string]): value is SecretChange {
  return typeof value === 'object' && 'action' in value;
}

/** Only the fields that really change are stored; secrets are sealed so that this session alone can use them. */
export function storedChange(
  { box }: Pick<SignedIn, 'box'>,
  change: AccountChange,
  effective: readonly FieldChange[],
): Pick<PlanRow, 'change' | 'sealedSecret'> {
  const clear: Record<string, ClearChange[string]> = {};
  const secrets: Record<string, SecretChange> = {};
  for (const { field } of effective) {
    const value = change[field];
    if (value === undefined) continue;
    if (isSecretChange(value)) secrets[field] = value;
    else clear[field] = value;
  }
  const hasSecrets = Object.keys(secrets).length > 0;
  return { change: clear, sealedSecret: hasSecrets ? box.seal(JSON.stringify({ v: 2, secrets })) : null };
}

/** @throws Problem `secret-of-another-session`: sealed under another session, a secret has to be typed again. */
export function secretsOfPlan({ sealedSecret }: PlanRow, { box }: Pick<SignedIn, 'box'>): SecretChanges {
  if (sealedSecret === null) return {};
  const opened = box.open(sealedSecret);
  if (opened === undefined) throw new Problem('secret-of-another-session', { campaignChanged: 'no' });
  return sealed.parse(JSON.parse(opened));
}

/** The whole change of a plan. */
export function withSecrets(change: PlanRow['change'], secrets: SecretChanges): AccountChange {
  return { ...change, ...secrets };
}
