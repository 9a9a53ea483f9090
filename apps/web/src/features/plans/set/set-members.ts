import type { AccountActBody, PlanBody, PlanSetBody } from '@console/contract';
import { isSignInNeeded, toApiProblem } from '../../../shared/api/problem.ts';
import { mayBeStored } from '../apply/send-apply.ts';
import { requestOfPlan } from '../receipt/repeat-change.ts';
import { actOf } from '../request-plan.ts';

/**
 * What has become of one plan of a set. `refused` is known to the tab that asked; `over`: it was not applied in time; `not-known`:
 * whether Campaign stored it.
 */
export type MemberState = 'open' | 'applying' | 'stored' | 'refused' | 'over' | 'not-known';

/** An attempt to apply a plan that brought no receipt. */
export interface Attempt {
  readonly error: unknown;
  /** When it ended, ms since 1970: a set that is read later knows what became of the plan. */
  readonly at: number;
}

export interface SetRun {
  /** Of the plan that is being applied from this tab. */
  readonly current: string | null;
  /** By plan: the last attempt of this tab. */
  readonly attempts: ReadonlyMap<string, Attempt>;
}

/** Ms since 1970. */
export interface SetTimes {
  /** When the set was read, by the browser's clock, as of the attempts. */
  readonly readAt: number;
  /** By the server's clock, as of the plans. */
  readonly now: number;
}

type Member = Pick<PlanBody, 'planId' | 'state' | 'expiresAt'>;

const byPlanState = {
  open: 'open',
  applying: 'applying',
  applied: 'stored',
  expired: 'over',
  unknown: 'not-known',
} as const satisfies Record<PlanBody['state'], MemberState>;

export function memberState(plan: Member, run: SetRun, { readAt, now }: SetTimes): MemberState {
  if (run.current === plan.planId) return 'applying';
  const state = byPlanState[plan.state];
  if (state !== 'open') return state;
  const attempt = run.attempts.get(plan.planId);
  // It is open as far as was read before its reply was lost.
  if (attempt !== undefined && mayBeStored(attempt.error) && readAt <= attempt.at) return 'not-known';
  if (attempt !== undefined && isFinal(attempt.error)) return 'refused';
  return Date.parse(plan.expiresAt) <= now ? 'over' : 'open';
}

/** The plan itself was refused: the same again would be refused again. Else it can be sent once more. */
function isFinal(error: unknown): boolean {
  const { problem } = toApiProblem(error);
  if (problem === null || mayBeStored(error) || isSignInNeeded(error)) return false;
  return problem.status < 500 && problem.status !== 429;
}

/** Plans to apply next, in their order: one whose reply was lost is sent again under its key, one that was refused is not. */
export function plansLeft(plans: PlanSetBody['plans'], run: SetRun, now: number): PlanSetBody['plans'] {
  return plans.filter((plan) => {
    const attempt = run.attempts.get(plan.planId);
    const isRefused = attempt !== undefined && isFinal(attempt.error);
    return plan.state === 'open' && !isRefused && Date.parse(plan.expiresAt) > now;
  });
}

/** The same again for plans that were refused, or not applied in time; `null` where a secret would have to be typed again. */
export function actsAgain(plans: readonly PlanBody[]): readonly AccountActBody[] | null {
  const acts = plans.map((plan) => {
    const request = requestOfPlan(plan);
    return request === null || request.kind === 'ims' ? null : actOf(plan.accountName, request);
  });
  return acts.every((act) => act !== null) ? acts : null;
}
