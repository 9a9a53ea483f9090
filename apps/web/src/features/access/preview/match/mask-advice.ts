import type { KnownOfMask, PreviewColumns, ProductProfile, ResultRemark, TriedCorrection } from '@console/domain';
import { resultRemarks, triedCorrections } from '@console/domain';

/** What the profiles at hand say of a mask: which corrections link some of them, and what the mask does besides what is meant. */
export interface MaskAdvice {
  readonly mask: string;
  /** Profiles read; with none, nothing could be tried. */
  readonly count: number;
  /** None is linked, and none may be by a group that was not read. */
  readonly linksNobody: boolean;
  readonly corrections: readonly TriedCorrection[];
  readonly remarks: readonly ResultRemark[];
}

/** Says what a list of profiles makes of a mask, from columns in which every profile is read. */
export type Adviser = (columns: PreviewColumns) => MaskAdvice;

/** Keeps the newest answer: the rows of one mask are asked for in many orders. */
export function createAdviser(
  profiles: readonly ProductProfile[],
  { groups, areGroupsWhole, stated }: Pick<KnownOfMask, 'groups' | 'areGroupsWhole' | 'stated'>,
): Adviser {
  let newest: MaskAdvice | null = null;
  return (columns) => {
    const { mask, readCount, totals } = columns;
    if (newest?.mask === mask.source) return newest;
    newest = {
      mask: mask.source,
      count: readCount,
      linksNobody: totals.linked === 0 && totals['group-not-known'] === 0,
      corrections: triedCorrections(mask, profiles, { groups, areGroupsWhole, stated }),
      remarks: resultRemarks(columns, profiles, stated),
    };
    return newest;
  };
}
