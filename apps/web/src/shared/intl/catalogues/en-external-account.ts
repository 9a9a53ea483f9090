import { externalAccount } from './en/external-account.ts';

/** What the form of an account of any type says, in English; loaded with the form. */
export const messages = { ...externalAccount } as const;
export type ExternalAccountSentences = typeof messages;
