import type { MatchOutcome, MatchTotals } from '@console/domain';
import type { PreviewReply } from './preview-protocol.ts';

/** Worst news last, as in the bar. */
const order: readonly MatchOutcome[] = ['linked', 'no-such-group', 'depends-on-engine', 'outside-mask', 'unsupported'];

export interface TotalsPart {
  readonly outcome: MatchOutcome;
  readonly count: number;
  /** The same under the saved mask, where it differs. */
  readonly was: number | null;
}

/** The parts of the bar. `unsupported` is left out while neither mask has any; the counts add up to what was read. */
export function partsOf(totals: MatchTotals, before: MatchTotals | null): readonly TotalsPart[] {
  return order.flatMap((outcome) => {
    const count = totals[outcome];
    const was = before === null || before[outcome] === count ? null : before[outcome];
    return outcome === 'unsupported' && count === 0 && was === null ? [] : [{ outcome, count, was }];
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
