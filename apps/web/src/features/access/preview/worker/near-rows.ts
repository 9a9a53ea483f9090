import type { OperatorGroup, PreviewColumns, ProfileMatch } from '@console/domain';
import { matchOutcomes } from '@console/domain';

/** Rows that come near a group without reaching it, by the internal name of the group. */
export type NearRows = ReadonlyMap<string, readonly number[]>;

export interface NearTurns {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves once waiting messages have been received. */
  readonly nextTurn: () => Promise<void>;
  readonly isStale: () => boolean;
}

const turnLength = 12;
const linked = matchOutcomes.indexOf('linked');

function groupsNear(match: ProfileMatch): ReadonlySet<string> {
  const names = new Set<string>();
  if (!('nearMisses' in match)) return names;
  for (const { groupName } of match.nearMisses) names.add(groupName);
  if (match.outcome !== 'depends-on-engine') return names;
  for (const { groupName, linked: exists } of match.alternatives)
    if (exists && groupName !== null) names.add(groupName);
  return names;
}

/**
 * Finds the groups that each unlinked profile comes near, by a near miss or by another reading. It costs far more than the
 * preview, so it runs on demand only. `null` if a newer request arrived.
 */
export async function readNearRows(
  columns: Pick<PreviewColumns, 'outcomes' | 'readCount' | 'matchAt'>,
  { now, nextTurn, isStale }: NearTurns,
): Promise<NearRows | null> {
  const rows = new Map<string, number[]>();
  let turn = now();
  for (let index = 0; index < columns.readCount; index += 1) {
    if (columns.outcomes[index] === linked) continue;
    for (const name of groupsNear(columns.matchAt(index))) {
      const found = rows.get(name);
      if (found === undefined) rows.set(name, [index]);
      else found.push(index);
    }
    if (now() - turn < turnLength) continue;
    await nextTurn();
    if (isStale()) return null;
    turn = now();
  }
  return rows;
}

/** How many profiles come near each group, in the order of `groups`. */
export function nearCounts(near: NearRows, groups: readonly OperatorGroup[]): readonly number[] {
  return groups.map(({ name }) => near.get(name)?.length ?? 0);
}
