import { failures } from './en/failures.ts';

/** Why a call of the console came to nothing, in English; loaded when one did. */
export const messages = { ...failures } as const;
export type FailureSentences = typeof messages;
