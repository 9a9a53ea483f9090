import { apply } from './en/apply.ts';
import { plan } from './en/plan.ts';

/** English: plans, receipts and conflicts. Loaded with their screens. */
export const messages = { ...plan, ...apply } as const;
export type PlanSentences = typeof messages;
