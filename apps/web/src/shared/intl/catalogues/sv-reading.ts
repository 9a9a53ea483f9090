import { reading } from './sv/reading.ts';

/** Swedish: the stated reading. Loaded with the components that use it. */
export const messages = { ...reading };
