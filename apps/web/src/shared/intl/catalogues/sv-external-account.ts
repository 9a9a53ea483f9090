import { accountState } from './sv/account-state.ts';
import { externalAccount } from './sv/external-account.ts';
import { newAccount } from './sv/new-account.ts';
import { uses } from './sv/uses.ts';
import { valueFindings } from './sv/value-findings.ts';

/** All that the form of an account of any type says, in Swedish: one file, so that the form waits for one reply. */
export const messages = { ...externalAccount, ...newAccount, ...accountState, ...valueFindings, ...uses };
