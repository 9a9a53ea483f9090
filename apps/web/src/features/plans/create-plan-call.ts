import { createPlan, type PlanBody } from '@console/contract';
import { call } from '../../shared/api/call.ts';
import type { PlanRequest } from './use-create-plan.ts';

/** Asks for a plan. In a file of its own: the account's page needs to know the shape of a plan only when one was asked for. */
export function callCreatePlan(
  params: { readonly instanceKey: string; readonly name: string },
  { change, baseRevision }: PlanRequest,
): Promise<PlanBody> {
  return call(createPlan, { params, body: { change, baseRevision } });
}
