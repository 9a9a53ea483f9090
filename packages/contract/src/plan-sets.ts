import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { instanceKeySchema, instanceParamsSchema } from './instances.ts';
import { accountActs, accountActSchema } from './plain-accounts.ts';
import { planIdSchema, planSchema } from './plans.ts';
import { type ProblemBody, problemSchema } from './problem.ts';

/** Most accounts that are planned at once: what a person can still look through before applying. */
export const mostPlansAtOnce = 100;

/**
 * Plans that were asked for together, one for each account, in the order in which they are applied. Each is applied by its own
 * call, with its own receipt; the person who applies them stops at the first that is refused.
 */
export const planSetSchema = z.object({
  /** `null` where one account was asked for: its plan stands alone. */
  setId: planIdSchema.nullable(),
  instanceKey: instanceKeySchema,
  plans: z.array(planSchema),
  /** Accounts that have no plan, each with the reason. Nothing becomes of them. */
  refused: z.array(z.object({ account: z.string(), act: z.enum(accountActs), problem: problemSchema })),
});
export type PlanSetBody = z.output<typeof planSetSchema>;

/**
 * Whether a problem says something of one account, so that others can be planned beside it; else every account would meet it: who
 * asks, or whether Campaign answers.
 */
export function isOfAccount({ status, code }: Pick<ProblemBody, 'status' | 'code'>): boolean {
  const ofOneRecord = ['account-read-only', 'campaign-fault', 'campaign-unexpected-reply'];
  return [400, 404, 409].includes(status) || ofOneRecord.includes(code);
}

export const createAccountPlans = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/plans',
  summary: 'Compute what changes of accounts other than the IMS account would do; a plan for each',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  /** Each account once; a delete is asked for alone. Where one account is asked for, a refusal is the reply. */
  body: z.strictObject({ changes: z.array(accountActSchema).min(1).max(mostPlansAtOnce) }),
  status: 201,
  response: planSetSchema,
});

export const readPlanSet = endpoint({
  method: 'GET',
  path: '/api/plan-sets/:setId',
  summary: 'Plans that were asked for together, each as it is now',
  needs: 'signed-in',
  params: z.object({ setId: planIdSchema }),
  response: planSetSchema,
});
