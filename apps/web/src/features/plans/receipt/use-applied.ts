import type { ChangeReceiptBody, PlanBody } from '@console/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dropApplyKey, hasApplyKey } from '../apply/apply-key.ts';

const keptQueries = new Set<unknown>(['session', 'plan', 'plan-set']);

/** Whatever was read of the instance is read anew: a change was stored. */
export async function readAnew(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => !keptQueries.has(queryKey[0]) });
}

/**
 * Tells, once, that a plan sent from this browser tab is applied: after the reply, and just as well when the reply was
 * lost and the plan was found applied later, a reload in between included. Everything read of the instance is then stale.
 */
export function useApplied(
  plan: PlanBody | undefined,
  onApplied: ((receipt: ChangeReceiptBody, plan: PlanBody) => void) | undefined,
): void {
  const client = useQueryClient();
  const receipt = plan?.receipt ?? null;
  useEffect(() => {
    if (plan === undefined || receipt === null || !hasApplyKey(receipt.planId)) return;
    dropApplyKey(receipt.planId);
    void readAnew(client);
    onApplied?.(receipt, plan);
  }, [plan, receipt, client, onApplied]);
}
