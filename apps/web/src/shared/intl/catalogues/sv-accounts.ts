import { accounts } from './sv/accounts.ts';

/** Swedish: the list of accounts. Loaded with its screen. */
export const messages = { ...accounts };
