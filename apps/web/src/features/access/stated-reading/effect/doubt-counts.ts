import {
  type AssociationMask,
  createPreviewer,
  matchOutcomes,
  type OperatorGroup,
  type PreviewColumns,
  type ProductProfile,
  type StatedReading,
} from '@console/domain';

/** How a statement changes the outcomes of the profiles. */
export interface DoubtCounts {
  readonly total: number;
  /** Profiles that depend on the engine if nothing is stated. */
  readonly doubts: number;
  /** How many of those are certain with the statement. */
  readonly settled: number;
  /** Profiles that depend on the engine with the statement. */
  readonly left: number;
  readonly linkedBefore: number;
  readonly linkedAfter: number;
  /** Profiles whose group, with the statement, may or may not exist. */
  readonly groupNotKnown: number;
}

export interface CountedLists {
  readonly profiles: readonly ProductProfile[];
  readonly groups: readonly OperatorGroup[];
  readonly areGroupsWhole: boolean;
}

export interface Pauses {
  /** Resolves after the page has handled its events. */
  readonly nextTurn: () => Promise<void>;
  readonly isStale: () => boolean;
}

/** Profiles per step; a step takes about 20 ms with the slowest masks. */
const stepSize = 500;

const doubt = 'depends-on-engine';
const code = matchOutcomes.indexOf(doubt);

/** Reads every profile with and without the statement; `null` if the result is no longer needed. */
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
