import {
  type AssociationMask,
  createPreviewer,
  matchOutcomes,
  type OperatorGroup,
  type PreviewColumns,
  type ProductProfile,
  type StatedReading,
} from '@console/domain';

/** What a statement makes of the profiles that a mask is read for. */
export interface DoubtCounts {
  readonly total: number;
  /** Profiles that depend on the engine when nothing is stated. */
  readonly doubts: number;
  /** Of those, how many are certain under the statement. */
  readonly settled: number;
  /** Profiles that depend on the engine under the statement. */
  readonly left: number;
  readonly linkedBefore: number;
  readonly linkedAfter: number;
  /** Profiles of which it is not known, under the statement, whether their group exists. */
  readonly groupNotKnown: number;
}

export interface CountedLists {
  readonly profiles: readonly ProductProfile[];
  readonly groups: readonly OperatorGroup[];
  readonly areGroupsWhole: boolean;
}

export interface Pauses {
  /** Settles after the page has had its turn. */
  readonly nextTurn: () => Promise<void>;
  readonly isStale: () => boolean;
}

/** Profiles per step; a step of the slowest masks takes some 20 ms. */
const stepSize = 500;

const doubt = 'depends-on-engine';
const code = matchOutcomes.indexOf(doubt);

/** Reads every profile with the statement and without; `null` once nobody waits for the answer any more. */
export async function countDoubts(
  { mask, stated }: { readonly mask: AssociationMask; readonly stated: StatedReading },
  { profiles, groups, areGroupsWhole }: CountedLists,
  pauses: Pauses,
): Promise<DoubtCounts | null> {
  const read = async (reading: StatedReading | undefined): Promise<PreviewColumns | null> => {
    const steps = createPreviewer(profiles, groups, { stated: reading, areGroupsWhole }).previewInChunks(
      mask,
      stepSize,
      pauses.isStale,
    );
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await pauses.nextTurn();
    }
  };
  const before = await read(undefined);
  const after = before === null ? null : await read(stated);
  if (before === null || after === null) return null;
  const settled = profiles.filter((_, row) => before.outcomes[row] === code && after.outcomes[row] !== code);
  return {
    total: profiles.length,
    doubts: before.totals[doubt],
    settled: settled.length,
    left: after.totals[doubt],
    linkedBefore: before.totals.linked,
    linkedAfter: after.totals.linked,
    groupNotKnown: after.totals['group-not-known'],
  };
}
