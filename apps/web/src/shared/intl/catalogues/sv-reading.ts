import { reading } from './sv/reading.ts';

/** What is said of the stated reading, in Swedish; loaded with the parts that say it. */
export const messages = { ...reading };
