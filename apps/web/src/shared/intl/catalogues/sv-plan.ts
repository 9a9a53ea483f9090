import { apply } from './sv/apply.ts';
import { plan } from './sv/plan.ts';

/** What is said of plans, receipts and conflicts, in Swedish; loaded with the screens that say it. */
export const messages = { ...plan, ...apply };
