import { apply } from './en/apply.ts';
import { plan } from './en/plan.ts';
import { planActs } from './en/plan-acts.ts';
import { planSet } from './en/plan-set.ts';

/** English: plans, receipts and conflicts. Loaded with their screens. */
export const messages = { ...plan, ...planActs, ...planSet, ...apply } as const;
export type PlanSentences = typeof messages;
