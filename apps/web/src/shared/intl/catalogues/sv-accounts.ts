import { accounts } from './sv/accounts.ts';

/** What is said of the list of accounts, in Swedish; loaded with the screen that says it. */
export const messages = { ...accounts };
