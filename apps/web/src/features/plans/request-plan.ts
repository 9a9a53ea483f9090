import { type AccountActBody, createAccountPlans, createPlan, type PlanBody } from '@console/contract';
import { call } from '../../shared/api/call.ts';
import { ApiProblem } from '../../shared/api/problem.ts';
import type { PlanRequest } from '../../shared/ui/form/plan-request.ts';

interface PlannedAccount {
  readonly instanceKey: string;
  readonly name: string;
}

/** What is asked of an account other than the one for Adobe sign-in. */
export function actOf(name: string, request: Exclude<PlanRequest, { kind: 'ims' }>): AccountActBody {
  const { baseRevision } = request;
  switch (request.kind) {
    case 'create':
      return { act: 'create', account: request.account, type: request.type, change: request.change };
    case 'delete':
      return { act: 'delete', account: name, baseRevision };
    default:
      return { act: 'change', account: name, change: request.change, baseRevision };
  }
}

/** Asks the server for a plan. In a file of its own: the account's page loads what plans are made of when one is asked for. */
export async function requestPlan(account: PlannedAccount, request: PlanRequest): Promise<PlanBody> {
  const { instanceKey, name } = account;
  const { baseRevision } = request;
  if (request.kind === 'ims')
    return await call(createPlan, { params: { instanceKey, name }, body: { change: request.change, baseRevision } });
  const { plans } = await call(createAccountPlans, {
    params: { instanceKey },
    body: { changes: [actOf(name, request)] },
  });
  const [plan] = plans;
  if (plan === undefined) throw new ApiProblem('unreadable-reply');
  return plan;
}
