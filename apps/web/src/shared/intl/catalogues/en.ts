import { core } from './en/core.ts';
import { problems } from './en/problems.ts';

/** What the sign-in page says, in English. */
export const messages = { ...core, ...problems } as const;
export type SignInMessages = typeof messages;
