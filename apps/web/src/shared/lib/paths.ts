// Every address inside the console is built here, so that names with slashes or spaces stay one part.

export function accountsPath(instanceKey: string): string {
  return `/instances/${encodeURIComponent(instanceKey)}/accounts`;
}

export function accountPath(instanceKey: string, accountName: string): string {
  return `${accountsPath(instanceKey)}/${encodeURIComponent(accountName)}`;
}

export function planPath(instanceKey: string, accountName: string, planId: string): string {
  return `${accountPath(instanceKey, accountName)}/plans/${encodeURIComponent(planId)}`;
}
