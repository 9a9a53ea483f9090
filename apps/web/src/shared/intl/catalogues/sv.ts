import { core } from './sv/core.ts';
import { problems } from './sv/problems.ts';

/** What the sign-in page says, in Swedish. */
export const messages = { ...core, ...problems };
