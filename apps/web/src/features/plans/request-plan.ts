import { createPlan, type PlanBody } from '@console/contract';
import { call } from '../../shared/api/call.ts';
import type { PlanRequest } from './use-create-plan.ts';

/** Asks the server for a plan. In a file of its own: the account's page loads what plans are made of when one is asked for. */
export function requestPlan(
  params: { readonly instanceKey: string; readonly name: string },
  { change, baseRevision }: PlanRequest,
): Promise<PlanBody> {
  return call(createPlan, { params, body: { change, baseRevision } });
}
