import { uses } from './sv/uses.ts';
import { valueFindings } from './sv/value-findings.ts';

/** What is remarked on fields of accounts other than the one for Adobe sign-in, in Swedish; loaded with what says it. */
export const messages = { ...valueFindings, ...uses };
