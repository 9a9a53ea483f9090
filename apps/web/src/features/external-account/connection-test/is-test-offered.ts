import type { PlainAccountBody } from '@console/contract';
import { offersConnectionTest } from '@console/domain';
import { formName, type PlainValues } from '../form/plain-values.ts';

/** Whether Campaign tests an account with what the form has now: a routing account connects by its delivery mode. */
export function isTestOffered({ described }: Pick<PlainAccountBody, 'described'>, values: PlainValues): boolean {
  return offersConnectionTest(described?.key, (field) => {
    const value = values[formName(field)];
    return typeof value === 'string' || typeof value === 'boolean' ? value : null;
  });
}
