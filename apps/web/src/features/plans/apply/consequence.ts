import type { PlanBody } from '@console/contract';
import type { Texts } from '../../../shared/intl/use-text.ts';

type Costly = Pick<PlanBody, 'impact' | 'cost' | 'author'>;

/** What becomes of whoever made the plan: “you” to them, a name to everybody else. */
function authorsLot({ impact, author }: Costly, reader: string): 'you' | 'maybeYou' | 'author' | 'maybeAuthor' | 'no' {
  const state = impact?.guards.find(({ code }) => code === 'you-lose-sign-in')?.state;
  if (state === undefined || state === 'clear') return 'no';
  if (author !== reader) return state === 'trips' ? 'author' : 'maybeAuthor';
  return state === 'trips' ? 'you' : 'maybeYou';
}

/** Whom a plan costs their sign-in, in one sentence, the certain first; `null` where it costs nobody, or that is not judged. */
export function consequenceOf(text: Texts, plan: Costly, reader: string): string | null {
  const { cost, author } = plan;
  if (cost === null) return null;
  const { loses, mayLose, administrators } = cost;
  const who = authorsLot(plan, reader);
  if (loses === 0 && mayLose === 0) return null;
  if (loses === 0) return text('consequence.mayLose', { count: mayLose, who, author });
  const sum = text('consequence.loses', { count: loses, administrators, who, author });
  return mayLose === 0 ? sum : text('consequence.more', { sum, count: mayLose });
}
