import { externalAccount } from './sv/external-account.ts';

/** What the form of an account of any type says, in Swedish; loaded with the form. */
export const messages = { ...externalAccount };
