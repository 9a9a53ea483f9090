import type { MaskPreview } from './preview.ts';
import type { MatchOutcome, MatchTotals, ProfileMatch } from './profile-match.ts';

/** A profile's outcome in short. `groupName`: the text that the main reading captures, or `null`. */
export interface MatchBrief {
  readonly outcome: MatchOutcome;
  readonly groupName: string | null;
}

/** A profile whose outcome or captured group changes. */
export interface ChangedProfile {
  readonly id: string;
  readonly name: string;
  readonly before: MatchBrief;
  readonly after: MatchBrief;
}

export interface PreviewComparison {
  readonly before: MatchTotals;
  readonly after: MatchTotals;
  readonly changed: readonly ChangedProfile[];
}

/** The internal name the main reading captures from a profile's name, or `null`. */
export function capturedGroupName(match: ProfileMatch): string | null {
  switch (match.outcome) {
    case 'linked':
      return match.group.name;
    case 'no-such-group':
    case 'group-not-known':
    case 'depends-on-engine':
      return match.groupName;
    default:
      return null;
  }
}

function briefOf(match: ProfileMatch): MatchBrief {
  return { outcome: match.outcome, groupName: capturedGroupName(match) };
}

/**
 * Compares two previews of the same profiles, in their order. Throws a RangeError when the profiles or their order differ, since
 * the comparison would then hide people.
 */
export function comparePreviews(before: MaskPreview, after: MaskPreview): PreviewComparison {
  if (before.matches.length !== after.matches.length) throw new RangeError('previews of different profiles');
  const changed: ChangedProfile[] = [];
  for (const [row, match] of before.matches.entries()) {
    const other = after.matches[row];
    if (other === undefined || other.profile.id !== match.profile.id)
      throw new RangeError('previews of different profiles');
    const was = briefOf(match);
    const becomes = briefOf(other);
    if (was.outcome === becomes.outcome && was.groupName === becomes.groupName) continue;
    changed.push({ id: match.profile.id, name: match.profile.name, before: was, after: becomes });
  }
  return { before: before.totals, after: after.totals, changed };
}
