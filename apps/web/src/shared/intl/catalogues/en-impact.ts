import { guards } from './en/guards.ts';
import { impact } from './en/impact.ts';

/** What is said of people, in English; loaded with the parts that say it. */
export const messages = { ...impact, ...guards } as const;
export type ImpactSentences = typeof messages;
