import type { PlanBody } from '@console/contract';
import type { Texts } from '../../shared/intl/use-text.ts';

type Costly = Pick<PlanBody, 'impact' | 'cost'>;

function yourLot({ impact }: Costly): 'yes' | 'maybe' | 'no' {
  const state = impact?.guards.find(({ code }) => code === 'you-lose-sign-in')?.state;
  if (state === 'trips') return 'yes';
  return state === 'may-trip' ? 'maybe' : 'no';
}

/** Whom a plan costs their sign-in, in one sentence, the certain first; `null` where it costs nobody, or that is not judged. */
export function consequenceOf(text: Texts, plan: Costly): string | null {
  const { cost } = plan;
  if (cost === null) return null;
  const { loses, mayLose, administrators } = cost;
  const you = yourLot(plan);
  if (loses === 0 && mayLose === 0) return null;
  if (loses === 0) return text('consequence.mayLose', { count: mayLose, you });
  const sum = text('consequence.loses', { count: loses, administrators, you });
  return mayLose === 0 ? sum : text('consequence.more', { sum, count: mayLose });
}
