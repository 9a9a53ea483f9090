import type { AssociationMask } from '../mask/association-mask.ts';
import { readMask } from '../mask/association-mask.ts';
import { correctionsOf } from './corrections-of-text.ts';
import type { MaskCorrection, MaskText } from '../mask/mask-text.ts';
import { type GroupIndex, indexGroups } from '../preview/group-index.ts';
import type { MaskHintCode } from '../mask-hints/mask-hint.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import { suspicions } from '../mask-hints/mask-suspicions.ts';
import type { KnownOfMask } from '../preview/preview.ts';
import type { ProductProfile } from '../preview/product-profile.ts';
import { readName } from '../preview/profile-reading.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';

/** A corrected mask that links at least one profile, and at least as many as the mask itself. */
export interface TriedCorrection {
  /** The hint that it corrects. */
  readonly code: MaskHintCode;
  readonly source: string;
  /** How many of the tried profiles it links. */
  readonly links: number;
  /** How many profiles were tried: all, or an evenly spread sample of a long list. */
  readonly tried: number;
}

/** Size of the sample of a longer list. */
const mostNames = 5000;
/** Engine steps for one correction, at worst about 20 ms. */
const mostSteps = 500_000;
const mostFrames = 5;
const mostCandidates = 12;
const offerLimit = 5;

interface Trial {
  readonly names: readonly string[];
  readonly groups: GroupIndex;
  readonly stated: StatedReading | undefined;
}

interface Links {
  readonly links: number;
  /** Names whose capture may be the name of a group that is not on the list. */
  readonly maybe: number;
  readonly tried: number;
}

function countLinks(mask: AssociationMask, { names, groups, stated }: Trial): Links {
  const matcher = matcherOf(mask, stated);
  let links = 0;
  let maybe = 0;
  let tried = 0;
  let steps = 0;
  for (const name of names) {
    steps += matcher.stepsFor(name);
    if (steps > mostSteps) break;
    tried += 1;
    const { outcome } = readName({ matcher, groups }, name);
    if (outcome === 'linked') links += 1;
    if (outcome === 'group-not-known') maybe += 1;
  }
  return { links, maybe, tried };
}

function spread(profiles: readonly ProductProfile[]): readonly string[] {
  const every = Math.max(1, profiles.length / mostNames);
  const count = Math.min(profiles.length, mostNames);
  return Array.from({ length: count }, (_, index) => profiles[Math.floor(index * every)]?.name ?? '');
}

/** The frames of names that end in a group's name, the most frequent first. */
function framesOf({ names, groups }: Trial): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const frame = suspicions().frameOfName(name, groups);
    if (frame !== null) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([frame]) => frame);
}

function candidates(text: MaskText, trial: Trial): readonly MaskCorrection[] {
  const filler = suspicions().placeholderFillerOf(text);
  const filled =
    filler === null
      ? []
      : framesOf(trial)
          .slice(0, mostFrames)
          .flatMap((frame) => filler.masksFor(frame));
  const all = new Map<string, MaskCorrection>();
  for (const one of [...correctionsOf(text).each, ...filled])
    if (!all.has(one.text.source)) all.set(one.text.source, one);
  return [...all.values()].slice(0, mostCandidates + mostFrames);
}

/**
 * Corrections of a mask that link at least one of these profiles when tried, most links first. Stray text, wildcards and
 * placeholders are suspected only where the mask links no profile. Costs nothing for a mask without a slip, and has a bounded cost
 * for any other.
 */
export function triedCorrections(
  mask: AssociationMask,
  profiles: readonly ProductProfile[],
  { groups, stated, ...facts }: KnownOfMask,
): readonly TriedCorrection[] {
  const trial = { names: spread(profiles), groups: indexGroups(groups, facts), stated };
  if (mask.reading === 'empty') return [];
  const found = candidates(mask.text, trial);
  if (found.length === 0) return [];
  // Links that the mask may have count for it: a correction must certainly link at least as many.
  const { links: surely, maybe } = countLinks(mask, trial);
  const now = surely + maybe;
  const offered = found.flatMap(({ code, text, isSuspicion }) => {
    if (isSuspicion && now > 0) return [];
    const { links, tried } = countLinks(readMask(text), trial);
    return links === 0 || links < now ? [] : [{ code, source: text.source, links, tried }];
  });
  return offered.sort((one, other) => other.links - one.links).slice(0, offerLimit);
}
