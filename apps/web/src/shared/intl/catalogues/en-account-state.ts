import { accountState } from './en/account-state.ts';

/** What is in force, what was not read and what is a guess about an account, in English; loaded with the parts that say it. */
export const messages = { ...accountState } as const;
export type AccountStateSentences = typeof messages;
