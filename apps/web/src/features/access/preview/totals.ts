import { type MatchOutcome, type MatchTotals, matchOutcomes, surelyNoGroup } from '@console/domain';
import type { PreviewReply } from './worker/preview-protocol.ts';

/** The order in the bar: the worst last. */
const order: readonly MatchOutcome[] = [
  'linked',
  'no-such-group',
  'group-not-known',
  'captures-nothing',
  'depends-on-engine',
  'outside-mask',
  'unsupported',
];
/** Rare outcomes, shown only if there are some. */
const rare: ReadonlySet<MatchOutcome> = new Set<MatchOutcome>(['group-not-known', 'captures-nothing', 'unsupported']);

export interface TotalsPart {
  readonly outcome: MatchOutcome;
  readonly count: number;
  /** The count under the saved mask, if it differs. */
  readonly was: number | null;
}

/**
 * The parts of the bar; their counts add up to the profiles read. A rare outcome is left out if neither mask has any and no
 * filter selects it. So is *no such group* if not all groups are known.
 */
export function partsOf(
  totals: MatchTotals,
  before: MatchTotals | null,
  chosen: readonly MatchOutcome[] = [],
): readonly TotalsPart[] {
  return order.flatMap((outcome) => {
    const count = totals[outcome];
    const was = before === null || before[outcome] === count ? null : before[outcome];
    const mayBeLeftOut = rare.has(outcome) || (outcome === 'no-such-group' && totals['group-not-known'] > 0);
    const isLeftOut = mayBeLeftOut && count === 0 && was === null && !chosen.includes(outcome);
    return isLeftOut ? [] : [{ outcome, count, was }];
  });
}

/** Profiles not read yet; with the parts, they add up to the whole list. */
export function unreadOf({ count, readCount }: Pick<PreviewReply, 'count' | 'readCount'>): number {
  return count - readCount;
}

/** A filter with one outcome toggled. */
export function toggled(outcomes: readonly MatchOutcome[], outcome: MatchOutcome): readonly MatchOutcome[] {
  return outcomes.includes(outcome) ? outcomes.filter((one) => one !== outcome) : [...outcomes, outcome];
}

/** How many profiles reach a group, how many certainly reach none, and for how many it is not known. */
export function sumsOf(totals: MatchTotals): { readonly linked: number; readonly none: number; readonly open: number } {
  const { linked } = totals;
  const none = matchOutcomes.reduce((sum, outcome) => (surelyNoGroup.has(outcome) ? sum + totals[outcome] : sum), 0);
  const all = matchOutcomes.reduce((sum, outcome) => sum + totals[outcome], 0);
  return { linked, none, open: all - linked - none };
}
