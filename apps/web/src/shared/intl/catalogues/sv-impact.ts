import { guards } from './sv/guards.ts';
import { impact } from './sv/impact.ts';
import { today } from './sv/today.ts';
import { sources } from './sv/sources.ts';

/** Swedish: people. Loaded with the components that use it. */
export const messages = { ...impact, ...today, ...sources, ...guards };
