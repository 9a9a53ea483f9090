import { guards } from './sv/guards.ts';
import { impact } from './sv/impact.ts';
import { sources } from './sv/sources.ts';

/** What is said of people, in Swedish. */
export const messages = { ...impact, ...sources, ...guards };
