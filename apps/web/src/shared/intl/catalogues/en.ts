import { core } from './en/core.ts';
import { problems } from './en/problems.ts';

/** English: the sign-in page. */
export const messages = { ...core, ...problems } as const;
export type SignInMessages = typeof messages;
