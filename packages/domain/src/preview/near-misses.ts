import type { NearMissFinder } from './profile-reading.ts';
import type { AssociationMask } from '../mask/association-mask.ts';
import { readMask } from '../mask/association-mask.ts';
import { correctionsOf } from '../mask-corrections/corrections-of-text.ts';
import type { CorrectedMask } from '../mask-corrections/corrected-masks.ts';
import { isSlip, maskLikeName, withoutAnchors } from '../mask-corrections/corrected-masks.ts';
import type { GroupIndex, RenamedGroup } from './group-index.ts';
import { indexGroups } from './group-index.ts';
import { bare, isOneEdit, overlookedDifference } from '../text/likeness.ts';
import type { MaskFrame } from '../mask/mask-shape.ts';
import type { MaskMatcher } from '../mask-readings/mask-matcher.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import { type PlaceholderFiller, suspicions } from '../mask-hints/mask-suspicions.ts';
import type { OperatorGroup, ProductProfile } from './product-profile.ts';
import type { NearMiss, NearMissCause } from './profile-match.ts';
import { readName } from './profile-reading.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';

/** At most so many suggestions for one profile. */
const mostSuggestions = 5;

/**
 * The group that a corrected name reaches in every reading. Ignores the plain-prefix reading where it captures nothing, since it
 * may fit no name at all (`^…`, `\.`).
 */
function namedGroup(matcher: MaskMatcher, name: string, groups: GroupIndex): OperatorGroup | undefined {
  if (!matcher.canRead(name) || matcher.doubtOf(name) !== null) return undefined;
  const groupName = matcher.groupNameOf(name);
  if (groupName === null) return undefined;
  const isAgreed = matcher
    .alternativesOf(name)
    .every((other) => other.groupName === groupName || (other.reading === 'plain-prefix' && other.groupName === null));
  return isAgreed ? groups.list[groups.indexOf(groupName)] : undefined;
}

function linkedGroup(matcher: MaskMatcher, name: string, groups: GroupIndex): OperatorGroup | undefined {
  const { outcome, groupIndex } = readName({ matcher, groups }, name);
  return outcome === 'linked' ? groups.list[groupIndex] : undefined;
}

interface TriedMask extends CorrectedMask {
  readonly matcher: MaskMatcher;
  readonly isSuspicion: boolean;
}

interface Suggestion {
  readonly cause: NearMissCause;
  readonly corrected: string;
}

/** Suggestions for a name whose captured text is not a group's name. */
function forCapture(
  name: string,
  span: { readonly start: number; readonly end: number },
  groups: GroupIndex,
): Suggestion[] {
  const captured = name.slice(span.start, span.end);
  const put = (group: OperatorGroup): string => name.slice(0, span.start) + group.name + name.slice(span.end);
  const suggest = (cause: NearMissCause, found: readonly OperatorGroup[]): Suggestion[] =>
    found.map((group) => ({ cause, corrected: put(group) }));
  const alike = groups.alike(captured).flatMap((group) => {
    const cause = overlookedDifference(captured, group.name);
    return cause === null ? [] : [{ cause, corrected: put(group) }];
  });
  return [
    ...suggest('group-renamed', groups.renamedTo(captured)),
    ...alike,
    ...suggest('label-instead-of-name', groups.byLabel(captured)),
    ...suggest(
      'one-edit-away',
      groups.nearby(captured).filter((group) => isOneEdit(captured, group.name)),
    ),
  ];
}

/** The name's middle when its start and end differ from the frame only in what people overlook. */
function bareMiddle(name: string, { prefix, suffix }: MaskFrame): string | null {
  const whole = bare(name);
  const start = bare(prefix);
  const end = bare(suffix);
  if (whole.length <= start.length + end.length || !whole.startsWith(start) || !whole.endsWith(end)) return null;
  return whole.slice(start.length, whole.length - end.length);
}

/** Suggestions for a name that the mask does not match, found by the literal text around the capture. */
function forFrame(name: string, frame: MaskFrame, groups: GroupIndex): Suggestion[] {
  const whole = (group: OperatorGroup): string => frame.prefix + group.name + frame.suffix;
  const suggestions: Suggestion[] = [];
  const middle = bareMiddle(name, frame);
  for (const group of middle === null ? [] : groups.alike(middle)) {
    const cause = overlookedDifference(name, whole(group));
    if (cause !== null) suggestions.push({ cause, corrected: whole(group) });
  }
  for (const group of middle === null ? [] : groups.byLabel(middle)) {
    suggestions.push({ cause: 'label-instead-of-name', corrected: whole(group) });
  }
  for (const middleText of slippedMiddles(name, frame)) {
    const group = groups.list[groups.indexOf(middleText)];
    if (group !== undefined) suggestions.push({ cause: 'one-edit-away', corrected: whole(group) });
  }
  return suggestions;
}

/** The middle of a name whose start, or whose end, is one edit away from the frame's. */
function slippedMiddles(name: string, { prefix, suffix }: MaskFrame): string[] {
  const middles: string[] = [];
  for (const shift of [-1, 0, 1]) {
    const head = prefix.length + shift;
    const tail = name.length - suffix.length - shift;
    if (name.endsWith(suffix) && isSlip(name.slice(0, Math.max(head, 0)), prefix)) {
      middles.push(name.slice(head, name.length - suffix.length));
    }
    if (suffix !== '' && name.startsWith(prefix) && isSlip(name.slice(tail), suffix)) {
      middles.push(name.slice(prefix.length, tail));
    }
  }
  return middles;
}

