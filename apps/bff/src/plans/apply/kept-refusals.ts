import { problemSchema } from '@console/contract';
import { Problem } from '../../problem.ts';
import type { KeyOf } from '../../store/tables/changes/settling.ts';
import type { ChangeTables } from '../../store/store.ts';

/** The same `Idempotency-Key` gives the same reply, refusals included: what was refused is not tried again under its key. */
export interface KeptRefusals {
  /** @throws Problem what the request was refused with before */
  repeat(request: KeyOf & { readonly planId: string }): Promise<void>;
  /** Keeps an answer to a request that had taken its plan. */
  keep(request: KeyOf, error: unknown): Promise<void>;
}

/** They say nothing of the attempt: after signing in again, or with a store that answers, it can be made as it is. */
function saysNothingOfAttempt({ status, code }: Problem): boolean {
  return status === 401 || code === 'store-unavailable' || code === 'apply-in-progress';
}

export function createKeptRefusals(changes: ChangeTables): KeptRefusals {
  return {
    async repeat({ planId, ...request }) {
      const refusal = await changes.refusalOf({ ...request, planId });
      if (refusal === undefined) return;
      // By now it is known that it was stored: the receipt says more than the doubt.
      if (refusal.code === 'outcome-unknown' && (await changes.receiptOf(planId)) !== undefined) return;
      throw new Problem(problemSchema.shape.code.parse(refusal.code), refusal.facts);
    },
    async keep(request, error) {
      if (!(error instanceof Problem) || saysNothingOfAttempt(error)) return;
      await changes.noteRefusal(request, { code: error.code, facts: error.facts });
    },
  };
}
