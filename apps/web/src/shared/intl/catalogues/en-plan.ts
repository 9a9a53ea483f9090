import { apply } from './en/apply.ts';
import { plan } from './en/plan.ts';

/** What is said of plans, receipts and conflicts, in English; loaded with the screens that say it. */
export const messages = { ...plan, ...apply } as const;
export type PlanSentences = typeof messages;
