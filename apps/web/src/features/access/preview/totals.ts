import { type MatchOutcome, type MatchTotals, matchOutcomes, surelyNoGroup } from '@console/domain';
import type { PreviewReply } from './worker/preview-protocol.ts';

/** Worst news last, as in the bar. */
const order: readonly MatchOutcome[] = [
  'linked',
  'no-such-group',
  'group-not-known',
  'captures-nothing',
  'depends-on-engine',
  'outside-mask',
  'unsupported',
];
/** Rare enough to be told of only where there are some. */
const rare: ReadonlySet<MatchOutcome> = new Set<MatchOutcome>(['group-not-known', 'captures-nothing', 'unsupported']);

export interface TotalsPart {
  readonly outcome: MatchOutcome;
  readonly count: number;
  /** The same under the saved mask, where it differs. */
  readonly was: number | null;
}

/**
 * The parts of the bar; the counts add up to what was read. A rare outcome is left out while neither mask has any and no filter
 * asks for it; so is *no such group* where that cannot be told.
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

/** Profiles not read yet: together with the parts they make up the whole list. */
export function unreadOf({ count, readCount }: Pick<PreviewReply, 'count' | 'readCount'>): number {
  return count - readCount;
}

/** One outcome switched on or off in a filter. */
export function toggled(outcomes: readonly MatchOutcome[], outcome: MatchOutcome): readonly MatchOutcome[] {
  return outcomes.includes(outcome) ? outcomes.filter((one) => one !== outcome) : [...outcomes, outcome];
}

/** How many profiles reach a group, how many surely reach none, and of how many that is not known. */
export function sumsOf(totals: MatchTotals): { readonly linked: number; readonly none: number; readonly open: number } {
  const { linked } = totals;
  const none = matchOutcomes.reduce((sum, outcome) => (surelyNoGroup.has(outcome) ? sum + totals[outcome] : sum), 0);
  const all = matchOutcomes.reduce((sum, outcome) => sum + totals[outcome], 0);
  return { linked, none, open: all - linked - none };
}