/** The groups to search for near misses, and the stated reading. */
export interface FinderContext {
  readonly groups: GroupIndex;
  readonly stated?: StatedReading | undefined;
  /** The mask is a corrected one. */
  readonly isCorrected?: boolean;
}

/** Creates a finder for one mask and one set of groups; it prepares its data on the first call. */
export function createNearMissFinder(
  mask: AssociationMask,
  matcher: MaskMatcher,
  { groups, stated, isCorrected = false }: FinderContext,
): NearMissFinder {
  let masks: readonly TriedMask[] | undefined;
  let filler: PlaceholderFiller | null | undefined;
  const tried = ({ cause, text }: CorrectedMask, isSuspicion: boolean): TriedMask => {
    return { cause, text, isSuspicion, matcher: matcherOf(readMask(text), stated) };
  };
  // Each suggestion is tried first, and only made when it links the profile.
  const withMask = (name: string, { cause, text, matcher: corrected }: TriedMask): NearMiss[] => {
    const group = linkedGroup(corrected, name, groups);
    return group === undefined ? [] : [{ cause, correct: 'mask', corrected: text.source, groupName: group.name }];
  };
  const ofText = (): readonly TriedMask[] =>
    correctionsOf(mask.text).each.flatMap(({ cause, text, isSuspicion }) =>
      cause === null ? [] : [tried({ cause, text }, isSuspicion)],
    );
  const byMask = (name: string, isMaskSuspect: boolean): NearMiss[] => {
    const found = (masks ??= ofText())
      .filter(({ isSuspicion }) => isMaskSuspect || !isSuspicion)
      .flatMap((corrected) => withMask(name, corrected));
    return found.length > 0 || !isMaskSuspect ? found : byPlaceholder(name);
  };
  const byPlaceholder = (name: string): NearMiss[] => {
    filler = filler === undefined ? suspicions().placeholderFillerOf(mask.text) : filler;
    const frame = filler === null ? null : suspicions().frameOfName(name, groups);
    const filled = frame === null ? [] : (filler?.masksFor(frame) ?? []);
    return firstOf(filled, ({ cause, text }) => (cause === null ? [] : withMask(name, tried({ cause, text }, true))));
  };
  const byName = (name: string): NearMiss[] => {
    const span = matcher.spanOf(name);
    const ofFrame = (): Suggestion[] => (matcher.frame === null ? [] : forFrame(name, matcher.frame, groups));
    const suggestions = span === null ? ofFrame() : forCapture(name, span, groups);
    const seen = new Set<string>();
    return suggestions.flatMap(({ cause, corrected }) => {
      const group = corrected === name || seen.has(corrected) ? undefined : namedGroup(matcher, corrected, groups);
      seen.add(corrected);
      return group === undefined ? [] : [{ cause, correct: 'profile-name' as const, corrected, groupName: group.name }];
    });
  };
  const bySuspectMask = (name: string, found: readonly NearMiss[]): NearMiss[] => {
    const { frame } = matcher;
    if (frame === null || matcher.spanOf(name) !== null) return [];
    const like = found.flatMap(({ groupName }) => maskLikeName(mask, frame, { name, groupName }) ?? []);
    const first = like.find(({ text }) => text.source !== mask.source);
    if (first === undefined) return [];
    const plain = { ...first, text: withoutAnchors(first.text) };
    return firstOf([first, plain], (one) => withMask(name, tried(one, true)));
  };
  let corrected: NearMissFinder | null | undefined;
  /** For a mask with two slips: one that its text shows, and one that only the names show. */
  const byCorrected = (profile: ProductProfile): NearMiss[] => {
    if (corrected === undefined) {
      const text = isCorrected ? mask.text : correctionsOf(mask.text).all;
      const read = readMask(text);
      const context = { groups, stated, isCorrected: true };
      corrected = text === mask.text ? null : createNearMissFinder(read, matcherOf(read, stated), context);
    }
    return corrected?.find(profile, true).filter(({ correct }) => correct === 'mask') ?? [];
  };
  return {
    find(profile, isMaskSuspect) {
      const { name } = profile;
      const ofMask = byMask(name, isMaskSuspect);
      const isOpen = isMaskSuspect && ofMask.length === 0;
      if (!matcher.canRead(name)) return isOpen ? byCorrected(profile) : ofMask;
      const ofName = byName(name);
      const suspect = isOpen ? firstOf([bySuspectMask, () => byCorrected(profile)], (find) => find(name, ofName)) : [];
      return [...ofMask, ...suspect, ...ofName].slice(0, mostSuggestions);
    },
  };
}

/** The first result that is not empty. */
function firstOf<T>(list: readonly T[], find: (one: T) => NearMiss[]): NearMiss[] {
  for (const one of list) {
    const found = find(one);
    if (found.length > 0) return found;
  }
  return [];
}

/** The groups to search for near misses. */
export interface GroupDirectory {
  readonly groups: readonly OperatorGroup[];
  /** Groups whose internal name changed since the last revision. */
  readonly renamedGroups?: readonly RenamedGroup[] | undefined;
}

/**
 * Named reasons why a profile misses a group that was probably meant, each with the text that would link it. Empty for a linked
 * profile. The mask counts as suspect, since there is no other profile that it links.
 */
export function nearMissesOf(
  mask: AssociationMask,
  profile: ProductProfile,
  directory: GroupDirectory,
): readonly NearMiss[] {
  const index = indexGroups(directory.groups, directory);
  const matcher = matcherOf(mask);
  if (linkedGroup(matcher, profile.name, index) !== undefined) return [];
  return createNearMissFinder(mask, matcher, { groups: index }).find(profile, true);
}
