import type { GroupIndex } from './group-index.ts';
import type { DialectConstruct } from './mask-dialect/constructs.ts';
import type { MaskMatcher } from './mask-matcher.ts';
import type { NearMissFinder } from './near-misses.ts';
import type { ProductProfile } from './product-profile.ts';
import type { MatchOutcome, ProfileMatch } from './profile-match.ts';

/** One name read through a mask. */
export interface NameReading {
  readonly outcome: MatchOutcome;
  /** The group that the main reading reaches, or -1. */
  readonly groupIndex: number;
  /** What engines read differently of it. */
  readonly construct: DialectConstruct | null;
}

/**
 * The outcome of one name. It depends on the engine where engines read it differently, where another reading captures another
 * text, and where another reading captures nothing of a name that the main reading links.
 */
export function readName(matcher: MaskMatcher, name: string, groups: GroupIndex): NameReading {
  if (!matcher.canRead(name)) return { outcome: 'unsupported', groupIndex: -1, construct: null };
  const groupName = matcher.groupNameOf(name);
  const groupIndex = groupName === null ? -1 : groups.indexOf(groupName);
  const construct = matcher.doubtOf(name);
  const isDivided =
    matcher.landsElsewhere(name, groupName) || (groupIndex !== -1 && matcher.landsNowhere(name, groupName));
  if (construct !== null || isDivided) return { outcome: 'depends-on-engine', groupIndex, construct };
  if (groupName === null) {
    return { outcome: matcher.fits(name) ? 'captures-nothing' : 'outside-mask', groupIndex, construct };
  }
  return { outcome: groupIndex === -1 ? 'no-such-group' : 'linked', groupIndex, construct };
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
  const { outcome, groupIndex, construct } = readName(matcher, profile.name, groups);
  const groupName = matcher.canRead(profile.name) ? matcher.groupNameOf(profile.name) : null;
  const group = groups.list[groupIndex];
  if (outcome === 'linked' && group !== undefined) return { outcome, profile, group };
  const nearMisses = reading.nearMisses.find(profile, isMaskSuspect);
  if (outcome === 'unsupported' || outcome === 'captures-nothing') return { outcome, profile, nearMisses };
  if (outcome === 'depends-on-engine') {
    const alternatives = matcher.alternativesOf(profile.name).map(({ reading: way, groupName: other, fits }) => ({
      reading: way,
      groupName: other,
      fits,
      linked: other !== null && groups.indexOf(other) !== -1,
    }));
    return { outcome, profile, groupName, alternatives, construct, nearMisses };
  }
  if (groupName !== null) return { outcome: 'no-such-group', profile, groupName, nearMisses };
  return { outcome: 'outside-mask', profile, departsAt: matcher.departureOf(profile.name), nearMisses };
}
