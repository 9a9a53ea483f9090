// All addresses inside the console are built here, so that a name with a slash or a space stays one path segment.

export function accountsPath(instanceKey: string): string {
  return `/instances/${encodeURIComponent(instanceKey)}/accounts`;
}

export function accountPath(instanceKey: string, accountName: string): string {
  return `${accountsPath(instanceKey)}/${encodeURIComponent(accountName)}`;
}

export function planPath(instanceKey: string, accountName: string, planId: string): string {
  return `${accountPath(instanceKey, accountName)}/plans/${encodeURIComponent(planId)}`;
}

/** Plans that were asked for together. */
export function planSetPath(instanceKey: string, setId: string): string {
  return `/instances/${encodeURIComponent(instanceKey)}/plan-sets/${encodeURIComponent(setId)}`;
}
