import type { ChangeReceiptBody, PlanBody } from '@console/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dropApplyKey, hasApplyKey } from '../apply/apply-key.ts';

const keptQueries = new Set<unknown>(['session', 'plan']);

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
    void client.invalidateQueries({ predicate: ({ queryKey }) => !keptQueries.has(queryKey[0]) });
    onApplied?.(receipt, plan);
  }, [plan, receipt, client, onApplied]);
}
