import { findings } from './en/findings.ts';

/** What is remarked on fields of an account, in English; loaded when there is something to remark. */
export const messages = { ...findings } as const;
export type FindingSentences = typeof messages;
