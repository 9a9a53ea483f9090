import { accountFile } from './en/account-file.ts';
import { valueFindings } from './en/value-findings.ts';

/** External accounts as a file, in English, with what may be wrong with a value; loaded with its page. */
export const messages = { ...accountFile, ...valueFindings } as const;
export type AccountFileSentences = typeof messages;
