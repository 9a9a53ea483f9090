import { accountState } from './sv/account-state.ts';

/** Swedish: settings in force, fields not read, and guesses about an account. Loaded with the components that use it. */
export const messages = { ...accountState };
