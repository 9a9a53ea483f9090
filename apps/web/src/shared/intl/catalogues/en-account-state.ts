import { accountState } from './en/account-state.ts';

/** English: settings in force, fields not read, and guesses about an account. Loaded with the components that use it. */
export const messages = { ...accountState } as const;
export type AccountStateSentences = typeof messages;
