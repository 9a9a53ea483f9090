import { plan } from './en/plan.ts';

/** What is said of plans, conflicts and receipts, in English; loaded with the pages that say it. */
export const messages = { ...plan } as const;
export type PlanSentences = typeof messages;
