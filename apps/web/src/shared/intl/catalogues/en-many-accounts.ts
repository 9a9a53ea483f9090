import { manyAccounts } from './en/many-accounts.ts';

/** English: changing several accounts at once. Loaded with its screen. */
export const messages = { ...manyAccounts } as const;
export type ManyAccountsSentences = typeof messages;
