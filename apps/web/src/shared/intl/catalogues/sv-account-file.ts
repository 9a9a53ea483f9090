import { accountFile } from './sv/account-file.ts';
import { valueFindings } from './sv/value-findings.ts';

/** External accounts as a file, in Swedish, with what may be wrong with a value; loaded with its page. */
export const messages = { ...accountFile, ...valueFindings } as const;
