import type { GroupIndex } from './group-index.ts';
import type { MaskMatcher } from './mask-matcher.ts';
import type { NearMissFinder } from './near-misses.ts';
import type { ProductProfile } from './product-profile.ts';
import type { MatchOutcome, ProfileMatch } from './profile-match.ts';

/** The verdict on one name. An empty capture reaches no group and counts as outside the mask, departing at the gap. */
export function outcomeOf(
  matcher: MaskMatcher,
  name: string,
  groups: GroupIndex,
): { outcome: MatchOutcome; groupIndex: number } {
  if (!matcher.canRead(name)) return { outcome: 'unsupported', groupIndex: -1 };
  const groupName = matcher.groupNameOf(name);
  const groupIndex = groupName === null ? -1 : groups.indexOf(groupName);
  if (matcher.landsElsewhere(name, groupName)) return { outcome: 'depends-on-engine', groupIndex };
  if (groupName === null) return { outcome: 'outside-mask', groupIndex };
  return { outcome: groupIndex === -1 ? 'no-such-group' : 'linked', groupIndex };
}

/** A mask and what is told about names with it, made ready once for many of them. */
export interface Reading {
  readonly matcher: MaskMatcher;
  readonly groups: GroupIndex;
  readonly nearMisses: NearMissFinder;
}

/** The whole of what is told about one profile. `isMaskSuspect`: no profile is linked, so it may be the mask that is wrong. */
export function matchOf(reading: Reading, profile: ProductProfile, isMaskSuspect: boolean): ProfileMatch {
  const { matcher, groups } = reading;
  const { outcome, groupIndex } = outcomeOf(matcher, profile.name, groups);
  const groupName = matcher.canRead(profile.name) ? matcher.groupNameOf(profile.name) : null;
  const group = groups.list[groupIndex];
  if (outcome === 'linked' && group !== undefined) return { outcome, profile, group };
  const nearMisses = reading.nearMisses.find(profile, isMaskSuspect);
  if (outcome === 'unsupported') return { outcome, profile, nearMisses };
  if (outcome === 'depends-on-engine') {
    const alternatives = matcher.alternativesOf(profile.name).map(({ reading: way, groupName: other }) => ({
      reading: way,
      groupName: other,
      linked: other !== null && groups.indexOf(other) !== -1,
    }));
    return { outcome, profile, groupName, alternatives, nearMisses };
  }
  if (groupName !== null) return { outcome: 'no-such-group', profile, groupName, nearMisses };
  return { outcome: 'outside-mask', profile, departsAt: matcher.departureOf(profile.name), nearMisses };
}
