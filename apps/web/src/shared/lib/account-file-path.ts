/** External accounts as a file; with names, these are chosen for the export. */
export function accountFilePath(instanceKey: string, names: readonly string[] = []): string {
  const search = new URLSearchParams(names.map((name) => ['account', name]));
  return `/instances/${encodeURIComponent(instanceKey)}/account-file${search.size === 0 ? '' : `?${search.toString()}`}`;
}
