import { apply } from './sv/apply.ts';
import { plan } from './sv/plan.ts';

/** Swedish: plans, receipts and conflicts. Loaded with their screens. */
export const messages = { ...plan, ...apply };
