import { accounts } from './en/accounts.ts';

/** English: the list of accounts. Loaded with its screen. */
export const messages = { ...accounts } as const;
export type AccountsSentences = typeof messages;
