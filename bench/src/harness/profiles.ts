/** Names as in a large organisation: two of three follow the mask, the others belong to something else. Repeatable. */

export const mask = 'Campaign - tenant_id - (.*)';

export function groupNames(): string[] {
  return Array.from({ length: 500 }, (_, index) => `brand_${index % 40}_team_${index}`);
}

export function groupMap(): ReadonlyMap<string, string> {
  return new Map(groupNames().map((name) => [name, name]));
}

export function profileNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const group = `brand_${index % 40}_team_${index % 700}`;
    if (index % 3 === 2)
      return index % 2 === 0 ? `Analytics - ${group} - report suite ${index}` : `Campaign Prod - ${group} ${index}`;
    return index % 50 === 0 ? `campaign - tenant_id - ${group}` : `Campaign - tenant_id - ${group}`;
  });
}

/** As many names, no two alike, the groups' names among them: what somebody pastes. */
export function pastedNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    index % 5 === 4 ? `Analytics - report suite ${index}` : `Campaign - tenant_id - brand_${index % 40}_team_${index}`,
  );
}
