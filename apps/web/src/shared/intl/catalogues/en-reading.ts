import { reading } from './en/reading.ts';

/** English: the stated reading. Loaded with the components that use it. */
export const messages = { ...reading } as const;
export type ReadingSentences = typeof messages;
