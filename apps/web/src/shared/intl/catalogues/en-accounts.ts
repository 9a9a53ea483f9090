import { accounts } from './en/accounts.ts';

/** What is said of the list of accounts, in English; loaded with the screen that says it. */
export const messages = { ...accounts } as const;
export type AccountsSentences = typeof messages;
