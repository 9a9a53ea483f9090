import { guards } from './sv/guards.ts';
import { impact } from './sv/impact.ts';

/** What is said of people, in Swedish. */
export const messages = { ...impact, ...guards };
