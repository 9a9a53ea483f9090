import { accountState } from './en/account-state.ts';
import { externalAccount } from './en/external-account.ts';
import { newAccount } from './en/new-account.ts';
import { uses } from './en/uses.ts';
import { valueFindings } from './en/value-findings.ts';

/** All that the form of an account of any type says, in English: one file, so that the form waits for one reply. */
export const messages = { ...externalAccount, ...newAccount, ...accountState, ...valueFindings, ...uses } as const;
export type ExternalAccountSentences = typeof messages;
