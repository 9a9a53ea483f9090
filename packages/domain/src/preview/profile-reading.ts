import type { GroupIndex } from './group-index.ts';
import type { DialectConstruct } from '../mask-dialect/constructs.ts';
import type { Capture, MaskMatcher } from '../mask-readings/mask-matcher.ts';

import type { ProductProfile } from './product-profile.ts';
import type { MatchOutcome, ProfileMatch, NearMiss } from './profile-match.ts';

/** A prepared mask, and the groups to look its captures up in. */
export interface NameReader {
  readonly matcher: MaskMatcher;
  readonly groups: GroupIndex;
}

/** One name read through a mask. */
export interface NameReading {
  readonly outcome: MatchOutcome;
  /** The group that the main reading reaches, or -1. */
  readonly groupIndex: number;
  /** What engines read differently in the name. */
  readonly construct: DialectConstruct | null;
}

/**
 * The outcome of one name. It is `depends-on-engine` where engines read the name differently, where another reading captures
 * another text, and where another reading captures nothing though the main reading links the name.
 * @param isOdd - the result of `isOddName`, where it is known: saves another pass over the characters
 */
export function readName({ matcher, groups }: NameReader, name: string, isOdd = true): NameReading {
  if (!matcher.canRead(name)) return { outcome: 'unsupported', groupIndex: -1, construct: null };
  const capture = matcher.captureOf(name);
  const groupIndex = capture === null || capture === '' ? -1 : groups.indexOf(capture);
  const construct = isOdd || !matcher.doubtsOnlyOddNames ? matcher.doubtOf(name) : null;
  const outcome = outcomeOf(matcher, name, { capture, groupIndex, construct });
  // An incomplete list does not show that there is no such group.
  const isOpen = outcome === 'no-such-group' && !groups.isWhole;
  return { outcome: isOpen ? 'group-not-known' : outcome, groupIndex, construct };
}

interface Captured {
  readonly capture: Capture;
  readonly groupIndex: number;
  readonly construct: DialectConstruct | null;
}

function outcomeOf(matcher: MaskMatcher, name: string, { capture, groupIndex, construct }: Captured): MatchOutcome {
  if (construct !== null) return 'depends-on-engine';
  const division = matcher.divisionOf(name, capture);
  if (division === 'elsewhere' || (division === 'nowhere' && groupIndex !== -1)) return 'depends-on-engine';
  if (capture === null) return 'outside-mask';
  if (capture === '') return 'captures-nothing';
  return groupIndex === -1 ? 'no-such-group' : 'linked';
}

/** A mask prepared once for many names, with its near misses. */
export interface Reading extends NameReader {
  readonly nearMisses: NearMissFinder;
}

/** The full match of one profile. `isMaskSuspect`: no profile is linked, so the mask may be wrong. */
export function matchOf(reading: Reading, profile: ProductProfile, isMaskSuspect: boolean): ProfileMatch {
  const { matcher, groups } = reading;
  const { outcome, groupIndex, construct } = readName(reading, profile.name);
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
      linked: existsIn(groups, other),
    }));
    return { outcome, profile, groupName, alternatives, construct, nearMisses };
  }
  if (groupName !== null) {
    return { outcome: groups.isWhole ? 'no-such-group' : 'group-not-known', profile, groupName, nearMisses };
  }
  return { outcome: 'outside-mask', profile, departsAt: matcher.departureOf(profile.name), nearMisses };
}

/** Whether a group of this name exists; `null` when that is not known. */
function existsIn(groups: GroupIndex, name: string | null): boolean | null {
  if (name === null) return false;
  if (groups.indexOf(name) !== -1) return true;
  return groups.isWhole ? false : null;
}

/** Finds the group that a profile was probably meant to reach. */
export interface NearMissFinder {
  /**
   * For a profile that is not linked. `isMaskSuspect`: the mask links no profile at all, so it may be mistyped. A mask that links
   * some profiles is never changed to suit one that it misses.
   */
  find(profile: ProductProfile, isMaskSuspect: boolean): readonly NearMiss[];
}
