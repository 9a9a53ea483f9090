import { impact } from './en/impact.ts';

/** What is said of people, in English; loaded with the parts that say it. */
export const messages = { ...impact } as const;
export type ImpactSentences = typeof messages;
