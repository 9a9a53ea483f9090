import type { PlanBody } from '@console/contract';
import type { Texts } from '../../../shared/intl/use-text.ts';

/** What the page of a plan is called that creates or deletes an account; `null` for a change. */
export function actTitle(text: Texts, { act, receipt }: Pick<PlanBody, 'act' | 'receipt'>): string | null {
  if (act === 'change') return null;
  return text(receipt === null ? `plan.${act}.title` : `receipt.${act}.title`);
}

/** What is done, or was, in one sentence; `null` for a change. */
export function actLead(text: Texts, plan: PlanBody, instance: string): string | null {
  const { act, receipt, state, accountName: account } = plan;
  if (act === 'change') return null;
  if (receipt === null)
    // Only an open plan is known to have sent nothing.
    return text(state === 'open' ? `plan.${act}.lead` : `plan.${act}.leadOther`, { account, instance });
  return text(`receipt.${act}.lead`, {
    account,
    instance,
    who: receipt.appliedBy,
    when: text.dateTime(receipt.appliedAt),
  });
}

/** What the button says that applies a plan which costs nobody their sign-in. */
export function applyWord(text: Texts, { act, changes }: Pick<PlanBody, 'act' | 'changes'>, instance: string): string {
  return act === 'change' ? text('plan.apply', { count: changes.length, instance }) : text(`plan.${act}.apply`);
}
