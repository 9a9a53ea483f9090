import { uses } from './en/uses.ts';
import { valueFindings } from './en/value-findings.ts';

/** What is remarked on fields of accounts other than the one for Adobe sign-in, in English; loaded with what says it. */
export const messages = { ...valueFindings, ...uses } as const;
export type ValueFindingSentences = typeof messages;
