import { findings } from './en/findings.ts';

/** English: findings on fields of an account. Loaded when there are some. */
export const messages = { ...findings } as const;
export type FindingSentences = typeof messages;
