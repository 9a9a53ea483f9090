import { reading } from './en/reading.ts';

/** What is said of the stated reading, in English; loaded with the parts that say it. */
export const messages = { ...reading } as const;
export type ReadingSentences = typeof messages;
