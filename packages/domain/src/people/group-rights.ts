/**
 * Named rights of the groups that Campaign installs (Campaign v8 docs, manage-permissions), by internal name. The rights of other
 * groups are not documented, and an administrator may have changed these.
 */
const documentedRights: ReadonlyMap<string, readonly string[]> = new Map([
  ['admin', ['ADMINISTRATION']],
  ['delivery', ['PREPARE DELIVERIES', 'START DELIVERIES']],
  ['operation', ['INSERT FOLDERS', 'WORKFLOW']],
  ['content', []],
  ['workflow', ['WORKFLOW']],
  ['central', ['CENTRAL']],
  ['local', ['LOCAL']],
  ['offer', ['INSERT FOLDERS', 'EDIT FOLDERS']],
]);

/** `null` for a group whose rights are not documented; empty for one documented to have none. */
export function documentedRightsOf(groupName: string): readonly string[] | null {
  return documentedRights.get(groupName) ?? null;
}
