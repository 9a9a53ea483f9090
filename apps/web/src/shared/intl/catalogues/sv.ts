import { core } from './sv/core.ts';
import { problems } from './sv/problems.ts';

/** Swedish: the sign-in page. */
export const messages = { ...core, ...problems };
