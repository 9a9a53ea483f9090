import { guards } from './en/guards.ts';
import { impact } from './en/impact.ts';
import { today } from './en/today.ts';
import { sources } from './en/sources.ts';

/** English: people. Loaded with the components that use it. */
export const messages = { ...impact, ...today, ...sources, ...guards } as const;
export type ImpactSentences = typeof messages;
