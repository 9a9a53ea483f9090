import { manyAccounts } from './sv/many-accounts.ts';

/** Swedish: changing several accounts at once. Loaded with its screen. */
export const messages = { ...manyAccounts };
