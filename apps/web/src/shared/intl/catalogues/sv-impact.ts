import { guards } from './sv/guards.ts';
import { impact } from './sv/impact.ts';
import { today } from './sv/today.ts';
import { sources } from './sv/sources.ts';

/** What is said of people, in Swedish. */
export const messages = { ...impact, ...today, ...sources, ...guards };
