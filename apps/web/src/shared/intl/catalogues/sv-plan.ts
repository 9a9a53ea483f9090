import { plan } from './sv/plan.ts';

/** What is said of plans, conflicts and receipts, in Swedish. */
export const messages = { ...plan };
