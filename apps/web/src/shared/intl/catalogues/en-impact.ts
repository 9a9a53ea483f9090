import { guards } from './en/guards.ts';
import { impact } from './en/impact.ts';
import { today } from './en/today.ts';
import { sources } from './en/sources.ts';

/** What is said of people, in English; loaded with the parts that say it. */
export const messages = { ...impact, ...today, ...sources, ...guards } as const;
export type ImpactSentences = typeof messages;
