import { createAccountPlans, isOfAccount, type PlanSetBody } from '@console/contract';
import { actOfFile, canTake, type ComparedAccount } from '@console/domain/account-file';
import { call } from '../../../shared/api/call.ts';
import { ApiProblem } from '../../../shared/api/problem.ts';
import type { Import } from './import-memory.ts';

export type Refused = PlanSetBody['refused'][number];

/** Accounts that were chosen and can still be brought in. */
export function takenOf(compared: readonly ComparedAccount[], { taken }: Pick<Import, 'taken'>) {
  return compared.filter(canTake).filter(({ name }) => taken.has(name));
}

/**
 * Asks for a plan of each chosen account. A single account that is refused is among the refused, as one of several would be.
 * @throws ApiProblem
 */
export async function requestPlans(
  instanceKey: string,
  compared: readonly ComparedAccount[],
  edit: Import,
): Promise<Pick<PlanSetBody, 'setId' | 'plans' | 'refused'>> {
  const changes = takenOf(compared, edit).flatMap(
    (account) => actOfFile(account, edit.secrets.get(account.name) ?? new Map()) ?? [],
  );
  try {
    return await call(createAccountPlans, { params: { instanceKey }, body: { changes } });
  } catch (error) {
    const [only, ...others] = changes;
    if (only === undefined || others.length > 0 || !(error instanceof ApiProblem)) throw error;
    const { problem } = error;
    if (problem === null || !isOfAccount(problem)) throw error;
    return {
      setId: null,
      plans: [],
      refused: [{ account: only.account, act: only.act, problem }],
    };
  }
}
