import type { AlternativeOutcome } from '@console/domain';

interface Readings {
  /** What the main reading captures; `null`: nothing. */
  readonly groupName: string | null;
  readonly alternatives: readonly Pick<AlternativeOutcome, 'reading' | 'groupName' | 'fits'>[];
}

/** Whether some reading of a name gives another group than the main reading, or none although that gives one. */
export function readingsDiffer({ groupName, alternatives }: Readings): boolean {
  return alternatives.some((other) => other.groupName !== groupName);
}

/**
 * Why the main reading gives no group. A name that fits the main reading also fits the wider ones (not anchored, ignoring case).
 * So it does not fit if one of these does not. If both fit, it may fit and capture nothing.
 */
export function mainWithoutGroup({ alternatives }: Readings): 'alternative.none' | 'alternative.noGroup' {
  const fitsNot = alternatives.some(({ reading, fits }) => reading !== 'plain-prefix' && !fits);
  return fitsNot ? 'alternative.none' : 'alternative.noGroup';
}
