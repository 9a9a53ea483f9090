import type { AlternativeOutcome } from '@console/domain';

interface Readings {
  /** What the main reading captures. */
  readonly groupName: string | null;
  readonly alternatives: readonly Pick<AlternativeOutcome, 'reading' | 'groupName' | 'fits'>[];
}

/** Whether some reading of a name gives another group than the main one, or none where that gives one. */
export function readingsDiffer({ groupName, alternatives }: Readings): boolean {
  return alternatives.some((other) => other.groupName !== groupName);
}

/**
 * What the main reading makes of a name where it gives no group. What fits as a whole is also found, and fits where case does not
 * count: so it does not fit where one of these does not. Where both do, it may fit and capture nothing.
 */
export function mainWithoutGroup({ alternatives }: Readings): 'alternative.none' | 'alternative.noGroup' {
  const fitsNot = alternatives.some(({ reading, fits }) => reading !== 'plain-prefix' && !fits);
  return fitsNot ? 'alternative.none' : 'alternative.noGroup';
}
