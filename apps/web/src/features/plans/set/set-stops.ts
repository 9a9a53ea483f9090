import { guardsOfPlan, type PlanBody } from '@console/contract';
import { stopsOf } from '@console/domain';
import { graveWarnings } from '../plan-facts.ts';

/** What has to be answered before the plans of a set are applied: an entry for all guards that may trip, a reason for all that trip. */
export function needsOf(plans: readonly PlanBody[]): ReadonlySet<'entry' | 'reason'> {
  return new Set(plans.flatMap((plan) => stopsOf(guardsOfPlan(plan)).map(({ needs }) => needs)));
}

/** Whether there is something to answer, or to say once more, before the plans are applied. */
export function hasToAskFor(plans: readonly PlanBody[]): boolean {
  return needsOf(plans).size > 0 || plans.some((plan) => graveWarnings(plan).length > 0);
}
