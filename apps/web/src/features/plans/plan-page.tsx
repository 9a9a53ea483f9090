import type { ChangeReceiptBody } from '@console/contract';

export interface PlanPageProps {
  /** Told once when a plan was applied from this page, so that a kept draft can be dropped. */
  readonly onApplied?: (receipt: ChangeReceiptBody) => void;
}

/** Review of a plan, its apply and its receipt: `…/accounts/:accountName/plans/:planId`. */
export function PlanPage(_props: PlanPageProps) {
  return null;
}
