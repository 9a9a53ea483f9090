import { accountState } from './sv/account-state.ts';

/** What is in force, what was not read and what is a guess about an account, in Swedish; loaded with the parts that say it. */
export const messages = { ...accountState };
