import { applyPlan, type ChangeReceiptBody } from '@console/contract';
import type { Override } from '@console/domain';
import { call } from '../../../shared/api/call.ts';
import { isSignInNeeded, toApiProblem } from '../../../shared/api/problem.ts';
import { applyKey, dropApplyKey } from './apply-key.ts';

/** After these the attempt may have been carried out, or still be: it is found by its key. */
const unsettledCodes: ReadonlySet<string> = new Set([
  'apply-in-progress',
  'outcome-unknown',
  'plan-already-applied',
  'offline',
  'unreadable-reply',
  'internal',
  'store-unavailable',
]);

/** Whether the write may have been carried out, although its apply was not answered with a receipt. */
export function mayBeStored(error: unknown): boolean {
  return unsettledCodes.has(toApiProblem(error).code);
}

/** Sends the apply of a plan once, with the plan's own key. Rejects with an `ApiProblem`. */
export async function sendApply(planId: string, overrides: readonly Override[]): Promise<ChangeReceiptBody> {
  try {
    return await call(applyPlan, {
      params: { planId },
      headers: { 'idempotency-key': applyKey(planId) },
      body: { overrides: [...overrides] },
    });
  } catch (error) {
    // The same key would be given the same refusal: another attempt is another request.
    if (!mayBeStored(error) && !isSignInNeeded(error)) dropApplyKey(planId);
    throw error;
  }
}
