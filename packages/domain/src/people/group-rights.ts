/**
 * Named rights of the groups that Campaign installs (Campaign v8 docs, manage-permissions), by internal name. Which rights
 * any other group has no public page says, and an administrator may have changed those of these.
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

/** `null` for a group whose rights no page names; empty for one that is documented to have none of its own. */
export function documentedRightsOf(groupName: string): readonly string[] | null {
  return documentedRights.get(groupName) ?? null;
}
