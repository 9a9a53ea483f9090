import { apply } from './sv/apply.ts';
import { plan } from './sv/plan.ts';
import { planActs } from './sv/plan-acts.ts';
import { planSet } from './sv/plan-set.ts';

/** Swedish: plans, receipts and conflicts. Loaded with their screens. */
export const messages = { ...plan, ...planActs, ...planSet, ...apply };
