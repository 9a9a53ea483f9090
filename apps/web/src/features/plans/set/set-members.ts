import type { AccountActBody, PlanBody, PlanSetBody } from '@console/contract';
import { requestOfPlan } from '../receipt/repeat-change.ts';
import { actOf } from '../request-plan.ts';

/**
 * What has become of one plan of a set. `refused` is known to the tab that asked; `over`: it was not applied in time; `not-known`:
 * whether Campaign stored it.
 */
export type MemberState = 'open' | 'applying' | 'stored' | 'refused' | 'over' | 'not-known';

export interface SetRun {
  /** Of the plan that is being applied from this tab. */
  readonly current: string | null;
  /** The plan at which the last run stopped. */
  readonly stoppedAt: string | null;
}

const byPlanState = {
  open: 'open',
  applying: 'applying',
  applied: 'stored',
  expired: 'over',
  unknown: 'not-known',
} as const satisfies Record<PlanBody['state'], MemberState>;

export function memberState(
  plan: Pick<PlanBody, 'planId' | 'state' | 'expiresAt'>,
  run: SetRun,
  now: number,
): MemberState {
  if (run.current === plan.planId) return 'applying';
  const state = byPlanState[plan.state];
  if (state !== 'open') return state;
  if (run.stoppedAt === plan.planId) return 'refused';
  return Date.parse(plan.expiresAt) <= now ? 'over' : 'open';
}

/** Plans that can be applied now, in their order. One that was refused may be tried again. */
export function plansLeft(plans: PlanSetBody['plans'], now: number): PlanSetBody['plans'] {
  return plans.filter(({ state, expiresAt }) => state === 'open' && Date.parse(expiresAt) > now);
}

/** The same again for plans that were not applied in time; `null` where a secret would have to be typed again. */
export function actsAgain(plans: readonly PlanBody[]): readonly AccountActBody[] | null {
  const acts = plans.map((plan) => {
    const request = requestOfPlan(plan);
    return request === null || request.kind === 'ims' ? null : actOf(plan.accountName, request);
  });
  return acts.every((act) => act !== null) ? acts : null;
}
