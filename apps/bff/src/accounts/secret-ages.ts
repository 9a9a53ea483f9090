import type { SecretAgeBody } from '@console/contract';
import { type SecretAge, secretAgeOf } from '@console/domain';
import type { AccountReading } from '../ports.ts';
import type { ChangeTables } from '../store/store.ts';

/** Since when each secret of an account has its stored form, by field; of what is left out it is not known. */
export async function secretAgesOf(
  changes: Pick<ChangeTables, 'secretsOf'>,
  instanceKey: string,
  { id: accountId, values }: Pick<AccountReading, 'id' | 'values'>,
): Promise<Record<string, SecretAgeBody>> {
  const known = (await changes.secretsOf({ instanceKey, accountId })).get(accountId);
  const ages = Object.entries(values).flatMap(([field, value]) => {
    const age = secretAgeOf(value, known?.get(field));
    return age === null ? [] : [[field, secretAgeBody(age)] as const];
  });
  return Object.fromEntries(ages);
}

function secretAgeBody({ since, by }: SecretAge): SecretAgeBody {
  return { since: new Date(since).toISOString(), by };
}
