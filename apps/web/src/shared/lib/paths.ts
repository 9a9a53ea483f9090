import type { PlanSetBody } from '@console/contract';

type PlannedAccounts = Pick<PlanSetBody, 'setId' | 'instanceKey' | 'plans'>;

// All addresses inside the console are built here, so that a name with a slash or a space stays one path segment.

export function accountsPath(instanceKey: string): string {
  return `/instances/${encodeURIComponent(instanceKey)}/accounts`;
}

export function accountPath(instanceKey: string, accountName: string): string {
  return `${accountsPath(instanceKey)}/${encodeURIComponent(accountName)}`;
}

/** Plans that were asked for together. */
export function planSetPath(instanceKey: string, setId: string): string {
  return `/instances/${encodeURIComponent(instanceKey)}/plan-sets/${encodeURIComponent(setId)}`;
}

/** The page that changes several accounts; which they are, and what is to change where that is known, stands in the address. */
export function changeAccountsPath(instanceKey: string, accountNames: readonly string[], what?: 'secret'): string {
  const search = new URLSearchParams(accountNames.map((name) => ['account', name]));
  if (what !== undefined) search.set('what', what);
  return `/instances/${encodeURIComponent(instanceKey)}/change-accounts?${search.toString()}`;
}

export function planPath(instanceKey: string, accountName: string, planId: string): string {
  return `${accountPath(instanceKey, accountName)}/plans/${encodeURIComponent(planId)}`;
}

/** Where plans that were asked for are reviewed: those of several accounts together; `null` where there is none. */
export function pathOfPlans({ setId, instanceKey, plans: [first] }: PlannedAccounts): string | null {
  if (setId !== null) return planSetPath(instanceKey, setId);
  return first === undefined ? null : planPath(instanceKey, first.accountName, first.planId);
}

/** External accounts as a file; with names, these are chosen for the export. */
export function accountFilePath(instanceKey: string, names: readonly string[] = []): string {
  const search = new URLSearchParams(names.map((name) => ['account', name]));
  return `/instances/${encodeURIComponent(instanceKey)}/account-file${search.size === 0 ? '' : `?${search.toString()}`}`;
}
