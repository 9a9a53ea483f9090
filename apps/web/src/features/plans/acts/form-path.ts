import type { PlanBody } from '@console/contract';
import { useSearchParams } from 'wouter';
import { newAccountPath, readStart } from '../../../shared/lib/new-account.ts';
import { accountPath } from '../../../shared/lib/paths.ts';

type Formed = Pick<PlanBody, 'act' | 'type' | 'instanceKey' | 'accountName'>;

/** The form that a plan comes from. A new account is not there yet: its form is that of its type, with what the address says it copies. */
export function formPathOf({ act, type, instanceKey, accountName }: Formed, search: URLSearchParams): string {
  if (act !== 'create') return accountPath(instanceKey, accountName);
  return newAccountPath(instanceKey, { ...readStart(search), type });
}

/** {@link formPathOf}, from this page. */
export function useFormPath(plan: Formed): string {
  const [search] = useSearchParams();
  return formPathOf(plan, search);
}
