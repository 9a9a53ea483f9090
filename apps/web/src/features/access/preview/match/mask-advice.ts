import type { KnownOfMask, PreviewColumns, ProductProfile, ResultRemark, TriedCorrection } from '@console/domain';
import { resultRemarks, triedCorrections } from '@console/domain';

/** Advice on a mask from the loaded profiles: corrections that link some of them, and unwanted effects of the mask. */
export interface MaskAdvice {
  readonly mask: string;
  /** Profiles read; with 0, nothing could be tried. */
  readonly count: number;
  /** No profile is linked, and none may be linked to a group that was not read. */
  readonly linksNobody: boolean;
  readonly corrections: readonly TriedCorrection[];
  readonly remarks: readonly ResultRemark[];
}

/** Gives the advice on a mask; every profile in the columns must be read. */
export type Adviser = (columns: PreviewColumns) => MaskAdvice;

/** Caches the newest advice: the same mask is answered again for each filter and order. */
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
