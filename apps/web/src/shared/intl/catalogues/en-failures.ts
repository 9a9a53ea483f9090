import { failures } from './en/failures.ts';

/** English: why a call of the console failed. Loaded on the first failure. */
export const messages = { ...failures } as const;
export type FailureSentences = typeof messages;
