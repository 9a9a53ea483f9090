import { readAssociationMask } from '../mask/association-mask.ts';
import { bare } from '../text/likeness.ts';
import type { MaskMatcher } from '../mask-readings/mask-matcher.ts';
import { matcherOf } from '../mask-readings/matcher-of-mask.ts';
import type { PreviewColumns } from './preview.ts';
import type { ProductProfile } from './product-profile.ts';
import { matchOutcomes } from './profile-match.ts';
import type { StatedReading } from '../mask-readings/stated-reading.ts';
import { wordsOf } from '../text/text-words.ts';

/**
 * - `several-instances`: the profiles that fit are of several instances; `names` has one of each.
 * - `dot-fits-other`: profiles that fit have another character where the mask has a dot; `names` are some of them.
 */
export const resultRemarkCodes = ['several-instances', 'dot-fits-other'] as const;

/** A remark on the result of a mask, with up to three profile names as examples. */
export interface ResultRemark {
  readonly code: (typeof resultRemarkCodes)[number];
  readonly names: readonly string[];
}

const mostNames = 3;
const linked = matchOutcomes.indexOf('linked');
const noSuchGroup = matchOutcomes.indexOf('no-such-group');
const groupNotKnown = matchOutcomes.indexOf('group-not-known');
const dependsOnEngine = matchOutcomes.indexOf('depends-on-engine');
/** Engine steps for one remark, at worst about 20 ms. */
const mostSteps = 500_000;

interface FittingName {
  readonly name: string;
  /** The captured text is, or may be, the internal name of a group. */
  readonly mayReach: boolean;
}

/** Names from which the main reading captures a text, in their order. */
function* fitting(
  { outcomes, groupIndexes, readCount }: ResultColumns,
  profiles: readonly ProductProfile[],
  matcher: MaskMatcher,
): Generator<FittingName> {
  let steps = 0;
  for (let row = 0; row < readCount; row += 1) {
    const name = profiles[row]?.name;
    const outcome = outcomes[row];
    if (name === undefined) continue;
    const mayReach = groupIndexes[row] !== -1 || outcome === groupNotKnown;
    let fits = outcome === linked || outcome === noSuchGroup || mayReach;
    if (!fits && outcome === dependsOnEngine && steps < mostSteps) {
      steps += matcher.stepsFor(name);
      fits = matcher.groupNameOf(name) !== null;
    }
    if (fits) yield { name, mayReach };
  }
}

interface InstancePart {
  readonly word: string;
  /** Offset in the name. */
  readonly at: number;
  /** The name up to the end of the part. */
  readonly start: string;
}

/** The part of a name that identifies the instance; `null` for a name without one. */
function instancePart(name: string): InstancePart | null {
  const [, tenant, group] = wordsOf(name);
  if (tenant === undefined || group === undefined) return null;
  return { word: bare(name.slice(tenant.start, tenant.end)), at: tenant.start, start: name.slice(0, group.start) };
}

function instanceNames(names: Iterable<FittingName>, matcher: MaskMatcher): readonly string[] {
  const found = new Map<string, string>();
  let known: string | null = null;
  let steps = 0;
  for (const { name, mayReach } of names) {
    // Most names begin like the previous one.
    if (known !== null && name.startsWith(known)) continue;
    const instance = instancePart(name);
    if (instance === null) continue;
    // Where the capture includes the word, it is part of a group's name with a dash, not an instance.
    steps += mayReach ? matcher.stepsFor(name) : 0;
    if (mayReach && steps < mostSteps && (matcher.spanOf(name)?.start ?? name.length) <= instance.at) continue;
    known = instance.start;
    if (!found.has(instance.word)) found.set(instance.word, name);
    if (found.size === mostNames) break;
  }
  return found.size > 1 ? [...found.values()] : [];
}

/** Names that fit only because a dot matches any character. */
function pointNames(matcher: MaskMatcher, names: Iterable<FittingName>): readonly string[] {
  const found: string[] = [];
  let steps = 0;
  for (const { name } of names) {
    steps += matcher.stepsFor(name);
    if (found.length === mostNames || steps > mostSteps) break;
    if (matcher.canRead(name) && matcher.groupNameOf(name) === null) found.push(name);
  }
  return found;
}

type ResultColumns = Pick<PreviewColumns, 'mask' | 'outcomes' | 'groupIndexes' | 'readCount'>;

/**
 * Remarks on the result of a mask. `profiles` are those that were read, in the same order.
 * @param stated - the reading that the result was computed under
 */
export function resultRemarks(
  columns: ResultColumns,
  profiles: readonly ProductProfile[],
  stated?: StatedReading,
): readonly ResultRemark[] {
  const read = (source: string): MaskMatcher => matcherOf(readAssociationMask(source), stated);
  const matcher = matcherOf(columns.mask, stated);
  const point = columns.mask.hints.find(({ code }) => code === 'unescaped-dot')?.corrected;
  const fit = (): Iterable<FittingName> => fitting(columns, profiles, matcher);
  const remarks = [
    { code: 'several-instances', names: instanceNames(fit(), matcher) },
    { code: 'dot-fits-other', names: point === undefined ? [] : pointNames(read(point), fit()) },
  ] as const;
  return remarks.filter(({ names }) => names.length > 0);
}
